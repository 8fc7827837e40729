import { describe, expect } from "vitest";
import type { Claim } from "#contracts/warranty/claim.ts";
import { verify } from "#app/verify.ts";
import { balance } from "#ledger/balance.ts";
import { money, UAH } from "#modules/money/index.ts";
import { claims } from "#modules/repairs/index.ts";
import { type Shop, test } from "#testing/shop.ts";
import { warrantyRepair } from "#testing/warranty-repair.ts";

const claimOf = (shop: Shop, more: object = {}) =>
  shop.create<Claim>("warranty-claims", { branchId: shop.cast.branch, partyId: shop.cast.techBrand, through: "2026-03-31", ...more });

/** What stands for one order of the manufacturer: the four stages of the claim and their debt. */
async function standing(shop: Shop, orderId: string) {
  const owner = { partyId: shop.cast.techBrand, orderId };
  const of = (account: Parameters<typeof balance>[1]) => balance(shop.tx, account, UAH);
  return {
    toClaim: await of(claims.toClaim(owner)),
    sent: await of(claims.sent(owner)),
    accepted: await of(claims.accepted(owner)),
    rejected: await rejectedOf(shop, orderId),
    debt: await of(money.customer(owner)),
  };
}
async function rejectedOf(shop: Shop, orderId: string): Promise<number> {
  const row = await shop.tx
    .selectFrom("ledger_entry")
    .where("account", "=", "claims/rejected")
    .where("order_id", "=", orderId)
    .select(({ fn }) => fn.sum<number>("amount").as("amount"))
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}
const turnovers = async (shop: Shop, ...codes: string[]) =>
  Object.fromEntries(
    (await shop.books("2026-03-01", "2026-12-31")).filter((line) => codes.some((code) => line.includes(code))).map((line) => [line, true]),
  );

test("E2a: the completed repair is to be claimed, gross: 576.00 of labour and 2772.00 of the part", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  expect(await standing(shop, order.id)).toEqual({ toClaim: 3_348_00, sent: 0, accepted: 0, rejected: 0, debt: 3_348_00 });
  const open = await shop.get<object[]>(`warranty/open-claims?partyId=${shop.cast.techBrand}`);
  expect(open).toMatchObject([{ orderId: order.id, gross: 3_348_00, serial: "NB-5521", days: 0, lacks: [], draftNumber: null }]);
  expect((await verify(shop.tx)).faults).toEqual([]);
});

test("a claim takes what is open up to its day, with everything the manufacturer wants to know", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  shop.goToDay("2026-03-31");
  const claim = await claimOf(shop);
  expect(claim.lines).toMatchObject([
    {
      orderId: order.id,
      serial: "NB-5521",
      soldOn: "2025-09-14",
      faultCode: "E-14",
      gross: 3_348_00,
      vat: 558_00,
      charge: "manufacturer",
      lines: [
        { tab: "works", code: "W2", gross: 576_00, vat: 96_00 },
        { tab: "parts", code: "P3", gross: 2_772_00, vat: 462_00 },
      ],
    },
  ]);
  expect((await claimOf(shop)).lines).toEqual([]);
  expect((await claimOf(shop, { through: "2026-03-08" })).lines).toEqual([]);
  expect(await shop.get<object[]>("warranty/open-claims")).toMatchObject([{ draftNumber: claim.number }]);
});

test("accepted in full makes no entry in the accounts; the money closes the debt", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  shop.goToDay("2026-03-31");
  let claim = await shop.step<Claim>("warranty-claims", await claimOf(shop), "send");
  expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 3_348_00, accepted: 0, rejected: 0, debt: 3_348_00 });
  const before = await turnovers(shop, "361", "703", "6412");
  expect(Object.keys(before)).toHaveLength(3);
  claim = await shop.step("warranty-claims", claim, "accept");
  expect(claim.status).toBe("accepted");
  expect(await turnovers(shop, "361", "703", "6412")).toEqual(before);
  expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 0, accepted: 3_348_00, rejected: 0, debt: 3_348_00 });
  shop.goToDay("2026-04-10");
  claim = await shop.step("warranty-claims", claim, "pay", { placeId: shop.cast.bank });
  expect(claim).toMatchObject({ status: "paid", paidBy: "bank", paidOn: "2026-04-10" });
  expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 0, accepted: 0, rejected: 0, debt: 0 });
  expect(await balance(shop.tx, money.bank({ placeId: shop.cast.bank }), UAH)).toBe(3_348_00);
  expect((await verify(shop.tx)).faults).toEqual([]);
});

describe("a claim that is rejected in part", () => {
  // 3348.00 asked, 2772.00 accepted: 576.00 is stated back, VAT inside it 576.00 × 20 / 120 = 96.00; net 480.00 less is earned.
  test("576.00 of 3348.00: revenue falls by 480.00, VAT by 96.00, the cost stays, and 2772.00 is paid", async ({ shop }) => {
    const { order } = await warrantyRepair(shop);
    shop.goToDay("2026-03-31");
    const profit = () => shop.get<{ revenue: number; vat: number; cost: number; profit: number }>(`work-orders/${order.id}/profit`);
    expect(await profit()).toMatchObject({ revenue: 2_790_00, vat: 558_00, cost: 2_370_00, profit: 420_00 });
    const sent = await shop.step<Claim>("warranty-claims", await claimOf(shop), "send");
    const answers = [{ line: 1, accepted: 2_772_00, reason: "Labour is not covered" }];
    const claim = await shop.step<Claim>("warranty-claims", sent, "answer", { answers });
    expect(claim).toMatchObject({ status: "partly", lines: [{ accepted: 2_772_00, reason: "Labour is not covered" }] });
    expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 0, accepted: 2_772_00, rejected: 576_00, debt: 2_772_00 });
    expect(await profit()).toMatchObject({ revenue: 2_310_00, vat: 462_00, cost: 2_370_00, profit: -60_00 });
    const paid = await shop.step<Claim>("warranty-claims", claim, "pay", { placeId: shop.cast.bank });
    expect(paid.status).toBe("paid");
    expect(await standing(shop, order.id)).toMatchObject({ accepted: 0, rejected: 576_00, debt: 0 });
    expect((await verify(shop.tx)).faults).toEqual([]);
  });

  // 0.01 of it: VAT inside a kopiyka is round2(0.01 × 20 / 120) = 0.00; 1.00: 0.17; 999.99: 166.67 (166.665 is rounded up).
  test.for([
    [1, 0],
    [100, 17],
    [999_99, 166_67],
  ] as const)("%d kopiykas rejected are %d of VAT less", async ([rejected, vat], { shop }) => {
    const { order } = await warrantyRepair(shop);
    const sent = await shop.step<Claim>("warranty-claims", await claimOf(shop), "send");
    const answers = [{ line: 1, accepted: 3_348_00 - rejected, reason: "A part of it" }];
    await shop.step<Claim>("warranty-claims", sent, "answer", { answers });
    expect(await shop.get(`work-orders/${order.id}/profit`)).toMatchObject({ vat: 558_00 - vat, revenue: 2_790_00 - rejected + vat });
    expect(await standing(shop, order.id)).toMatchObject({ debt: 3_348_00 - rejected });
  });

  test("all of it rejected leaves no debt and no VAT; corrected, it stands again", async ({ shop }) => {
    const { order } = await warrantyRepair(shop);
    const sent = await shop.step<Claim>("warranty-claims", await claimOf(shop), "send");
    const rejected = await shop.step<Claim>("warranty-claims", sent, "answer", { answers: [{ line: 1, accepted: 0, reason: "Opened by others" }] });
    expect(rejected.status).toBe("rejected");
    expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 0, accepted: 0, rejected: 3_348_00, debt: 0 });
    expect(await shop.get(`work-orders/${order.id}/profit`)).toMatchObject({ vat: 0, revenue: 0, cost: 2_370_00 });
    const again = await shop.step<Claim>("warranty-claims", rejected, "ask-again", { reason: "They looked once more" });
    expect(await standing(shop, order.id)).toEqual({ toClaim: 0, sent: 3_348_00, accepted: 0, rejected: 0, debt: 3_348_00 });
    expect(again.lines[0]).toMatchObject({ accepted: null, reason: "" });
    expect((await verify(shop.tx)).faults).toEqual([]);
  });
});

test("an answer accepts no more than was asked, and says why it rejects", async ({ shop }) => {
  await warrantyRepair(shop);
  const sent = await shop.step<Claim>("warranty-claims", await claimOf(shop), "send");
  const answer = async (answers: object[]) =>
    (await shop.ask("POST", `warranty-claims/${sent.id}/steps/answer`, { version: sent.version, answers })).body.code;
  expect(await answer([{ line: 1, accepted: 3_348_01 }])).toBe("warranty.answer-impossible");
  expect(await answer([{ line: 2, accepted: 1 }])).toBe("warranty.answer-impossible");
  expect(await answer([{ line: 1, accepted: 1 }])).toBe("warranty.reason-needed");
  expect(await answer([{ line: 1, accepted: -1 }])).toBe("platform.input");
});

test("money that came in as a payment before is only noted, and not while something is owed", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  const accepted = await shop.step<Claim>("warranty-claims", await shop.step<Claim>("warranty-claims", await claimOf(shop), "send"), "accept");
  const early = await shop.ask("POST", `warranty-claims/${accepted.id}/steps/pay`, { version: accepted.version });
  expect([early.status, early.body.code]).toEqual([409, "warranty.debt-left"]);
  const draft = { branchId: shop.cast.branch, placeId: shop.cast.bank, method: "transfer", partyId: shop.cast.techBrand, orderId: order.id };
  await shop.step("payments", await shop.create("payments", { ...draft, amount: 3_348_00 }), "receive");
  const paid = await shop.step<Claim>("warranty-claims", accepted, "pay");
  expect(paid).toMatchObject({ status: "paid", paidTo: null });
  expect(await standing(shop, order.id)).toMatchObject({ accepted: 0, debt: 0 });
  expect(await balance(shop.tx, money.bank({ placeId: shop.cast.bank }), UAH)).toBe(3_348_00);
  const back = await shop.step<Claim>("warranty-claims", paid, "take-payment-back", { reason: "Of another claim" });
  expect(back.status).toBe("accepted");
  expect(await standing(shop, order.id)).toMatchObject({ accepted: 3_348_00, debt: 0 });
});

test("an order whose claim was sent is not taken back, and a claim whose orders changed is not sent", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  const draft = await claimOf(shop);
  const reopen = { reason: "A mistake in the hours" };
  const opened = await shop.step("work-orders", order, "reopen", reopen);
  const stale = await shop.ask("POST", `warranty-claims/${draft.id}/steps/send`, { version: draft.version });
  expect([stale.status, stale.body.code, stale.body.details.numbers]).toEqual([409, "warranty.claim-changed", [order.number]]);
  shop.goToDay("2026-03-10");
  const again = await shop.step("work-orders", await shop.step("work-orders", await shop.step("work-orders", opened, "check"), "pass"), "complete");
  await shop.step<Claim>("warranty-claims", draft, "send");
  const refused = await shop.ask("POST", `work-orders/${order.id}/steps/reopen`, { version: again.version, ...reopen });
  expect([refused.status, refused.body.code]).toEqual([409, "repairs.already-claimed"]);
  expect((await verify(shop.tx)).faults).toEqual([]);
});

test("claims grow old by the days since they were asked for, whoever owes them", async ({ shop }) => {
  await warrantyRepair(shop);
  const ages = () => shop.get<object[]>("warranty/claim-ages");
  shop.goToDay("2026-04-08");
  expect(await ages()).toMatchObject([
    { partyId: shop.cast.techBrand, toClaim: 3_348_00, sent: 0, total: 3_348_00, ages: { upTo30: 3_348_00 }, days: 30 },
  ]);
  shop.goToDay("2026-04-09");
  const claim = await shop.step<Claim>("warranty-claims", await claimOf(shop, { through: "2026-04-09" }), "send");
  shop.goToDay("2026-07-08");
  expect(await ages()).toMatchObject([{ toClaim: 0, sent: 3_348_00, ages: { upTo30: 0, upTo60: 0, upTo90: 3_348_00, over90: 0 }, days: 90 }]);
  shop.goToDay("2026-07-09");
  await shop.step<Claim>("warranty-claims", claim, "answer", { answers: [{ line: 1, accepted: 3_000_00, reason: "Less labour" }] });
  expect(await ages()).toMatchObject([{ sent: 0, accepted: 3_000_00, ages: { over90: 3_000_00 }, days: 91 }]);
  const { rows } = await shop.get<{ rows: object[] }>("warranty-claims?olderThan=91");
  expect(rows).toMatchObject([{ number: claim.number, days: 91, claimed: 3_348_00, accepted: 3_000_00, rejected: 348_00, orders: 1 }]);
  expect((await shop.get<{ rows: object[] }>("warranty-claims?olderThan=92")).rows).toEqual([]);
});

test("a bad part claimed from its supplier grows old with the claims, at what it costs us, for whoever sees costs", async ({ shop }) => {
  const { cast } = shop;
  const ages = () => shop.get<object[]>("warranty/claim-ages");
  await shop.create("places", { branchId: cast.branch, kind: "defective", name: "WH-D" });
  // Three pumps for 2550.00: one is worth 850.00.
  await shop.opening([[cast.pump, 3_000, 2_550_00]]);
  const bad = { branchId: cast.branch, placeId: cast.warehouse, itemId: cast.pump, quantity: 1_000, supplierId: cast.spareParts };
  const asked = await shop.create("bad-parts", { ...bad, cause: "dead-on-arrival", story: "Не запускається" });
  const aside = await shop.step("bad-parts", asked, "set-aside");
  expect(await ages()).toEqual([]);
  const sent = await shop.step("bad-parts", aside, "send");
  shop.goToDay("2026-04-10");
  const row = { partyId: cast.spareParts, badParts: 850_00, sent: 0, toClaim: 0, total: 850_00, ages: { upTo30: 0, upTo60: 850_00 }, days: 40 };
  expect(await ages()).toMatchObject([row]);
  await shop.step("bad-parts", sent, "credit", { credit: 850_00, vat: 170_00 });
  expect(await ages()).toEqual([]);
  const again = await shop.create("bad-parts?then=set-aside&then=send", { ...bad, cause: "defect", story: "Тече" });
  expect(again).toMatchObject({ status: "sent" });
  shop.signIn(["warranty.claim.read"]);
  expect(await ages()).toEqual([]);
});

test("the parts taken out go back by the day of the claim or of the contract, each once, under the number of its claim", async ({ shop }) => {
  const { order } = await warrantyRepair(shop);
  await shop.create("warranty-makers", { partyId: shop.cast.techBrand, returnWithinDays: 30 });
  type Parts = { rows: { returnBy: string; claimNumber: string | null; sentOn: string | null }[] };
  const parts = (query = "") => shop.get<Parts>(`warranty/defective-parts${query}`);
  expect((await parts()).rows).toMatchObject([{ orderId: order.id, line: 1, code: "P3", returnBy: "2026-04-08", claimNumber: null }]);
  const claim = await claimOf(shop, { returnBy: "2026-04-15" });
  expect((await parts()).rows).toMatchObject([{ returnBy: "2026-04-15", claimNumber: claim.number }]);
  const send = { parts: [{ orderId: order.id, line: 1 }], waybill: "NP-20450001" };
  expect((await shop.ask("POST", "warranty/defective-parts/send", send)).body).toEqual({ sent: 1 });
  expect((await shop.ask("POST", "warranty/defective-parts/send", send)).status).toBe(404);
  expect((await parts()).rows).toEqual([]);
  expect((await parts("?sent=true")).rows).toMatchObject([{ sentOn: "2026-03-09", waybill: "NP-20450001" }]);
});

test("a claim leaves the building as a paper and as a table", async ({ shop }) => {
  await warrantyRepair(shop);
  const claim = await claimOf(shop);
  const paper = await shop.ask("GET", `warranty-claims/${claim.id}/paper?language=uk`);
  expect([paper.status, paper.type, paper.body.subarray(0, 5).toString()]).toEqual([200, "application/pdf", "%PDF-"]);
  for (const language of ["en", "uk", "ru"]) {
    const sheet = await shop.ask("GET", `warranty-claims/${claim.id}/sheet?language=${language}`);
    expect([sheet.status, sheet.body.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  }
});

test("an engineer sees no claims, a storekeeper only the parts to send back", async ({ shop }) => {
  await warrantyRepair(shop);
  const claim = await claimOf(shop);
  const asked = async () => [
    (await shop.ask("GET", `warranty-claims/${claim.id}`)).status,
    (await shop.ask("GET", "warranty/defective-parts")).status,
    (await shop.ask("POST", `warranty-claims/${claim.id}/steps/send`, { version: claim.version })).status,
  ];
  shop.signIn(["warranty.defective-part.read"]);
  expect(await asked()).toEqual([403, 200, 403]);
  shop.signIn(["warranty.claim.read"]);
  expect(await asked()).toEqual([200, 403, 403]);
  shop.signIn(["warranty.claim.read", "warranty.claim.send"], { branchIds: [] });
  expect(await asked()).toEqual([404, 403, 404]);
});
