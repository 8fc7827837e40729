import type { Head } from "#contracts/kernel/document.ts";
import type { WarrantyCase } from "#contracts/warranty/case.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { work } from "./cast.ts";
import type { Shop } from "./shop.ts";

type Card = { readonly id: string };
type Bought = { readonly soldOn?: string | null; readonly warrantyUntil?: string | null; readonly serial?: string | null };

/** The laptop of the worked example E2a, sold on 14.09.2025 with 24 months of the manufacturer's warranty. */
export async function laptopOf(shop: Shop, bought: Bought = {}): Promise<string> {
  const { cast } = shop;
  const facts = { soldOn: "2025-09-14", warrantyUntil: "2027-09-14", serial: "NB-5521", ...bought };
  const { id } = await shop.create<Card>("devices", { typeId: cast.washers, brand: "TechBrand", model: "X5", ownerId: cast.ivanenko, ...facts });
  return id;
}

/** The manufacturer's terms of C.4: 320.00 a norm-hour without VAT, our parts at cost and a tenth. */
export async function agreeTerms(shop: Shop): Promise<void> {
  const party = await shop.get<{ id: string; version: number }>(`parties/${shop.cast.techBrand}`);
  const { id: _id, version: _version, archived: _archived, mergedInto: _merged, ...draft } = party as never as Record<string, unknown>;
  await shop.change("parties", party as never, { ...draft, warrantyRate: 320_00, partsMarkup: 10_00 });
}

/** What came to the counter on 04.03.2026. */
export const takenIn = (shop: Shop, deviceId: string, more: object = {}) =>
  shop.create<Head & { repairKind: string }>("intakes", {
    branchId: shop.cast.branch,
    customerId: shop.cast.ivanenko,
    deviceId,
    fault: "Does not switch on",
    repairKind: "warranty",
    ...more,
  });

/** An order of the manufacturer's: a mainboard and the labour of changing it. */
export const boardDraft = ({ cast }: Shop, deviceId: string, intakeId: string | null, more: object = {}) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  customerId: cast.ivanenko,
  manufacturerId: cast.techBrand,
  repairKind: "warranty",
  deviceId,
  intakeId,
  masterId: cast.ivan,
  complaint: "Does not switch on",
  ...(intakeId === null ? { siteAddress: "Kyiv, Maistrova 8" } : {}),
  works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 1_750]]), charge: "manufacturer" }],
  parts: [{ line: 1, itemId: cast.mainboard, quantity: 1_000, price: 3_000_00, charge: "manufacturer" }],
  ...more,
});

/** Takes an order to the end of its work, by the steps a shop takes. */
export async function worked(shop: Shop, order: WorkOrder): Promise<WorkOrder> {
  let now = order;
  for (const step of ["start-diagnostics", "offer"]) now = await shop.step("work-orders", now, step);
  now = await shop.step("work-orders", now, "approve", { channel: "phone", by: "Іваненко" });
  for (const step of ["start", "check", "pass"]) now = await shop.step("work-orders", now, step);
  return now;
}

/** Writes the manufacturer's code of the fault on a visit. */
export async function faultCoded(shop: Shop, visitId: string, faultCode = "E-14"): Promise<WarrantyCase> {
  const { version } = await shop.get<WarrantyCase>(`warranty-cases/${visitId}`);
  const { status, body } = await shop.ask("PUT", `warranty-cases/${visitId}`, { version, faultCode });
  if (status !== 200) throw new Error(body.code);
  return body;
}

/** E2a up to the completed order: 576.00 of labour and 2772.00 of the part, asked of the manufacturer. */
export async function warrantyRepair(shop: Shop, bought: Bought = {}) {
  await agreeTerms(shop);
  await shop.opening([[shop.cast.mainboard, 1_000, 2_100_00]]);
  shop.goToDay("2026-03-04");
  const deviceId = await laptopOf(shop, bought);
  const intake = await shop.step("intakes", await takenIn(shop, deviceId), "repair-here", { engineerId: shop.cast.ivan });
  const order = await shop.create<WorkOrder>("work-orders", boardDraft(shop, deviceId, intake.id));
  await faultCoded(shop, intake.id);
  shop.goToDay("2026-03-09");
  const completed = await shop.step<WorkOrder>("work-orders", await worked(shop, order), "complete");
  return { deviceId, intake, order: completed };
}
