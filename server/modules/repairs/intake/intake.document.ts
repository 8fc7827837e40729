import { intakeEndpoints, intakeFlow } from "#contracts/repairs/intake.flow.ts";
import { type Intake, IntakeDraft, type IntakeMarks, type Outcome } from "#contracts/repairs/intake.ts";
import { settingsOf } from "#modules/company/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { knownCodes } from "../codes/known.ts";
import { followedBy, intakeFollowers } from "../followers.ts";
import { repairsRefusals } from "../refusals.ts";
import { issue, ordersOf } from "./hand-over.ts";
import { messageOfIntake } from "./messages.ts";
import { postIntake } from "./intake.posting.ts";
import { intakeRows, listIntakes } from "./intake.rows.ts";
import { alarmOf } from "./overdue.jobs.ts";
import { carry, devicePlace, putAt, receptionOf, stopOf } from "./whereabouts.ts";

const noMarks: IntakeMarks = { variant: null, sentOn: null, receivedOn: null, doneOn: null, issuedOn: null };
const away = { waybill: "", expectedBackOn: null } as const;
const unset = { engineerId: null, partnerId: null, ...away, outcome: null, result: "", issuedTo: "", identity: null, handed: [] };

export const intakeDocument = followedBy(intakeFollowers)({
  flow: intakeFlow,
  endpoints: intakeEndpoints,
  draft: IntakeDraft,
  numberPrefix: "RI",
  scope: branchScope("repairs.intake"),
  own: ({ engineerId }, actor) => engineerId === null || engineerId === actor.employeeId,
  begin: async (call, { branchId, symptomId }) => {
    const [placeId] = await Promise.all([receptionOf(call, branchId), knownCodes(call, { symptomId })]);
    const whereabouts = [stopOf(call, [], "accepted", { placeId, partnerId: null })];
    return { ...noMarks, ...unset, placeId, whereabouts, acceptedOn: call.today, acceptedBy: call.actor.name };
  },
  ...intakeRows,
  list: listIntakes,
  decide: {
    change: async (call, intake, before) => {
      if (intake.symptomId !== (before as Intake).symptomId) await knownCodes(call, { symptomId: intake.symptomId });
      return intake;
    },
    "repair-here": repairHere,
    "repair-away": sendToPartner,
    reconsider,
    "send-away": sendAway,
    "put-off": (_call: Call, intake: Intake, { expectedBackOn }: { expectedBackOn: string }): Intake => ({ ...intake, expectedBackOn }),
    "take-back": takeBack,
    move: carry,
    finish,
    // What came back from a centre lies here: sending it there again is a step of its own.
    resume: (_call, intake) => ({ ...intake, ...away, doneOn: null, sentOn: null, receivedOn: null, outcome: null }),
    issue,
    "take-in-again": takeInAgain,
  },
  also: (call, verb, intake) => [...messageOfIntake(call, verb, intake), ...alarmOf(call, verb, intake)],
  post: postIntake,
  findable: ({ number, fault }) => ({ title: number, subtitle: fault.slice(0, 120), words: [number] }),
});

/** Whoever takes it repairs it, unless another engineer is named. */
async function repairHere(
  call: Call,
  intake: Intake,
  { engineerId, placeId = null }: { engineerId: string | null; placeId?: string | null },
): Promise<Intake> {
  const taken: Intake = { ...intake, variant: "own", engineerId: engineerId ?? call.actor.employeeId };
  return placeId === null || placeId === intake.placeId ? taken : carry(call, taken, { placeId });
}

async function sendToPartner({ tx }: Call, intake: Intake, { partnerId }: { partnerId: string | null }): Promise<Intake> {
  const partner =
    partnerId === null
      ? undefined
      : await tx
          .selectFrom("party")
          .where("id", "=", partnerId)
          .where(({ eb, val, fn }) => eb(val("service-centre"), "=", fn.any("roles")))
          .select("id")
          .executeTakeFirst();
  if (partner === undefined) throw repairsRefusals["service-centre-required"]();
  return { ...intake, variant: "third-party", partnerId: partner.id };
}

function sendAway(call: Call, intake: Intake, { waybill, expectedBackOn = null }: { waybill: string; expectedBackOn?: string | null }): Intake {
  const there = stopOf(call, intake.whereabouts, "sent away", { placeId: null, partnerId: intake.partnerId });
  return { ...intake, sentOn: call.today, waybill, expectedBackOn, whereabouts: [...intake.whereabouts, there] };
}

/** Back from the centre: to the place that is named, to the reception where none is. */
async function takeBack(call: Call, intake: Intake, { placeId = null }: { placeId?: string | null }): Promise<Intake> {
  const place = placeId === null ? await receptionOf(call, intake.branchId) : await devicePlace(call, intake, placeId);
  return putAt(call, { ...intake, receivedOn: call.today }, "taken back", place);
}

/** Back to the counter, as long as nobody has begun: no works and no parts on its orders. */
async function reconsider(call: Call, intake: Intake): Promise<Intake> {
  const begun = (await ordersOf(call, intake)).filter(({ status }) => status !== "new" && status !== "cancelled");
  if (begun.length > 0) throw repairsRefusals["orders-open"]({ numbers: begun.map(({ number }) => number) });
  return { ...intake, ...noMarks, engineerId: null, partnerId: null };
}

/** The device is ready when nobody works on it any more. */
async function finish(call: Call, intake: Intake, { outcome, result }: { outcome: Outcome; result: string }): Promise<Intake> {
  const [{ readyBeforePayment }, orders] = await Promise.all([settingsOf(call.tx), ordersOf(call, intake)]);
  const finished = ["completed", "cancelled", ...(readyBeforePayment ? ["done"] : [])];
  const open = orders.filter(({ status }) => !finished.includes(status));
  if (open.length > 0) throw repairsRefusals["orders-open"]({ numbers: open.map(({ number }) => number) });
  return { ...intake, doneOn: call.today, outcome, result };
}

/** An issue by mistake is taken back the same day; later it is a new intake. */
function takeInAgain({ today }: Call, intake: Intake): Intake {
  if (intake.issuedOn !== today) throw repairsRefusals["returned-same-day-only"]({ issuedOn: intake.issuedOn });
  return { ...intake, issuedOn: null, issuedTo: "", identity: null, handed: [] };
}
