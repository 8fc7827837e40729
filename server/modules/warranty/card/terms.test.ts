import { describe, expect } from "vitest";
import type { WarrantyCardRow } from "#contracts/warranty/card.ts";
import type { Check } from "#contracts/warranty/case.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, work } from "#testing/cast.ts";
import { inWork } from "#testing/paid-repair.ts";
import { paperText } from "#testing/paper-text.ts";
import { type Shop, test } from "#testing/shop.ts";

type Item = { readonly id: string; readonly version: number; readonly archived: boolean };

/** The pump's card says three months and ten days, or 20 000 on the meter; the works' card says half a year. */
async function told(shop: Shop): Promise<void> {
  const change = async (id: string, terms: object) => {
    const { version, archived: _archived, id: _id, ...draft } = await shop.get<Item>(`items/${id}`);
    await shop.change("items", { id, version } as never, { ...draft, ...terms });
  };
  await change(shop.cast.pump, { warrantyMonths: 3, warrantyDays: 10, warrantyCounter: 20_000 });
  await change(shop.cast.pumpReplacement, { warrantyMonths: 6 });
  await shop.set({ shortPathToCompleted: true });
  await shop.opening([[shop.cast.pump, 10_000, 8_500_00]]);
}

/** A vehicle with a meter: only such a reading ends a term by the meter. */
async function driven(shop: Shop, value: number): Promise<string> {
  const type = await shop.create("device-types", { name: "Scooter", meterUnit: "km" });
  return (await shop.create("devices", { typeId: type.id, serial: "SC-1", meter: { value, on: "2026-03-01" } })).id;
}

const repaired = async (shop: Shop, deviceId: string, terms: { work?: object; part?: object } = {}): Promise<WorkOrder> => {
  const { cast } = shop;
  const order = await inWork(shop, {
    deviceId,
    works: [{ ...work(1, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 500]]), term: terms.work ?? null }],
    parts: [{ ...part(1, cast.pump, 1_000, 1_560_00), term: terms.part ?? null }],
    materials: [],
  });
  return shop.step("work-orders", order, "complete");
};
const cardsOf = async (shop: Shop, { id }: WorkOrder) => {
  const { rows } = await shop.get<{ rows: WarrantyCardRow[] }>(`warranty-cards?orderId=${id}`);
  return Object.fromEntries(rows.map(({ line, endsOn, counterEnd, state }) => [line, [endsOn, counterEnd, state]]));
};

/** What the printed act says of warranties. */
async function printedTerms(shop: Shop, { id }: WorkOrder): Promise<string[]> {
  const text = await paperText(shop, `work-orders/${id}/print/act?language=uk`);
  return [...text.matchAll(/Гарантія [^А-ЯІЇЄҐ]*(?:дн\.|міс\.|км)/g)].map(([said]) => said);
}

describe("what a completed repair warrants", () => {
  test("is what the catalog says, by months, days and the meter", async ({ shop }) => {
    await told(shop);
    const device = await driven(shop, 1_200);
    shop.goToDay("2026-03-31");
    // 31.03 and six months is 30.09; 31.03 and three months is 30.06, and ten days 10.07; 1 200 and 20 000 is 21 200.
    const order = await repaired(shop, device);
    expect(await cardsOf(shop, order)).toEqual({
      "work 1": ["2026-09-30", null, "active"],
      "part 1": ["2026-07-10", 21_200, "active"],
    });
    expect(await printedTerms(shop, order)).toEqual(["Гарантія 6 міс.", "Гарантія 3 міс. 10 дн. або 20 000 км"]);
  });

  test("is what its own line says instead, and nothing where the line says nothing", async ({ shop }) => {
    await told(shop);
    const device = await driven(shop, 1_200);
    const order = await repaired(shop, device, { work: { months: 0, days: 0 }, part: { months: 12, days: 0, counter: null } });
    expect(await cardsOf(shop, order)).toEqual({ "part 1": ["2027-03-01", null, "active"] });
    expect(order.parts[0]).toMatchObject({ term: { months: 12, days: 0, counter: null } });
  });

  test("may be a meter alone, and goes with a completion that is taken back", async ({ shop }) => {
    await told(shop);
    const order = await repaired(shop, await driven(shop, 0), { work: { counter: 5_000 }, part: { days: 1 } });
    expect(await cardsOf(shop, order)).toEqual({ "work 1": [null, 5_000, "active"], "part 1": ["2026-03-02", null, "active"] });
    expect(await printedTerms(shop, order)).toEqual(["Гарантія 5 000 км", "Гарантія 1 дн."]);
    await shop.step("work-orders", order, "reopen", { reason: "wrong part" });
    expect(await cardsOf(shop, order)).toEqual({});
  });
});

test("the check at the counter looks at the meter: the last unit counts, one more does not", async ({ shop }) => {
  await told(shop);
  const deviceId = await driven(shop, 1_000);
  await repaired(shop, deviceId, { work: { counter: 500 }, part: { days: 0 } });
  const read = async (value: number) => {
    const { id, version, archived: _archived, ...draft } = await shop.get<Item & { typeId: string }>(`devices/${deviceId}`);
    await shop.change("devices", { id, version } as never, { typeId: draft.typeId, serial: "SC-1", meter: { value, on: "2026-03-01" } });
    return (await shop.get<Check>(`warranty/check?deviceId=${deviceId}`)).verdict;
  };
  expect([await read(1_500), await read(1_501)]).toEqual(["works", "expired"]);
});
