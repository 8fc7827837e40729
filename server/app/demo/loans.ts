import { DeviceDraft } from "#contracts/devices/device.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { Loaner } from "#contracts/repairs/loaner.ts";
import { said } from "#contracts/kernel/wording.ts";
import { createCard } from "#ledger/card.ts";
import { deviceCard } from "#modules/devices/index.ts";
import { intakeDocument, loanerDocument } from "#modules/repairs/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import { aCustomer, aDevice } from "./customers.ts";
import { imeiOf, RANGES } from "./models.ts";
import type { Queue } from "./queue.ts";
import { type Stage, teller } from "./teller.ts";

/** Two phones that the shop lends: one came back with its customer's own in hand, the other should have been here yesterday. */
export function tellLoans(stage: Stage, queue: Queue): void {
  const { present } = stage.calendar;
  queue.add(30, async (minute) => {
    const phones = [await ourPhone(stage, minute, 0), await ourPhone(stage, minute, 1)];
    tellLoan(stage, queue, { deviceId: phones[0]!, begins: Math.max(WORKING_DAY, present - 24 * WORKING_DAY), days: 4, back: true });
    tellLoan(stage, queue, { deviceId: phones[1]!, begins: Math.max(WORKING_DAY, present - 5 * WORKING_DAY), days: 4, back: false });
  });
}

async function ourPhone(stage: Stage, minute: number, which: number): Promise<string> {
  const { call } = teller(stage, stage.staff.manager, minute);
  const model = RANGES.find(({ type }) => type === "Phone")!.models[which]!;
  const draft = { typeId: stage.kinds.get("Phone")!.id, ...model, imei: imeiOf(`35209900${which}17643`.slice(0, 14)), lendable: true };
  return (await createCard(call, deviceCard, DeviceDraft.parse(draft))).id;
}

type Loan = { readonly deviceId: string; readonly begins: number; readonly days: number; readonly back: boolean };

function tellLoan(stage: Stage, queue: Queue, { deviceId, begins, days, back }: Loan): void {
  const {
    calendar,
    chance,
    homes: [, home],
    kinds,
    language,
    staff,
    words: { says },
  } = stage;
  let intake: Intake;
  let loaner: Loaner;
  queue.add(begins, async (minute) => {
    const { call, create } = teller(stage, staff.reception2, minute);
    const owner = await aCustomer(call, stage, back ? 410 : 411, undefined);
    const device = await aDevice(call, stage, kinds, { type: "Phone", owner });
    intake = await create(intakeDocument, {
      branchId: home.branchId,
      customerId: owner.id,
      deviceId: device.id,
      fault: said(kinds.get("Phone")!.draft.faults[0]!, language),
      promisedAt: calendar.at(begins + days * WORKING_DAY).now.toISOString(),
      agreedValue: chance.whole(30, 120) * 100_00,
      dataConsent: true,
    });
    const expectedBackOn = calendar.at(begins + days * WORKING_DAY).today;
    loaner = await create(loanerDocument, { branchId: home.branchId, intakeId: intake.id, deviceId, expectedBackOn, condition: says.lent });
    intake = await teller(stage, staff.engineer3, minute).step(intakeDocument, intake, "repair-here", { engineerId: staff.engineer3.employeeId });
  });
  if (!back) return;
  queue.add(begins + days * WORKING_DAY, async (minute) => {
    const desk = teller(stage, staff.reception2, minute);
    intake = await teller(stage, staff.engineer3, minute).step(intakeDocument, intake, "finish", { outcome: "refused", result: says.refused });
    loaner = await desk.step(loanerDocument, loaner, "take-back", { conditionBack: says.lentBack });
    await desk.step(intakeDocument, intake, "issue", { identity: "receipt" });
  });
}
