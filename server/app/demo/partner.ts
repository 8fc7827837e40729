import { said } from "#contracts/kernel/wording.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { intakeDocument } from "#modules/repairs/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import { aCustomer, aDevice } from "./customers.ts";
import type { Queue } from "./queue.ts";
import { type Stage, teller } from "./teller.ts";

/** Repairs that a partner does for us: some came back and were handed over, one is still away. */
export function tellPartnerRepairs(stage: Stage, queue: Queue, count: number): void {
  const {
    calendar,
    chance,
    staff,
    homes: [home],
    kinds,
    language,
    words,
  } = stage;
  for (let at = 0; at < count; at += 1) {
    const away = at === 0;
    const begins = away ? calendar.present - 3 * WORKING_DAY : chance.whole(WORKING_DAY, Math.max(WORKING_DAY, calendar.present - 20 * WORKING_DAY));
    const type = away ? "Gas boiler" : chance.one(["Coffee machine", "Refrigerator", "Generator"]);
    const { draft } = kinds.get(type)!;
    const fault = said(chance.one(draft.faults), language);
    let intake: Intake | undefined;
    const step =
      (who: "reception" | "store" | "manager", name: string, input: () => object = () => ({})) =>
      async (minute: number) => {
        if (intake !== undefined) intake = await teller(stage, staff[who], minute).step(intakeDocument, intake, name, input());
      };
    queue.add(begins, async (minute) => {
      const { call, create } = teller(stage, staff.reception, minute);
      const owner = await aCustomer(call, stage, 400 + at, undefined);
      const device = await aDevice(call, stage, kinds, { type, owner });
      const promisedAt = calendar.at(minute + 8 * WORKING_DAY).now.toISOString();
      intake = await create(intakeDocument, {
        branchId: home.branchId,
        customerId: owner.id,
        deviceId: device.id,
        fault,
        promisedAt,
        agreedValue: chance.whole(30, 200) * 100_00,
        dataConsent: true,
      });
    });
    queue.add(
      begins + 90,
      step("manager", "repair-away", () => ({ partnerId: stage.partner })),
    );
    queue.add(
      begins + 300,
      step("store", "send-away", () => ({
        waybill: words.says.waybill.replace("{n}", String(chance.whole(1_000_000, 9_999_999))),
        expectedBackOn: calendar.at(begins + 6 * WORKING_DAY).today,
      })),
    );
    if (away) continue;
    queue.add(begins + 6 * WORKING_DAY, step("store", "take-back"));
    queue.add(begins + 8 * WORKING_DAY, step("reception", "issue"));
  }
}
