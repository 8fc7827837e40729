import fc from "fast-check";
import { sql } from "kysely";
import { expect } from "vitest";
import { CHARGES } from "#contracts/repairs/charge.ts";
import { payersOf } from "#contracts/repairs/charged.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { balancesOff, unitsOff } from "#ledger/audit.ts";
import { inWork } from "#testing/paid-repair.ts";
import { type Shop, test } from "#testing/shop.ts";
import { partLines, workLines } from "../print/paper-lines.ts";

const charge = fc.constantFrom(...CHARGES);
const share = fc.integer({ min: 1, max: 9_999 });
const line = {
  charge,
  other: charge,
  share: fc.option(share),
  price: fc.integer({ min: 1, max: 300_000 }),
  discount: fc.integer({ min: 0, max: 3_000 }),
};
const repair = fc.record({
  works: fc.array(fc.record({ ...line, normHours: fc.integer({ min: 0, max: 4_000 }), hands: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  parts: fc.array(fc.record({ ...line, item: fc.constantFrom("pump", "ring", "handle"), quantity: fc.integer({ min: 1, max: 3_000 }) }), {
    maxLength: 3,
  }),
  material: fc.option(charge),
  franchise: fc.constantFrom(0, 0, 1, 333_33, 9_000_000_00),
  capitalised: fc.boolean(),
  free: fc.boolean(),
  advances: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 4, maxLength: 4 }),
  later: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 4, maxLength: 4 }),
  // What a centre and a courier ask, net, before the repair is over; and what comes when it is (C.8.3 of the domain).
  outside: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 150_000 }), vatRate: fc.constantFrom(0, 20_00) }), { maxLength: 2 }),
  late: fc.option(fc.integer({ min: 1, max: 150_000 })),
});
type Repair = typeof repair extends fc.Arbitrary<infer R> ? R : never;

type Split = { readonly charge: string; readonly other: string; readonly share: number | null };

/** A line, and where it is split the one that bears the rest of it. */
const split = <Line extends Split>(lines: readonly Line[], base: (it: Line) => object, rest: object) => {
  let number = 0;
  return lines.flatMap((it) => {
    number += 1;
    const own = { ...base(it), line: number, charge: it.charge };
    if (it.share === null) return [own];
    number += 1;
    return [
      { ...own, share: it.share },
      { ...own, ...rest, line: number, charge: it.other, share: 10_000 - it.share, shareOf: number - 1 },
    ];
  });
};

async function ordered(shop: Shop, parties: Record<string, string>, it: Repair): Promise<WorkOrder> {
  const { cast } = shop;
  const hands = [cast.ivan, cast.petro, cast.oksana].map((employeeId, at) => ({ employeeId, coefficient: 1_000 + at * 500, factHours: 700 + at }));
  const works = split(
    it.works,
    ({ price, discount, normHours, hands: count }) => ({
      itemId: cast.pumpReplacement,
      quantity: 1_000,
      price,
      discount,
      normHours,
      performers: hands.slice(0, count),
    }),
    { performers: [] },
  );
  const parts = split(it.parts, ({ item, quantity, price, discount }) => ({ itemId: cast[item], quantity, price, discount }), {});
  const materials = it.material === null ? [] : [{ line: 1, itemId: cast.sealant, quantity: 20_000, charge: it.material }];
  const { deviceId = "", ...payers } = parties;
  const draft = { ...payers, deviceId, contract: "CT-07", franchise: it.franchise, capitalised: it.capitalised, works, parts, materials };
  await shop.set({ diagnosticsFreeIfRepaired: it.free });
  const order = await inWork(shop, draft as never);
  const { version } = await shop.get<{ version: number }>(`warranty-cases/${order.id}`);
  await shop.ask("PUT", `warranty-cases/${order.id}`, { version, faultCode: "E18" });
  return order;
}

/** Everything that is somewhere now. */
async function everything({ tx }: Shop) {
  const { rows } = await sql<{ name: string; amount: number }>`
    select account || ' ' || key || ' ' || unit as name, amount from ledger_balance where amount <> 0 order by 1`.execute(tx);
  return rows;
}

/** Sums of the order's entries by account, as the books have them. */
async function booked({ tx }: Shop, orderId: string) {
  const { rows } = await sql<{ account: string; amount: number }>`
    select account, sum(amount)::bigint as amount from ledger_entry
    where order_id = ${orderId}::uuid and unit = 'UAH' and document_id = ${orderId}::uuid
    group by account`.execute(tx);
  return (...accounts: string[]) => rows.filter(({ account }) => accounts.includes(account)).reduce((sum, { amount }) => sum + amount, 0);
}

async function standing({ tx }: Shop, partyId: string, orderId: string) {
  const { rows } = await sql<{ account: string; amount: number }>`
    select account, amount from ledger_balance where key = ${`${partyId}/${orderId}`} and account in ('money/customer', 'money/advance')`.execute(tx);
  const of = (account: string) => rows.find((row) => row.account === account)?.amount ?? 0;
  return { debt: of("money/customer"), advance: 0 - of("money/advance") };
}

/** A paper of the service centre for the order. */
async function served(shop: Shop, orderId: string, rows: readonly { readonly amount: number; readonly vatRate: number }[]) {
  if (rows.length === 0) return;
  const lines = rows.map((row, at) => ({ ...row, line: at + 1, name: "Repair at a centre", orderId }));
  await shop.create("service-purchases?then=receive", { branchId: shop.cast.branch, supplierId: shop.cast.partner, lines });
}

/** What stands for the order over all papers: what waits on 23, and what the repair has cost. */
async function costs({ tx }: Shop, orderId: string) {
  const { rows } = await sql<{ waiting: number; spent: number }>`
    select coalesce(sum(amount) filter (where account = 'money/workInProgress'), 0)::bigint as waiting,
      coalesce(sum(amount) filter (where account <> 'money/workInProgress'), 0)::bigint as spent
    from ledger_entry where order_id = ${orderId}::uuid and unit = 'UAH' and account in
      ('money/workInProgress', 'money/costOfGoods', 'money/costOfWorks', 'money/warrantyExpenses', 'money/resaleDevices')`.execute(tx);
  return rows[0]!;
}

async function pay(shop: Shop, partyId: string, orderId: string, amount: number) {
  if (amount === 0) return;
  const draft = { branchId: shop.cast.branch, placeId: shop.cast.bank, method: "transfer", partyId, orderId, amount };
  await shop.step("payments", await shop.create<never>("payments", draft), "receive");
}

test("whoever pays what: debts are papers, costs what left the shelves, was earned and done outside; taking back leaves no trace", async ({
  shop,
}) => {
  const { cast } = shop;
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([
    [cast.pump, 500_000, 64_507_13],
    [cast.ring, 500_000, 21_175_01],
    [cast.handle, 500_000, 99_000_07],
    [cast.sealant, 50_000_000, 62_500_00],
  ]);
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
  const device = { typeId: cast.washers, serial: "LAW-1", ownerId: cast.ivanenko, soldOn: "2025-09-14", warrantyUntil: "2027-09-14" };
  const insurer = await shop.create<{ id: string }>("parties", { name: "СК «Надія»", kind: "organization", roles: ["insurer"] });
  const parties = {
    deviceId: (await shop.create<{ id: string }>("devices", device)).id,
    manufacturerId: cast.techBrand,
    insurerId: insurer.id,
    supplierId: cast.spareParts,
  };
  const payers = [cast.ivanenko, cast.techBrand, insurer.id, cast.spareParts];
  const law = fc.asyncProperty(repair, async (it) => {
    const begun = await ordered(shop, parties, it);
    const { id } = begun;
    for (const [at, partyId] of payers.entries()) await pay(shop, partyId, id, it.advances[at] ?? 0);
    await served(shop, id, it.outside);
    const outside = it.outside.reduce((sum, { amount }) => sum + amount, 0);
    expect(await costs(shop, id)).toEqual({ waiting: outside, spent: 0 });
    const before = await everything(shop);
    let order = await shop.step("work-orders", begun, "complete");
    const owing = payersOf(order);

    // What each payer owes is their paper, and their own money pays it.
    const known = { cards: new Map(), names: new Map(), language: "uk" as const, meter: null };
    for (const [at, partyId] of payers.entries()) {
      const { total = 0, vat = 0 } = owing.find((payer) => payer.partyId === partyId) ?? {};
      const paper = [...workLines(order, partyId, known), ...partLines(order, partyId, known)];
      expect(paper.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      const paid = it.advances[at] ?? 0;
      expect(await standing(shop, partyId, id)).toEqual({ debt: Math.max(0, total - paid), advance: Math.max(0, paid - total) });
      const { rows } = await sql<{ vat: number }>`select coalesce(-sum(amount), 0)::bigint as vat from ledger_entry
        where document_id = ${id}::uuid and party_id = ${partyId}::uuid and account = 'money/vat'`.execute(shop.tx);
      expect(rows[0]?.vat).toBe(vat);
    }

    // What it cost is what left the shelves, what people earned and what others asked; nothing stays in 23.
    const of = await booked(shop, id);
    const spent = of("money/costOfGoods", "money/costOfWorks", "money/warrantyExpenses", "money/resaleDevices");
    expect(spent).toBe(outside - of("money/goods", "money/supplies", "money/staff"));
    expect(of("money/workInProgress")).toBe(0 - outside);
    expect(order.outside.reduce((sum, { amount }) => sum + amount, 0)).toBe(outside);
    expect(await costs(shop, id)).toEqual({ waiting: 0, spent });
    expect(await unitsOff(shop.tx)).toEqual([]);
    expect(await balancesOff(shop.tx)).toEqual([]);

    // Taken back at once, everything is where it was.
    order = await shop.step("work-orders", order, "reopen", { reason: "wrong part" });
    expect(await everything(shop)).toEqual(before);

    // Taken back after everybody paid, each has their own money as an advance, and nobody anybody else's.
    order = await shop.step("work-orders", order, "complete");
    for (const [at, partyId] of payers.entries()) await pay(shop, partyId, id, it.later[at] ?? 0);
    order = await shop.step("work-orders", order, "reopen", { reason: "wrong part again" });
    for (const [at, partyId] of payers.entries())
      expect(await standing(shop, partyId, id)).toEqual({ debt: 0, advance: (it.advances[at] ?? 0) + (it.later[at] ?? 0) });
    await shop.step("work-orders", order, "complete");
    // A paper that comes when the repair is over costs at once.
    const over = await costs(shop, id);
    if (it.late !== null) await served(shop, id, [{ amount: it.late, vatRate: 20_00 }]);
    expect(await costs(shop, id)).toEqual({ waiting: 0, spent: over.spent + (it.late ?? 0) });
    expect(await balancesOff(shop.tx)).toEqual([]);
  });
  await fc.assert(law, { numRuns: 12 });
}, 120_000);
