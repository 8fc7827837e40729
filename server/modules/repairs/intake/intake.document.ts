import { intakeEndpoints, intakeFlow } from "#contracts/repairs/intake.flow.ts";
import { type Intake, IntakeDraft, type IntakeMarks, type Outcome } from "#contracts/repairs/intake.ts";
import { defineDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { settingsOf } from "#modules/company/index.ts";
import { knownCodes } from "../codes/known.ts";
import { followedBy, intakeFollowers } from "../followers.ts";
import { standingOf } from "#modules/money/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { messageOfIntake } from "./messages.ts";
import { postIntake } from "./intake.posting.ts";
import { intakeRows, listIntakes } from "./intake.rows.ts";

const noMarks: IntakeMarks = { variant: null, sentOn: null, receivedOn: null, doneOn: null, issuedOn: null };
const unset = { engineerId: null, partnerId: null, waybill: "", outcome: null, result: "", issuedTo: "" } as const;

export const intakeDocument = defineDocument({
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
    "repair-here": repairHere,
    change: async (call, intake, before) => {
      if (intake.symptomId !== (before as Intake).symptomId) await knownCodes(call, { symptomId: intake.symptomId });
      return intake;
    },
    "repair-away": sendToPartner,
    reconsider,
    "send-away": ({ today }: Call, intake: Intake, { waybill }: { waybill: string }): Intake => ({ ...intake, sentOn: today, waybill }),
    "take-back": ({ today }, intake) => ({ ...intake, receivedOn: today }),
    finish,
    resume: (_call, intake) => ({ ...intake, doneOn: null, receivedOn: null, outcome: null }),
    issue,
    "take-in-again": takeInAgain,
  },
  also: messageOfIntake,
  post: postIntake,
  findable: ({ number, fault }) => ({ title: number, subtitle: fault.slice(0, 120), words: [number] }),
});

/** Where devices lie that were just taken in: the branch's reception. */
async function receptionOf({ tx }: Call, branchId: string): Promise<string> {
  const place = await tx
    .selectFrom("place")
    .where("branch_id", "=", branchId)
    .where("kind", "=", "reception")
    .where("archived", "=", false)
    .select("id")
    .orderBy("id")
    .executeTakeFirst();
  if (place === undefined) throw ledgerRefusals["not-found"]({ kind: "reception", branchId });
  return place.id;
}

/** Whoever takes it repairs it, unless another engineer is named. */
function repairHere({ actor }: Call, intake: Intake, { engineerId }: { engineerId: string | null }): Intake {
  return { ...intake, variant: "own", engineerId: engineerId ?? actor.employeeId };
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

/** A device leaves when its repairs are finished and paid. */
async function issue(call: Call, intake: Intake, { issuedTo }: { issuedTo: string }): Promise<Intake> {
  const orders = await ordersOf(call, intake);
  const open = orders.filter(({ status }) => status !== "completed" && status !== "cancelled");
  if (open.length > 0) throw repairsRefusals["orders-open"]({ numbers: open.map(({ number }) => number) });
  const { debt } = await standingOf(
    call.tx,
    intake.customerId,
    orders.map(({ id }) => id),
  );
  if (debt > 0) throw repairsRefusals["debt-left"]({ debt });
  return { ...intake, issuedOn: call.today, issuedTo };
}

/** An issue by mistake is taken back the same day; later it is a new intake. */
function takeInAgain({ today }: Call, intake: Intake): Intake {
  if (intake.issuedOn !== today) throw repairsRefusals["returned-same-day-only"]({ issuedOn: intake.issuedOn });
  return { ...intake, issuedOn: null, issuedTo: "" };
}

const ordersOf = ({ tx }: Call, { id }: Intake) =>
  tx.selectFrom("work_order").where("intake_id", "=", id).select(["id", "number", "status"]).execute();
