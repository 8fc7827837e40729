import { said } from "#contracts/kernel/wording.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { paymentDocument } from "#modules/money/index.ts";
import { intakeDocument, servicePurchaseDocument, workOrderDocument } from "#modules/repairs/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import { aCustomer, aDevice } from "./customers.ts";
import type { Queue } from "./queue.ts";
import { type Stage, teller } from "./teller.ts";
import { tickAll } from "./tick.ts";

type Who = "reception" | "store" | "manager" | "cash";

/** Repairs that a partner does for us: some came back, were paid and handed over, one is still away. */
export function tellPartnerRepairs(stage: Stage, queue: Queue, count: number): void {
  const { calendar, chance } = stage;
  for (let at = 0; at < count; at += 1) {
    const away = at === 0;
    const begins = away ? calendar.present - 3 * WORKING_DAY : chance.whole(WORKING_DAY, Math.max(WORKING_DAY, calendar.present - 20 * WORKING_DAY));
    const type = away ? "Gas boiler" : chance.one(["Coffee machine", "Refrigerator", "Generator"]);
    const acts = actsOf(stage, { customer: 400 + at, type, promised: begins + 8 * WORKING_DAY });
    queue.add(begins, acts.takeIn);
    queue.add(begins + 90, acts.agree);
    queue.add(begins + 300, (minute) => acts.sendAway(minute, calendar.at(begins + 6 * WORKING_DAY).today));
    if (away) continue;
    queue.add(begins + 6 * WORKING_DAY, acts.takeBack);
    queue.add(begins + 6 * WORKING_DAY + 60, acts.complete);
    queue.add(begins + 8 * WORKING_DAY, acts.handOver);
  }
}

type Course = { readonly customer: number; readonly type: string; readonly promised: number };

function actsOf(stage: Stage, { customer, type, promised }: Course) {
  const {
    calendar,
    chance,
    staff,
    homes: [home],
    items,
    kinds,
    language,
    vatRate,
    words: { says },
  } = stage;
  const fault = said(chance.one(kinds.get(type)!.draft.faults), language);
  /** What the partner asks without VAT, and what the customer pays with it. */
  const asked = chance.whole(8, 30) * 100_00;
  const price = asked * 2;
  let intake: Intake;
  let order: WorkOrder;
  const by = (who: Who, minute: number) => teller(stage, staff[who], minute);
  return {
    takeIn: async (minute: number): Promise<void> => {
      const { call, create } = by("reception", minute);
      const owner = await aCustomer(call, stage, customer, undefined);
      const device = await aDevice(call, stage, kinds, { type, owner });
      const promisedAt = calendar.at(promised).now.toISOString();
      const agreedValue = chance.whole(30, 200) * 100_00;
      const brought = { customerId: owner.id, deviceId: device.id, fault, promisedAt, agreedValue, dataConsent: true };
      intake = await create(intakeDocument, { branchId: home.branchId, ...brought });
    },
    agree: async (minute: number): Promise<void> => {
      const { create, step } = by("manager", minute);
      intake = await step(intakeDocument, intake, "repair-away", { partnerId: stage.partner });
      const works = [
        { line: 1, itemId: items.get("W1")!.id, name: says.partnerWork, quantity: 1_000, price, normHours: 0, charge: "customer", byOthers: true },
      ];
      order = await create(workOrderDocument, {
        branchId: home.branchId,
        placeId: home.warehouse,
        customerId: intake.customerId,
        deviceId: intake.deviceId,
        intakeId: intake.id,
        complaint: fault,
        masterId: staff.engineer2.employeeId,
        promisedAt: intake.promisedAt,
        works,
      });
      for (const name of ["start-diagnostics", "offer"]) order = await step(workOrderDocument, order, name);
      order = await step(workOrderDocument, order, "approve", { channel: "phone" });
      order = await step(workOrderDocument, order, "start");
    },
    sendAway: async (minute: number, expectedBackOn: string): Promise<void> => {
      const waybill = says.waybill.replace("{n}", String(chance.whole(1_000_000, 9_999_999)));
      intake = await by("store", minute).step(intakeDocument, intake, "send-away", { waybill, expectedBackOn });
    },
    /** With the device come the partner's invoice and the courier's way on it. */
    takeBack: async (minute: number): Promise<void> => {
      intake = await by("store", minute).step(intakeDocument, intake, "take-back");
      const line = { orderId: order.id, vatRate };
      const lines = [
        { line: 1, name: says.partnerWork, amount: asked, ...line },
        { line: 2, name: says.courier, amount: 180_00, ...line },
      ];
      const paper = { branchId: home.branchId, supplierId: stage.partner, supplierNumber: String(chance.whole(100, 999)), lines };
      await by("cash", minute).create(servicePurchaseDocument, paper, "receive");
    },
    complete: async (minute: number): Promise<void> => {
      await tickAll(by("manager", minute).call, order);
      for (const name of ["check", "pass", "complete"]) order = await by("manager", minute).step(workOrderDocument, order, name);
    },
    handOver: async (minute: number): Promise<void> => {
      const paid = { branchId: home.branchId, placeId: home.bank, method: "card", partyId: order.customerId, orderId: order.id, amount: price };
      await by("cash", minute).create(paymentDocument, paid, "receive");
      await by("reception", minute).step(intakeDocument, intake, "issue", { identity: "receipt" });
    },
  };
}
