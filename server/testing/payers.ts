import { sql } from "kysely";
import { expect } from "vitest";
import { verify } from "#app/verify.ts";
import type { Device } from "#contracts/devices/device.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { balance } from "#ledger/balance.ts";
import { money, UAH } from "#modules/money/index.ts";
import type { Shop } from "./shop.ts";

/** The opening balances of C.4 of the domain as far as these examples touch them. */
export async function openForPayers(shop: Shop) {
  const { pump, mainboard, handle, sealant, techBrand } = shop.cast;
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [pump, 10_000, 1_289_00],
    [mainboard, 1_000, 2_100_00],
    [handle, 4_000, 792_00],
    [sealant, 500_000, 625_00],
  ]);
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
  // 480.00 for 1.5 norm-hours is 320.00 for one; a part of ours at cost + 10 %.
  await agreeTerms(shop, techBrand, { warrantyRate: 320_00, partsMarkup: 10_00 });
}

/** A washing machine under the manufacturer's warranty, and a repair of it with everything the manufacturer wants to know. */
export const underWarranty = async (shop: Shop) => {
  const { washers, ivanenko } = shop.cast;
  const card = { typeId: washers, brand: "TB", serial: "NB-5521", ownerId: ivanenko, soldOn: "2025-09-14", warrantyUntil: "2027-09-14" };
  return (await shop.create<Device>("devices", card)).id;
};
export async function claimable(shop: Shop, order: WorkOrder): Promise<WorkOrder> {
  const { version } = await shop.get<{ version: number }>(`warranty-cases/${order.id}`);
  expect(await shop.ask("PUT", `warranty-cases/${order.id}`, { version, faultCode: "E18" })).toMatchObject({ status: 200 });
  return order;
}

async function agreeTerms(shop: Shop, id: string, terms: object) {
  const {
    id: _id,
    version,
    archived: _archived,
    mergedInto: _merged,
    ...card
  } = await shop.get<{ id: string; version: number } & Record<string, unknown>>(`parties/${id}`);
  await shop.change("parties", { id, version } as never, { ...card, ...terms });
}

export const party = async (shop: Shop, name: string, role: string) =>
  (await shop.create<{ id: string }>("parties", { name, kind: "organization", roles: [role] })).id;
export const owes = (shop: Shop, partyId: string, orderId: string) => balance(shop.tx, money.customer({ partyId, orderId }), UAH);
export const ahead = async (shop: Shop, partyId: string, orderId: string) => 0 - (await balance(shop.tx, money.advance({ partyId, orderId }), UAH));
export const claimed = async (shop: Shop, partyId: string) => {
  const { rows } = await sql<{ amount: number }>`select coalesce(sum(amount), 0)::bigint as amount from ledger_entry
    where account = 'claims/toClaim' and party_id = ${partyId}::uuid`.execute(shop.tx);
  return rows[0]?.amount;
};
export async function pay(shop: Shop, partyId: string, orderId: string, amount: number) {
  const draft = { branchId: shop.cast.branch, placeId: shop.cast.bank, method: "transfer", partyId, orderId, amount };
  return shop.step("payments", await shop.create<{ id: string; version: number } & never>("payments", draft), "receive");
}
export const closing = async (shop: Shop) => {
  const rows = (await shop.books("2026-03-01", "2026-03-31")).map((row) => row.split(" "));
  return Object.fromEntries(rows.map(([code = "", , , , left]) => [code, Number(left)]));
};
type Money = { total: number; toPay: number; payers: { partyId: string; payer: string; total: number; vat: number; toPay: number }[] };
export const moneyOf = (shop: Shop, { id }: WorkOrder) => shop.get<Money>(`work-orders/${id}/money`);
export const profitOf = (shop: Shop, { id }: WorkOrder) => shop.get<Record<string, unknown>>(`work-orders/${id}/profit`);
export const sound = async (shop: Shop) => expect((await verify(shop.tx)).faults).toEqual([]);
