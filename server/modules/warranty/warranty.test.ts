import { describe, expect } from "vitest";
import sharp from "sharp";
import type { Check, WarrantyCase } from "#contracts/warranty/case.ts";
import type { WarrantyCardRow } from "#contracts/warranty/card.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { addAttachment, prepare } from "#ledger/attachment.ts";
import { part, work } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";
import { agreeTerms, boardDraft, faultCoded, laptopOf, takenIn, warrantyRepair, worked } from "#testing/warranty-repair.ts";

const check = (shop: Shop, deviceId: string) => shop.get<Check>(`warranty/check?deviceId=${deviceId}`);
const cards = async (shop: Shop, query: string) => (await shop.get<{ rows: WarrantyCardRow[] }>(`warranty-cards?${query}`)).rows;
const caseOf = (shop: Shop, id: string) => shop.get<WarrantyCase>(`warranty-cases/${id}`);
const decide = async (shop: Shop, id: string, verdict: string, reason = "Seen by the manager") => {
  const { version } = await caseOf(shop, id);
  return shop.ask("POST", `warranty-cases/${id}/decide`, { version, verdict, reason });
};

/** A repair the customer pays: 300.00 of diagnostics with the order's warranty, a pump with the catalog's. */
async function paidRepair(shop: Shop, deviceId: string, more: object = {}): Promise<WorkOrder> {
  const { cast } = shop;
  const draft = boardDraft(shop, deviceId, null, {
    repairKind: "paid",
    works: [work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]])],
    parts: [part(1, cast.pump, 1_000, 1_560_00)],
    ...more,
  });
  return shop.step("work-orders", await worked(shop, await shop.create<WorkOrder>("work-orders", draft)), "complete");
}
const warrantyDaysOf = async (shop: Shop, itemId: string, days: number) => {
  const { id, version, archived: _archived, ...draft } = await shop.get<{ id: string; version: number; archived: boolean }>(`items/${itemId}`);
  await shop.change("items", { id, version } as never, { ...draft, warrantyDays: days });
};

describe("a completed order gives warranties", () => {
  test("works by the order's term, parts by the catalog's, each to its last day inclusive; taken back, it gives none", async ({ shop }) => {
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    await warrantyDaysOf(shop, shop.cast.pump, 180);
    const deviceId = await laptopOf(shop, { soldOn: null, warrantyUntil: null });
    shop.goToDay("2026-03-05");
    const order = await paidRepair(shop, deviceId, { warrantyDays: 90 });
    const given = await cards(shop, `orderId=${order.id}`);
    expect(given.map(({ kind, number, endsOn, daysLeft, state, line }) => [kind, number, endsOn, daysLeft, state, line]).sort()).toEqual([
      ["part", order.number, "2026-09-01", 180, "active", "part 1"],
      ["works", order.number, "2026-06-03", 90, "active", "work 1"],
    ]);
    expect(await cards(shop, `customerId=${shop.cast.ivanenko}`)).toHaveLength(2);
    await shop.step("work-orders", order, "reopen", { reason: "Wrong hours" });
    expect(await cards(shop, `orderId=${order.id}`)).toEqual([]);
  });

  test("a work with a term of its own has that, and a part without one has none", async ({ shop }) => {
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    await warrantyDaysOf(shop, shop.cast.diagnostics, 14);
    const order = await paidRepair(shop, await laptopOf(shop));
    expect((await cards(shop, `orderId=${order.id}`)).map(({ kind, endsOn }) => [kind, endsOn])).toEqual([["works", "2026-03-15"]]);
  });

  test("the card of the order is printed in three languages; an order that gives nothing has none", async ({ shop }) => {
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    const order = await paidRepair(shop, await laptopOf(shop));
    for (const language of ["en", "uk", "ru"]) {
      const { status, type } = await shop.ask("GET", `work-orders/${order.id}/warranty-card?language=${language}`);
      expect([status, type]).toEqual([200, "application/pdf"]);
    }
    const open = await shop.create<WorkOrder>("work-orders", boardDraft(shop, await laptopOf(shop, { serial: "NB-2" }), null));
    expect((await shop.ask("GET", `work-orders/${open.id}/warranty-card`)).body.code).toBe("warranty.nothing-warranted");
  });
});

describe("the check", () => {
  test("knows the manufacturer's term by the passport, ours by the order, and says what it rests on and for how long", async ({ shop }) => {
    const bare = await laptopOf(shop, { serial: "NB-0", soldOn: null, warrantyUntil: null });
    expect(await check(shop, bare)).toMatchObject({
      verdict: "unknown",
      bases: [],
      daysLeft: null,
      proposal: { repairKind: "paid", charge: "customer" },
    });
    const laptop = await laptopOf(shop);
    expect(await check(shop, laptop)).toMatchObject({
      verdict: "manufacturer",
      daysLeft: 562,
      bases: [{ kind: "manufacturer", cardId: null, endsOn: "2027-09-14", beginsOn: "2025-09-14" }],
      proposal: { repairKind: "warranty", charge: "manufacturer", previousOrderId: null },
    });
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    const order = await paidRepair(shop, laptop, { warrantyDays: 90 });
    expect(await check(shop, laptop)).toMatchObject({
      verdict: "works",
      previousOrderNumber: order.number,
      proposal: { charge: "own-warranty", previousOrderId: order.id },
      founded: ["works", "manufacturer"],
    });
    shop.goToDay("2026-05-30");
    expect(await check(shop, laptop)).toMatchObject({ verdict: "works", daysLeft: 0 });
    shop.goToDay("2026-05-31");
    expect(await check(shop, laptop)).toMatchObject({ verdict: "manufacturer" });
    shop.goToDay("2027-09-14");
    expect(await check(shop, laptop)).toMatchObject({ verdict: "manufacturer", daysLeft: 0 });
    shop.goToDay("2027-09-15");
    expect(await check(shop, laptop)).toMatchObject({ verdict: "expired", daysLeft: null });
  });

  test("finds a device by its serial in any form, and a warranty by the serial of the part or goods", async ({ shop }) => {
    const deviceId = await laptopOf(shop);
    expect(await shop.get(`warranty/check?code=${encodeURIComponent("nb-5521 ")}`)).toMatchObject({ deviceId, verdict: "manufacturer" });
    await shop.create("warranty-cards", { kind: "goods", itemId: shop.cast.handle, serial: "H-77", beginsOn: "2026-02-01", months: 6 });
    expect(await shop.get("warranty/check?code=h-77")).toMatchObject({
      deviceId: null,
      verdict: "part",
      bases: [{ kind: "goods", endsOn: "2026-08-01" }],
    });
    expect(await shop.get("warranty/check?code=nothing")).toMatchObject({ verdict: "unknown", deviceId: null });
  });

  test("a card written by hand ends by days, months or the meter; what cannot be is refused", async ({ shop }) => {
    const deviceId = await laptopOf(shop, { soldOn: null, warrantyUntil: null });
    const add = (more: object) => shop.ask("POST", "warranty-cards", { deviceId, number: "TB-900417", beginsOn: "2025-09-14", ...more });
    expect((await add({})).body.code).toBe("warranty.term-missing");
    expect((await add({ months: 1, beginsOn: "2026-03-02" })).body.code).toBe("warranty.begins-later");
    expect((await add({ months: 1, deviceId: shop.cast.pump })).body.code).toBe("warranty.no-such-thing");
    expect((await add({ months: 24 })).body).toMatchObject({ endsOn: "2027-09-14", serial: "NB-5521", name: "TechBrand X5" });
    expect(await check(shop, deviceId)).toMatchObject({ verdict: "manufacturer", bases: [{ number: "TB-900417" }] });
    const [card] = await cards(shop, `deviceId=${deviceId}`);
    await shop.ask("POST", `warranty-cards/${card?.id}/archive`, { version: card?.version, archived: true });
    expect(await check(shop, deviceId)).toMatchObject({ verdict: "unknown" });
  });

  test("what an order gave is not changed by hand", async ({ shop }) => {
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    const order = await paidRepair(shop, await laptopOf(shop));
    const [card] = await cards(shop, `orderId=${order.id}`);
    const draft = { beginsOn: "2026-01-01", months: 60 };
    expect((await shop.ask("PUT", `warranty-cards/${card?.id}`, { version: card?.version, draft })).body.code).toBe("warranty.card-of-order");
  });
});

test("E2a: handed back after six days under warranty, the laptop is warranted to 20.09.2027", async ({ shop }) => {
  const { deviceId, intake } = await warrantyRepair(shop);
  const finished = await shop.step("intakes", intake, "finish", { outcome: "repaired" });
  shop.goToDay("2026-03-10");
  const handed = await shop.step("intakes", finished, "issue", {});
  expect(await check(shop, deviceId)).toMatchObject({ bases: [{ kind: "works" }, { kind: "manufacturer", endsOn: "2027-09-20", extendedDays: 6 }] });
  expect((await check(shop, deviceId)).bases[0]).toMatchObject({ extendedDays: 0 });
  await shop.step("intakes", handed, "take-in-again", { reason: "Forgot the charger" });
  expect((await check(shop, deviceId)).bases[1]).toMatchObject({ endsOn: "2027-09-14", extendedDays: 0 });
});

describe("a repair that comes back", () => {
  test("is linked to the first order, which shows it; the report counts it, a manager's no takes it out", async ({ shop }) => {
    await shop.opening([[shop.cast.pump, 1_000, 850_00]]);
    const laptop = await laptopOf(shop, { soldOn: null, warrantyUntil: null });
    const first = await paidRepair(shop, laptop);
    shop.goToDay("2026-04-10");
    const intake = await takenIn(shop, laptop);
    expect(await caseOf(shop, intake.id)).toMatchObject({ check: { verdict: "works" }, firstOrder: { id: first.id, number: first.number } });
    const own = { ...work(1, shop.cast.diagnostics, 0, 500, [[shop.cast.ivan, 1_000, 500]]), charge: "own-warranty" };
    const again = await shop.create<WorkOrder>("work-orders", boardDraft(shop, laptop, intake.id, { works: [own], parts: [] }));
    const came = () => shop.get<{ cameBack: object[] }>(`work-orders/${first.id}/warranty`);
    expect(await came()).toMatchObject({ cameBack: [{ orderId: again.id, number: again.number, on: "2026-04-10" }] });
    const report = () => shop.get<object>("warranty/repeats?from=2026-03-01&to=2026-04-30");
    expect(await report()).toMatchObject({ completed: 1, repeats: 1, rows: [{ firstNumber: first.number, times: 1, masterName: "Іван" }] });
    expect(await caseOf(shop, again.id)).toMatchObject({ id: intake.id });
    expect((await decide(shop, again.id, "none", "Another fault: liquid inside")).status).toBe(200);
    expect(await came()).toMatchObject({ cameBack: [] });
    expect(await report()).toMatchObject({ repeats: 0, rows: [] });
  });
});

test("another fault within the term that the customer pays is no repeat", async ({ shop }) => {
  await shop.opening([[shop.cast.pump, 2_000, 1_700_00]]);
  const laptop = await laptopOf(shop, { soldOn: null, warrantyUntil: null });
  const first = await paidRepair(shop, laptop);
  const second = await paidRepair(shop, laptop);
  expect(await caseOf(shop, second.id)).toMatchObject({ check: { verdict: "works" }, firstOrder: { id: first.id } });
  expect(await shop.get(`work-orders/${first.id}/warranty`)).toMatchObject({ cameBack: [] });
  expect(await shop.get("warranty/repeats?from=2026-03-01&to=2026-04-30")).toMatchObject({ completed: 2, repeats: 0, rows: [] });
});

describe("an override", () => {
  test("nothing is taken in under a warranty that nothing bears out, until a manager has decided with a reason", async ({ shop }) => {
    const deviceId = await laptopOf(shop, { soldOn: null, warrantyUntil: "2026-02-28" });
    await expect(takenIn(shop, deviceId)).rejects.toThrow("warranty.not-founded");
    const intake = await takenIn(shop, deviceId, { repairKind: "paid" });
    const warranty = () =>
      shop.ask("PUT", `intakes/${intake.id}`, {
        version: intake.version,
        draft: { branchId: shop.cast.branch, customerId: shop.cast.ivanenko, deviceId, fault: "Off", repairKind: "warranty" },
      });
    expect((await warranty()).body.code).toBe("warranty.not-founded");
    expect((await decide(shop, intake.id, "manufacturer", "no")).body.code).toBe("platform.input");
    expect((await decide(shop, intake.id, "manufacturer", "The importer confirmed by letter")).body).toMatchObject({
      decided: { verdict: "manufacturer", reason: "The importer confirmed by letter" },
      check: { verdict: "expired" },
    });
    expect((await warranty()).status).toBe(200);
  });

  test("an engineer proposes, only a manager decides; what was said stays in the trail", async ({ shop }) => {
    const intake = await takenIn(shop, await laptopOf(shop));
    shop.signIn(["warranty.card.read", "warranty.case.propose", "repairs.intake.read"], { name: "Ivan" });
    const saying = { version: 1, verdict: "none", reason: "The board is corroded" };
    expect((await shop.ask("POST", `warranty-cases/${intake.id}/decide`, saying)).status).toBe(403);
    expect((await shop.ask("POST", `warranty-cases/${intake.id}/propose`, saying)).body).toMatchObject({
      version: 2,
      proposed: { verdict: "none", by: "Ivan" },
      decided: null,
    });
    expect((await shop.ask("POST", `warranty-cases/${intake.id}/propose`, saying)).body.code).toBe("ledger.changed-meanwhile");
    const told = await shop.tx.selectFrom("journal").where("kind", "=", "warranty.case").select(["verb", "reason", "by_name", "changes"]).execute();
    expect(told).toEqual([{ verb: "propose", reason: "The board is corroded", by_name: "Ivan", changes: { proposed: [null, "none"] } }]);
    shop.signIn(["warranty.case.read", "repairs.intake.read"], { branchIds: [] });
    expect((await shop.ask("GET", `warranty-cases/${intake.id}`)).status).toBe(404);
  });

  test("a refused warranty turns the manufacturer's lines into the customer's, who has to agree anew", async ({ shop }) => {
    await agreeTerms(shop);
    await shop.opening([[shop.cast.mainboard, 1_000, 2_100_00]]);
    const deviceId = await laptopOf(shop);
    const intake = await shop.step("intakes", await takenIn(shop, deviceId), "repair-here", { engineerId: shop.cast.ivan });
    let order = await shop.create<WorkOrder>("work-orders", boardDraft(shop, deviceId, intake.id));
    order = await shop.step("work-orders", order, "start-diagnostics");
    order = await shop.step("work-orders", order, "offer");
    order = await shop.step("work-orders", order, "approve", { channel: "phone" });
    order = await shop.step("work-orders", order, "start");
    expect((await decide(shop, intake.id, "none", "Opened by others")).status).toBe(200);
    order = await shop.get<WorkOrder>(`work-orders/${order.id}`);
    expect([...order.works, ...order.parts].map(({ charge, price }) => [charge, price])).toEqual([
      ["customer", 900_00],
      ["customer", 3_000_00],
    ]);
    const complete = await shop.ask("POST", `work-orders/${order.id}/steps/check`, { version: order.version });
    const done = await shop.ask("POST", `work-orders/${order.id}/steps/pass`, { version: complete.body.version });
    const refused = await shop.ask("POST", `work-orders/${order.id}/steps/complete`, { version: done.body.version });
    expect([refused.status, refused.body.details.reasons]).toEqual([409, ["repairs.approval-outdated"]]);
  });
});

describe("T-D9: a warranty line is completed with", () => {
  const completion = async (shop: Shop, deviceId: string) => {
    const order = await worked(shop, await shop.create<WorkOrder>("work-orders", boardDraft(shop, deviceId, null)));
    const complete = () => shop.ask("POST", `work-orders/${order.id}/steps/complete`, { version: order.version });
    return { order, complete };
  };

  test("a serial, a day of sale or a card, and a fault code, or not at all", async ({ shop }) => {
    await shop.opening([[shop.cast.mainboard, 1_000, 2_100_00]]);
    const deviceId = await laptopOf(shop, { serial: null, soldOn: null, warrantyUntil: null });
    const { order, complete } = await completion(shop, deviceId);
    const bare = await complete();
    expect([bare.status, bare.body.code, bare.body.details.lacks]).toEqual([409, "warranty.serial-required", ["serial", "sale", "fault-code"]]);
    expect((await caseOf(shop, order.id)).lacks).toEqual(["serial", "sale", "fault-code"]);
    const device = await shop.get<{ id: string; version: number; typeId: string }>(`devices/${deviceId}`);
    await shop.change("devices", device as never, { typeId: device.typeId, serial: "NB-9" });
    expect((await complete()).body.code).toBe("warranty.sale-unknown");
    await shop.create("warranty-cards", { deviceId, number: "TB-1", beginsOn: "2025-09-14", months: 24 });
    expect((await complete()).body.code).toBe("warranty.fault-code-required");
    await faultCoded(shop, order.id);
    expect((await complete()).status).toBe(200);
  });

  test("the photos and papers that the manufacturer's contract demands", async ({ shop }) => {
    await shop.opening([[shop.cast.mainboard, 1_000, 2_100_00]]);
    await shop.create("warranty-makers", { partyId: shop.cast.techBrand, photos: 1 });
    const { order, complete } = await completion(shop, await laptopOf(shop));
    await faultCoded(shop, order.id);
    const bare = await complete();
    expect([bare.body.code, bare.body.details.lacks]).toEqual(["warranty.evidence-missing", ["photos"]]);
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#333" } })
      .jpeg()
      .toBuffer();
    const by = { userId: "ivan", name: "Ivan", employeeId: null, branchIds: [], may: () => true };
    const call = { tx: shop.tx, actor: by, now: new Date("2026-03-01T10:00:00Z"), today: "2026-03-01", touched: [] };
    await addAttachment(call, { subjectKind: "repairs.work-order", subjectId: order.id }, await prepare({ kind: "photo", name: "board.jpg", bytes }));
    expect((await complete()).status).toBe(200);
  });
});
