import { expect } from "vitest";
import type { DeviceCount } from "#contracts/repairs/device-count.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { nobody, type Shop, test } from "#testing/shop.ts";

async function device(shop: Shop, serial: string) {
  const { id } = await shop.create<{ id: string }>("devices", { typeId: shop.cast.washers, brand: "LG", serial, ownerId: shop.cast.ivanenko });
  return shop.create<Intake>("intakes", { branchId: shop.cast.branch, customerId: shop.cast.ivanenko, deviceId: id, fault: "Hums" });
}
const labels = (...read: readonly (readonly [code: string, placeId: string])[]) =>
  read.map(([code, placeId], at) => ({ line: at + 1, code, placeId }));
const draft = ({ cast }: Shop, found: readonly object[] = []) => ({
  branchId: cast.branch,
  placeIds: [cast.reception, cast.shelf],
  counters: "Оксана",
  found,
});

test("a count finds what is missing, what lies elsewhere and what nobody knows, and sets right what was found", async ({ shop }) => {
  const { cast } = shop;
  const [here, lost, astray, gone] = [await device(shop, "S-1"), await device(shop, "S-2"), await device(shop, "S-3"), await device(shop, "S-4")];
  let left = await shop.step("intakes", gone, "repair-here");
  left = await shop.step("intakes", left, "finish", { outcome: "refused" });
  await shop.step("intakes", left, "issue");

  let count = await shop.create<DeviceCount>("device-counts", draft(shop));
  expect(count).toMatchObject({ number: "DC-000001", status: "counting", expected: null });
  const read = labels([here.number, cast.reception], ["S-3", cast.shelf], [gone.number, cast.shelf], ["XX-9", cast.shelf]);
  count = await shop.change("device-counts", count, draft(shop, read));
  count = await shop.step("device-counts", count, "compare");
  expect(count).toMatchObject({ status: "compared", expected: 3, matched: 1 });
  expect(count.differences.map(({ line, kind, code, expectedPlaceId, foundPlaceId }) => [line, kind, code, expectedPlaceId, foundPlaceId])).toEqual([
    [1, "missing", lost.number, cast.reception, null],
    [2, "wrong-place", astray.number, cast.reception, cast.shelf],
    [3, "surplus", gone.number, null, cast.shelf],
    [4, "surplus", "XX-9", null, cast.shelf],
  ]);

  await expect(shop.step("device-counts", count, "settle")).rejects.toMatchObject({ details: { reasons: ["repairs.differences-open"] } });
  const answers = [
    { line: 1, act: "explained", note: "at the engineer's home" },
    { line: 2, act: "moved" },
    { line: 3, act: "explained", note: "brought back by its owner" },
  ];
  count = await shop.step("device-counts", count, "answer", { answers });
  await expect(shop.step("device-counts", count, "settle")).rejects.toMatchObject({ details: { reasons: ["repairs.differences-open"] } });
  count = await shop.step("device-counts", count, "answer", { answers: [{ line: 4, act: "explained", note: "an old label" }] });
  count = await shop.step("device-counts", count, "settle");
  expect(count).toMatchObject({ status: "settled", settledOn: "2026-03-01" });
  const moved = await shop.get<Intake>(`intakes/${astray.id}`);
  expect([moved.placeId, moved.whereabouts.map(({ how }) => how)]).toEqual([cast.shelf, ["accepted", "moved"]]);
  expect((await shop.get<Intake>(`intakes/${lost.id}`)).placeId).toBe(cast.reception);
});

test("answers are believed only where they can be true", async ({ shop }) => {
  const { cast } = shop;
  await device(shop, "S-1");
  let count = await shop.create<DeviceCount>("device-counts", draft(shop, labels(["XX-9", cast.shelf])));
  count = await shop.step("device-counts", count, "compare");
  const says = (answer: object) => shop.step("device-counts", count, "answer", { answers: [answer] });
  await expect(says({ line: 1, act: "moved" })).rejects.toMatchObject({ code: "repairs.only-wrong-places-move" });
  await expect(says({ line: 1, act: "explained", note: "" })).rejects.toMatchObject({ code: "repairs.difference-needs-words" });
  await expect(says({ line: 9, act: "explained", note: "whatever" })).rejects.toMatchObject({ code: "repairs.no-such-difference" });
});

test("a device that is away is not missed, one read twice is where it was read last, and counting may go on", async ({ shop }) => {
  const { cast } = shop;
  const [here, sent] = [await device(shop, "S-1"), await device(shop, "S-2")];
  await shop.step("intakes", await shop.step("intakes", sent, "repair-away", { partnerId: cast.partner }), "send-away");
  let count = await shop.create<DeviceCount>("device-counts", draft(shop));
  count = await shop.step("device-counts", count, "compare");
  expect(count).toMatchObject({ expected: 1, matched: 0, differences: [{ kind: "missing", code: here.number }] });
  count = await shop.step("device-counts", count, "recount");
  expect(count).toMatchObject({ status: "counting", expected: null, differences: [] });
  const twice = labels([here.number.toLowerCase(), cast.shelf], ["s-1", cast.reception]);
  count = await shop.change("device-counts", count, draft(shop, twice));
  count = await shop.step("device-counts", count, "compare");
  expect(count).toMatchObject({ expected: 1, matched: 1, differences: [] });
  expect((await shop.step("device-counts", count, "settle")).status).toBe("settled");
});

test("only places of the branch where devices lie are counted", async ({ shop }) => {
  const { cast } = shop;
  for (const placeIds of [[cast.desk], [nobody()], [cast.shelf, cast.warehouse]])
    expect(await shop.ask("POST", "device-counts", { ...draft(shop), placeIds })).toMatchObject({ status: 404 });
  expect(await shop.ask("POST", "device-counts", draft(shop, labels(["RI-1", cast.warehouse])))).toMatchObject({ status: 404 });
  const twice = labels(["a", cast.shelf], ["b", cast.shelf]).map((it) => ({ ...it, line: 1 }));
  expect(await shop.ask("POST", "device-counts", draft(shop, twice))).toMatchObject({ status: 422, body: { code: "repairs.line-twice" } });
});
