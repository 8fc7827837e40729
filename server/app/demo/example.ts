import { DeviceDraft } from "#contracts/devices/device.ts";
import { PartyDraft } from "#contracts/parties/party.ts";
import { said } from "#contracts/kernel/wording.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { createCard } from "#ledger/card.ts";
import { deviceCard } from "#modules/devices/index.ts";
import { paymentDocument } from "#modules/money/index.ts";
import { partyCard } from "#modules/parties/index.ts";
import { intakeDocument, partsIssueDocument, workOrderDocument } from "#modules/repairs/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import type { Queue } from "./queue.ts";
import { deliverPumps } from "./supply.ts";
import { type Stage, teller } from "./teller.ts";

/**
 * The worked example everybody knows: a washing machine that does not drain, taken in three working days ago, agreed, prepaid 1500.00,
 * three rings issued and one brought back. It is in work: completed, it earns 1150.30.
 */
export function tellExample(stage: Stage, queue: Queue): void {
  const {
    staff,
    homes: [home],
    items,
    kinds,
    language,
    words,
    calendar,
  } = stage;
  const { id: typeId, draft: type } = kinds.get("Washing machine")!;
  const complaint = said(type.faults.find((it) => said(it, "en") === "does not drain")!, language);
  const whole = <Thing extends { id: string }>(thing: Thing | undefined): Thing => thing!;
  let [intake, order, customerId]: [Intake | undefined, WorkOrder | undefined, string] = [undefined, undefined, ""];
  const begins = Math.max(0, calendar.present - 3 * WORKING_DAY);
  const promisedAt = calendar.at(calendar.present + 2 * WORKING_DAY).now.toISOString();
  const carry = async (minute: number, direction: "issue" | "return", lines: readonly (readonly [string, number])[]) =>
    void (await teller(stage, staff.store, minute).create(
      partsIssueDocument,
      {
        branchId: home.branchId,
        orderId: whole(order).id,
        direction,
        placeId: home.warehouse,
        employeeId: staff.engineer.employeeId,
        overIssueReason: direction === "issue" ? words.says.overIssue : "",
        lines: lines.map(([code, quantity], line) => ({ line: line + 1, itemId: items.get(code)?.id, quantity })),
      },
      "confirm",
    ));
  const step = async (who: keyof typeof staff, minute: number, name: string, input: object = {}) =>
    void (order = await teller(stage, staff[who], minute).step(workOrderDocument, whole(order), name, input));

  queue.add(begins, async (minute) => {
    const { call, create } = teller(stage, staff.reception, minute);
    customerId = (await createCard(call, partyCard, PartyDraft.parse({ name: words.ivanenko, phones: ["+380675550117"], language }))).id;
    const washer = { typeId, brand: "Bosch", model: "WAN28", serial: "WM-778812", ownerId: customerId };
    const { id: deviceId } = await createCard(call, deviceCard, DeviceDraft.parse(washer));
    const kit = type.completeness.slice(0, 1).map((it) => said(it, language));
    const brought = {
      branchId: home.branchId,
      customerId,
      deviceId,
      fault: complaint,
      completeness: kit,
      agreedValue: 12_000_00,
      dataConsent: true,
      promisedAt,
    };
    intake = await create(intakeDocument, brought);
    order = await create(workOrderDocument, {
      branchId: home.branchId,
      placeId: home.warehouse,
      customerId,
      deviceId,
      intakeId: intake.id,
      masterId: staff.engineer.employeeId,
      complaint,
      promisedAt,
      ...linesOf(stage),
    });
  });
  queue.add(begins + 60, async (minute) => {
    intake = await teller(stage, staff.engineer, minute).step(intakeDocument, whole(intake), "repair-here", {
      engineerId: staff.engineer.employeeId,
    });
    await step("engineer", minute, "start-diagnostics");
  });
  queue.add(begins + 110, (minute) => step("engineer", minute, "offer"));
  queue.add(begins + 170, (minute) => step("reception", minute, "approve", { channel: "phone", by: words.ivanenko }));
  queue.add(begins + 200, (minute) => step("engineer", minute, "start"));
  queue.add(begins + WORKING_DAY, (minute) => deliverPumps(stage, minute));
  queue.add(
    begins + WORKING_DAY + 40,
    async (minute) =>
      void (await teller(stage, staff.cash, minute).create(
        paymentDocument,
        {
          branchId: home.branchId,
          placeId: home.desk,
          method: "cash",
          partyId: customerId,
          orderId: whole(order).id,
          amount: 1_500_00,
        },
        "receive",
      )),
  );
  queue.add(begins + 2 * WORKING_DAY, (minute) =>
    carry(minute, "issue", [
      ["P1", 1_000],
      ["P2", 3_000],
      ["M1", 20_000],
    ]),
  );
  queue.add(Math.min(begins + 2 * WORKING_DAY + 300, calendar.present), (minute) => carry(minute, "return", [["P2", 1_000]]));
}

function linesOf({ items, staff }: Stage) {
  const hand = (who: "engineer" | "engineer2", coefficient: number, factHours: number) => ({
    employeeId: staff[who].employeeId,
    coefficient,
    factHours,
  });
  const line = (at: number, code: string, quantity: number) => ({ line: at, itemId: items.get(code)?.id, quantity, charge: "customer" });
  return {
    works: [
      { ...line(1, "W1", 1_000), price: 300_00, normHours: 500, performers: [hand("engineer", 1_000, 500)] },
      {
        ...line(2, "household/Drain pump replacement", 1_000),
        price: 900_00,
        normHours: 1_500,
        performers: [hand("engineer", 2_000, 1_200), hand("engineer2", 1_000, 600)],
      },
    ],
    parts: [
      { ...line(1, "P1", 1_000), price: 1_560_00 },
      { ...line(2, "P2", 2_000), price: 90_00 },
    ],
    materials: [line(1, "M1", 20_000)],
  };
}
