import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Receipt } from "#contracts/stock/receipt.ts";
import { pumpRepair } from "./cast.ts";
import type { Shop } from "./shop.ts";

/** The opening balances of C.4 of the domain as far as the paid repair touches them. */
export async function openShelf(shop: Shop): Promise<void> {
  const { pump, ring, sealant } = shop.cast;
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [pump, 3_000, 2_550_00],
    [ring, 10_000, 423_50],
    [sealant, 500_000, 625_00],
  ]);
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
}

/** An order agreed to by phone and begun. */
export async function inWork(shop: Shop, changes: Parameters<typeof pumpRepair>[1] = {}): Promise<WorkOrder> {
  let order = await shop.create<WorkOrder>("work-orders", pumpRepair(shop.cast, changes));
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "phone", by: "Іваненко" });
  return shop.step("work-orders", order, "start");
}

type Repair = { readonly intake: Intake; readonly order: WorkOrder };

/** Example E1 as far as the parts that were not needed are back: taken in, agreed, prepaid, 3 issued and 1 returned. */
export async function paidRepairBegun(shop: Shop): Promise<Repair> {
  const { cast } = shop;
  await openShelf(shop);
  shop.goToDay("2026-03-02");
  const washer = { branchId: cast.branch, customerId: cast.ivanenko, deviceId: cast.washer, fault: "Does not drain", agreedValue: 12_000_00 };
  const intake = await shop.step("intakes", await shop.create<Intake>("intakes", washer), "repair-here", { engineerId: cast.ivan });
  const order = await inWork(shop, { intakeId: intake.id });

  shop.goToDay("2026-03-03");
  const lines = [{ line: 1, itemId: cast.pump, quantity: 2_000, cost: 1_900_00, vatRate: 20_00 }];
  const receipt = { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts, lines };
  await shop.step("receipts", await shop.create<Receipt>("receipts", receipt), "receive");
  await shop.pay(1_500_00, { orderId: order.id });

  shop.goToDay("2026-03-04");
  await shop.carry(
    "issue",
    order.id,
    [
      [cast.pump, 1_000],
      [cast.ring, 3_000],
      [cast.sealant, 20_000],
    ],
    { overIssueReason: "one may tear" },
  );
  shop.goToDay("2026-03-05");
  await shop.carry("return", order.id, [[cast.ring, 1_000]]);
  return { intake, order };
}

/** Example E1 to its end: completed on 5 March, paid and handed over on 7 March. */
export async function paidRepair(shop: Shop): Promise<Repair> {
  const begun = await paidRepairBegun(shop);
  const order = await shop.step("work-orders", begun.order, "complete");
  const ready = await shop.step("intakes", begun.intake, "finish", { outcome: "repaired" });
  shop.goToDay("2026-03-07");
  await shop.pay(1_440_00, { orderId: order.id, by: "bank" });
  return { order, intake: await shop.step("intakes", ready, "issue") };
}
