import { sql } from "kysely";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import type { Call } from "#platform/call.ts";
import { deviceName } from "../device-name.ts";
import { repairsRefusals } from "../refusals.ts";
import { deviceOn, momentOn, sideOf, signatureOn } from "./around.ts";

/** What goes with a device to the centre that repairs it: to be signed by the carrier and there. */
export async function dispatchNoteOf({ tx, actor, today }: Call, intake: Intake, language: PrintLanguage): Promise<PaperOf<"dispatch-note">> {
  if (intake.partnerId === null) throw repairsRefusals["nothing-to-print"]();
  const { letterhead, organization } = await letterheadOf(tx, intake.branchId);
  const sent = intake.whereabouts.findLast(({ how }) => how === "sent away");
  return {
    letterhead,
    number: intake.number,
    currency: organization.currency,
    day: intake.sentOn ?? today,
    partner: await sideOf(tx, intake.partnerId),
    device: await deviceOn(tx, intake.deviceId, language),
    fault: intake.fault,
    appearance: intake.appearance.join(", "),
    completeness: intake.completeness,
    repairKind: intake.repairKind,
    waybill: intake.waybill === "" ? null : intake.waybill,
    expectedBackOn: intake.expectedBackOn,
    agreedValue: intake.agreedValue === 0 ? null : intake.agreedValue,
    sentBy: { name: sent?.movedBy || actor.name },
  };
}

type Back = { name: string; returned_on: string; condition_back: string };

/** The act that the customer signs when the device leaves: to be printed once it has. */
export async function handOverActOf({ tx, actor }: Call, intake: Intake, language: PrintLanguage): Promise<PaperOf<"hand-over-act">> {
  if (intake.issuedOn === null) throw repairsRefusals["nothing-to-print"]();
  const { letterhead, organization } = await letterheadOf(tx, intake.branchId);
  const [loaners, taken] = await Promise.all([
    sql<Back>`
      select ${deviceName} as name, loaner.returned_on, loaner.condition_back
      from loaner join device on device.id = loaner.device_id join device_type on device_type.id = device.type_id
      where loaner.intake_id = ${intake.id}::uuid and loaner.status = 'returned' order by loaner.id`.execute(tx),
    sql<{ at: Date; by_name: string }>`
      select at, by_name from journal where subject_id = ${intake.id}::uuid and verb = 'issue' order by at desc limit 1`.execute(tx),
  ]);
  const last = taken.rows[0];
  return {
    letterhead,
    number: intake.number,
    currency: organization.currency,
    day: intake.issuedOn,
    acceptedOn: intake.acceptedOn,
    issued: momentOn(last?.at.toISOString() ?? null, organization.timezone) ?? { day: intake.issuedOn },
    customer: await sideOf(tx, intake.customerId),
    device: await deviceOn(tx, intake.deviceId, language),
    outcome: intake.outcome,
    result: intake.result,
    issuedTo: intake.issuedTo,
    identity: intake.identity,
    things: intake.handed,
    loaners: loaners.rows.map((row) => ({ name: row.name, returnedOn: row.returned_on, condition: row.condition_back })),
    issuedBy: { name: last?.by_name ?? actor.name },
    customerSignature: await signatureOn(tx, intake.id),
  };
}
