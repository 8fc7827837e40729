import { expect } from "vitest";
import { grantsOf } from "#contracts/access/roles.ts";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import type { PartsNeed } from "#contracts/repairs/parts-need.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, pumpRepair } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

const REASON = "They come on Friday";

/** An order that its customer has agreed to, with nothing on the shelf for it. */
async function agreedTo(shop: Shop, changes: Parameters<typeof pumpRepair>[1]): Promise<WorkOrder> {
  const order = await shop.create<WorkOrder>("work-orders?then=start-diagnostics&then=offer", pumpRepair(shop.cast, { materials: [], ...changes }));
  return shop.step("work-orders", order, "approve", { channel: "phone" });
}
const needs = (shop: Shop, { id }: WorkOrder) => shop.get<PartsNeed[]>(`parts-needs?orderId=${id}`);

test("an engineer asks for missing parts to be put aside; the storekeeper does it or says why not, and the history keeps both", async ({ shop }) => {
  const { cast } = shop;
  const ivan = () => shop.signIn(grantsOf("engineer"), { roles: ["engineer"], userId: "ivan", name: "Ivan", employeeId: cast.ivan });
  const store = () => shop.signIn(grantsOf("storekeeper"), { roles: ["storekeeper"], userId: "store", name: "Store" });
  let order = await agreedTo(shop, { parts: [part(1, cast.pump, 2_000, 1_560_00)] });
  const theirs = await agreedTo(shop, { masterId: cast.petro, works: [], parts: [part(1, cast.pump, 1_000, 1_560_00)] });
  const ask = (path: string, { id, version }: WorkOrder, more: object = {}) =>
    shop.ask("POST", `work-orders/${id}/reserve${path}`, { version, ...more });
  ivan();
  expect(await ask("/ask", theirs)).toMatchObject({ status: 403, body: { code: "platform.not-permitted" } });
  expect(await ask("", order)).toMatchObject({ status: 403 });
  order = (await ask("/ask", order)).body;
  expect(await needs(shop, order)).toMatchObject([{ short: 2_000, askedBy: "Ivan" }]);
  // Asked once more it stays one question.
  expect((await ask("/ask", order)).body.version).toBe(order.version);
  store();
  expect(await ask("/refuse", theirs, { reason: REASON })).toMatchObject({ status: 409, body: { code: "repairs.nobody-asked" } });
  order = (await ask("/refuse", order, { reason: REASON })).body;
  expect(await needs(shop, order)).toMatchObject([{ askedBy: null }]);
  ivan();
  order = (await ask("/ask", order)).body;
  shop.signIn(["stock.*"]);
  await shop.opening([[cast.pump, 5_000, 4_250_00]]);
  store();
  order = (await ask("", order)).body;
  expect([order.parts[0]?.reserved, await needs(shop, order)]).toEqual([2_000, []]);
  ivan();
  expect(await ask("/ask", order)).toMatchObject({ status: 409, body: { code: "repairs.nothing-short" } });
  const told = (await shop.get<HistoryRecord[]>(`work-orders/${order.id}/history`))
    .map(({ verb, reason }) => [verb, reason])
    .filter(([verb]) => /reserve|put-aside/.test(verb ?? ""));
  expect(told.sort()).toEqual(
    [
      ["ask-reserve", null],
      ["ask-reserve", null],
      ["put-aside", null],
      ["refuse-reserve", REASON],
    ].sort(),
  );
});
