import { expect } from "vitest";
import type { Claim } from "#contracts/warranty/claim.ts";
import type { MakerPart, MakersStock } from "#contracts/repairs/maker-part.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { balance } from "#ledger/balance.ts";
import { pumpRepair, work } from "#testing/cast.ts";
import { paperText } from "#testing/paper-text.ts";
import { type Shop, test } from "#testing/shop.ts";
import { agreeTerms, boardDraft, faultCoded, laptopOf, takenIn } from "#testing/warranty-repair.ts";
import { makers } from "./makers.register.ts";

const draft = ({ cast }: Shop, act: string, quantity: number, more: object = {}) => ({
  branchId: cast.branch,
  act,
  partyId: cast.techBrand,
  placeId: cast.warehouse,
  itemId: cast.mainboard,
  quantity,
  ...more,
});
const did = (shop: Shop, act: string, quantity: number, more: object = {}) =>
  shop.create<MakerPart>("maker-parts?then=confirm", draft(shop, act, quantity, more));
const refused = (shop: Shop, act: string, quantity: number, more: object = {}) =>
  shop.ask("POST", "maker-parts?then=confirm", draft(shop, act, quantity, more));

/** A repair that the manufacturer, or the customer, pays for. */
async function repair(shop: Shop, charge: "manufacturer" | "customer"): Promise<WorkOrder> {
  const { cast } = shop;
  const works = [{ ...work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]), charge }];
  const more = charge === "manufacturer" ? { manufacturerId: cast.techBrand } : {};
  const order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", {
    ...pumpRepair(cast),
    works,
    parts: [],
    materials: [],
    ...more,
  });
  return shop.step("work-orders", order, "approve?then=start", { channel: "phone" });
}

test("a part supplied free comes, goes into the repair and back, and 022 ends at zero; no money moved for it", async ({ shop }) => {
  const { cast, tx } = shop;
  const order = await repair(shop, "manufacturer");
  const books = await shop.books("2026-03-01", "2026-03-31");
  const { placeId: hands } = await shop.get<{ placeId: string }>(`employees/${cast.ivan}`);
  const at = (placeId: string) => balance(tx, makers.held({ partyId: cast.techBrand, placeId }), cast.mainboard);
  const ivan = { orderId: order.id, employeeId: cast.ivan };

  // Three come: 022 = 3. Two go to Ivan, one is used, one comes back: 022 = 2, both on the shelf. Two are sent back: 022 = 0.
  expect(await did(shop, "received", 3_000)).toMatchObject({ number: "MP-000001", status: "confirmed", confirmedOn: "2026-03-01" });
  await did(shop, "issued", 2_000, ivan);
  expect([await at(cast.warehouse), await at(hands)]).toEqual([1_000, 2_000]);
  const used = await did(shop, "used", 1_000, ivan);
  await did(shop, "brought-back", 1_000, ivan);
  expect([await at(cast.warehouse), await at(hands)]).toEqual([2_000, 0]);
  expect(await shop.get<MakersStock>("makers-stock")).toMatchObject([
    { partyName: "ТОВ «ТехБренд Україна»", itemId: cast.mainboard, placeName: "WH-M", quantity: 2_000 },
  ]);
  await did(shop, "sent-back", 2_000);
  expect([await at(cast.warehouse), await at(hands), await shop.get<MakersStock>("makers-stock")]).toEqual([0, 0, []]);
  expect(await balance(tx, makers.used({ partyId: cast.techBrand, orderId: order.id }), cast.mainboard)).toBe(1_000);
  // It never was ours: no stock, no cost, no revenue.
  expect([await shop.onHand(cast.mainboard), await shop.worth(cast.mainboard)]).toEqual([0, 0]);
  expect(await shop.books("2026-03-01", "2026-03-31")).toEqual(books);
  await shop.step("maker-parts", used, "cancel", { reason: "Не той ремонт" });
  expect(await at(hands)).toBe(1_000);
});

test("a manufacturer's part goes only where they pay, to somebody, and no more of it than lies there", async ({ shop }) => {
  const { cast } = shop;
  const [theirs, paid] = [await repair(shop, "manufacturer"), await repair(shop, "customer")];
  await did(shop, "received", 1_000);
  const ivan = { employeeId: cast.ivan };
  expect(await refused(shop, "received", 1_000, { partyId: cast.marchenko })).toMatchObject({ status: 422, body: { code: "repairs.not-a-maker" } });
  expect(await refused(shop, "issued", 1_000, { ...ivan, orderId: paid.id })).toMatchObject({
    status: 409,
    body: { code: "repairs.not-makers-order" },
  });
  const nameless = { body: { details: { reasons: ["repairs.maker-part-of-no-order", "repairs.maker-part-of-nobody"] } } };
  expect(await refused(shop, "issued", 1_000)).toMatchObject(nameless);
  expect(await refused(shop, "issued", 2_000, { ...ivan, orderId: theirs.id })).toMatchObject({
    status: 409,
    body: { code: "repairs.makers-short" },
  });
  expect(await refused(shop, "used", 1_000, { ...ivan, orderId: theirs.id })).toMatchObject({ body: { code: "repairs.makers-short" } });
  await did(shop, "issued", 1_000, { ...ivan, orderId: theirs.id });
  const now = await shop.get<WorkOrder>(`work-orders/${theirs.id}`);
  const cancelled = () => shop.step("work-orders", now, "cancel", { reason: "Відмова" });
  await expect(cancelled()).rejects.toMatchObject({ code: "repairs.unbalanced-parts", details: { left: 1_000 } });
  await did(shop, "brought-back", 1_000, { ...ivan, orderId: theirs.id });
  expect((await cancelled()).status).toBe("cancelled");
  expect(await refused(shop, "used", 1_000, { ...ivan, orderId: theirs.id })).toMatchObject({ body: { code: "repairs.order-not-open" } });
});

test("the repair is over when each of their parts is used or back; what was used stands at 0.00 on the customer's act and on the claim", async ({
  shop,
}) => {
  const { cast } = shop;
  await agreeTerms(shop);
  const deviceId = await laptopOf(shop);
  const intake = await shop.step("intakes", await takenIn(shop, deviceId), "repair-here", { engineerId: cast.ivan });
  let order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", boardDraft(shop, deviceId, intake.id, { parts: [] }));
  await faultCoded(shop, intake.id);
  order = await shop.step("work-orders", order, "approve?then=start", { channel: "phone" });
  const ivan = { orderId: order.id, employeeId: cast.ivan };
  await did(shop, "received", 2_000);
  await did(shop, "issued", 2_000, ivan);
  const used = await did(shop, "used", 1_000, { ...ivan, serials: ["MB-77"] });
  const checked = async () => shop.step("work-orders", await shop.get<WorkOrder>(`work-orders/${order.id}`), "check?then=pass&then=complete");
  // Issued 2, used 1, back 0: one is still with Ivan.
  await expect(checked()).rejects.toMatchObject({ code: "repairs.unbalanced-parts", details: { left: 1_000 } });
  await did(shop, "brought-back", 1_000, ivan);
  expect((await checked()).status).toBe("completed");
  await expect(shop.step("maker-parts", used, "cancel", { reason: "Не той ремонт" })).rejects.toMatchObject({ code: "repairs.order-not-open" });
  expect(await paperText(shop, `work-orders/${order.id}/print/act?language=en`)).toMatch(/supplied free by the manufacturer/);
  const claim = await shop.create<Claim>("warranty-claims", { branchId: cast.branch, partyId: cast.techBrand, through: "2026-03-31" });
  expect(claim.lines[0]?.lines).toMatchObject([
    { tab: "works", gross: 576_00 },
    { tab: "parts", itemId: cast.mainboard, quantity: 1_000, serials: ["MB-77"], gross: 0, vat: 0 },
  ]);
});
