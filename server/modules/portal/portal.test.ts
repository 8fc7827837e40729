import sharp from "sharp";
import { expect } from "vitest";
import type { CustomerPage } from "#contracts/portal/customer-page.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { type Shop, test } from "#testing/shop.ts";

const WHICH = "Which pump";
const strokes = await sharp({ create: { width: 300, height: 120, channels: 4, background: "#0000" } })
  .composite([
    { input: Buffer.from('<svg width="300" height="120"><path d="M20 80 C80 10 150 110 280 30" stroke="#123" fill="none" stroke-width="4"/></svg>') },
  ])
  .png()
  .toBuffer();
const signature = strokes.toString("base64");

type Refused = { readonly code: string; readonly details: Record<string, unknown> };
type Page = CustomerPage & Refused;

/** A washing machine left with us, its estimate offered, and the link its owner was given. */
async function offered(shop: Shop, changes: object = {}) {
  const { cast } = shop;
  await shop.opening([[cast.pump, 5_000, 4_450_00]]);
  const intake = await shop.create<Head>("intakes", {
    branchId: cast.branch,
    customerId: cast.ivanenko,
    deviceId: cast.washer,
    fault: "Does not drain",
  });
  const order = await shop.create<WorkOrder>(
    "work-orders?then=start-diagnostics&then=offer",
    pumpRepair(cast, {
      intakeId: intake.id,
      diagnosis: "The pump is stuck",
      works: [
        { ...work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]), diagnostics: true },
        work(2, cast.pumpReplacement, 900_00, 1_500, [[cast.ivan, 1_000, 500]]),
      ],
      parts: [
        { ...part(1, cast.pump, 1_000, 1_560_00), choice: { of: WHICH, as: "Original" } },
        { ...part(2, cast.ring, 1_000, 980_00), choice: { of: WHICH, as: "Analogue" } },
        { ...part(3, cast.handle, 1_000, 420_00), optional: true },
      ],
      materials: [{ line: 1, itemId: cast.sealant, quantity: 20_000, charge: "customer" }],
      ...changes,
    } as never),
  );
  const link = await linkTo(shop, "repairs.intake", intake.id);
  return { intake, order, ...link };
}

async function linkTo(shop: Shop, subjectKind: string, subjectId: string) {
  const { path, id } = await shop.create<{ path: string; id: string }>("page-links", { subjectKind, subjectId });
  return { at: path, linkId: id };
}
const open = async (shop: Shop, at: string) => (await shop.ask("GET", at)).body as Page;
const estimateOf = (page: Page) => page.orders[0]!.estimate!;
const lines = (works: number[], parts: number[]) => [
  ...works.map((line) => ({ tab: "works", line })),
  ...parts.map((line) => ({ tab: "parts", line })),
];
async function agree(shop: Shop, at: string, page: Page, more: object = {}) {
  const { version, hash } = estimateOf(page);
  return shop.ask(
    "POST",
    `${at}/agree`,
    { orderId: page.orders[0]!.id, version, hash, name: "Іваненко І.", chosen: lines([1, 2], [1]), signature, ...more },
    { "user-agent": "Phone/1.0" },
  );
}

test("the customer sees their repair and nothing that is ours: no wages, costs, hours or other people's numbers", async ({ shop }) => {
  const { at, intake, order } = await offered(shop);
  shop.signIn([]);
  const page = await open(shop, at);
  expect(page).toMatchObject({
    shop: { name: "Сервіс-Плюс" },
    number: intake.number,
    device: { name: "Bosch WAN28", serial: "WM-778812" },
    now: "approval",
    customer: "Іваненко",
    orders: [
      { number: order.number, diagnosis: "The pump is stuck", master: "Іван", estimate: { state: "open", total: 2_760_00, onRefusal: 300_00 } },
    ],
  });
  expect(page.stages.map(({ stage, state }) => `${stage}:${state}`)).toEqual([
    "accepted:done",
    "diagnostics:done",
    "agreement:now",
    "repair:later",
    "ready:later",
    "issued:later",
  ]);
  const said = JSON.stringify(page);
  for (const secret of ["+38067", "normHours", "factHours", "wage", "cost", "performers", "employeeId", "itemId", "Герметик", "branchId"])
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
});

test("by themselves they take the cheaper pump and sign: the order is agreed, and what shows it is kept", async ({ shop }) => {
  const { at, order } = await offered(shop);
  const page = await open(shop, at);
  expect((await agree(shop, at, page, { chosen: lines([1, 2], [2]) })).status).toBe(200);
  const agreed = await shop.get<WorkOrder>(`work-orders/${order.id}`);
  expect([agreed.status, agreed.parts.map(({ itemId }) => itemId), agreed.estimates[0]]).toMatchObject([
    "approved",
    [shop.cast.ring],
    { decision: "approved", channel: "page", decidedBy: "Іваненко І.", recordedBy: "Іваненко", total: 2_180_00 },
  ]);
  const [answer] = await shop.get<Record<string, unknown>[]>(`work-orders/${order.id}/answers`);
  expect(answer).toMatchObject({ decision: "agreed", channel: "page", name: "Іваненко І.", network: "127.0.0.1", agent: "Phone/1.0", intact: true });
  expect(answer?.digest).toMatch(/^[0-9a-f]{64}$/);
  const pictures = await shop.get<{ id: string; kind: string }[]>(`attachments?subjectKind=repairs.work-order&subjectId=${order.id}`);
  expect(pictures).toEqual([expect.objectContaining({ id: answer?.signatureId, kind: "signature" })]);
  const [last] = (await shop.get<{ verb: string; by: string }[]>(`work-orders/${order.id}/history`)).slice(-1);
  expect(last).toMatchObject({ verb: "approve", by: "Іваненко" });
  expect(estimateOf(await open(shop, at))).toMatchObject({ state: "agreed", decidedBy: "Іваненко І.", total: 2_180_00 });
});

test("a second answer, and one to what is no longer offered, get their own word and change nothing", async ({ shop }) => {
  const { at, order } = await offered(shop);
  const page = await open(shop, at);
  const revised = await shop.step<WorkOrder>("work-orders", order, "revise", { reason: "A cheaper pump was found" });
  expect((await agree(shop, at, page)).body.code).toBe("repairs.estimate-answered");
  await shop.step("work-orders", revised, "offer");
  expect((await agree(shop, at, page)).body.code).toBe("repairs.estimate-changed");
  const now = await open(shop, at);
  expect((await agree(shop, at, now, { hash: "0".repeat(16) })).body.code).toBe("repairs.estimate-changed");
  expect((await agree(shop, at, now)).status).toBe(200);
  expect((await agree(shop, at, now)).body).toMatchObject({ code: "repairs.estimate-answered", details: { at: "2026-03-01T09:00:00.000Z" } });
});

test("an offer that has run out cannot be agreed to any more, but a colleague may still write down what was said by phone", async ({ shop }) => {
  const { at, order } = await offered(shop);
  shop.goToDay("2026-03-08");
  expect(estimateOf(await open(shop, at)).state).toBe("open");
  shop.goToDay("2026-03-09");
  const page = await open(shop, at);
  expect(estimateOf(page).state).toBe("expired");
  expect((await agree(shop, at, page)).body).toMatchObject({ code: "repairs.estimate-expired", details: { validThrough: "2026-03-08" } });
  expect((await shop.step<WorkOrder>("work-orders", order, "approve", { channel: "phone" })).status).toBe("approved");
});

test("refused with a reason: the diagnostics stay to be paid, the rest is remembered for the next visit", async ({ shop }) => {
  const { at, order } = await offered(shop);
  const { version, hash } = estimateOf(await open(shop, at));
  const reply = await shop.ask("POST", `${at}/refuse`, { orderId: order.id, version, hash, name: "Іваненко", reason: "I will buy a new one" });
  expect(reply.status).toBe(200);
  const after = await shop.get<WorkOrder>(`work-orders/${order.id}`);
  expect([after.status, after.works.length, after.parts.length, after.estimates.at(-1)?.total]).toEqual(["done", 1, 0, 300_00]);
  expect(await shop.get(`work-orders/${order.id}/answers`)).toMatchObject([{ decision: "refused", reason: "I will buy a new one", intact: true }]);
  expect((await shop.get<object[]>(`repairs/declined?deviceId=${shop.cast.washer}`)).length).toBe(4);
});

test("of a repair that has begun only the extra is refused, and somebody of us is told before anything is undone", async ({ shop }) => {
  const { at, order } = await offered(shop);
  const agreed = await shop.step<WorkOrder>("work-orders", order, "approve", { channel: "phone" });
  const begun = await shop.step<WorkOrder>("work-orders", agreed, "start", {});
  await shop.step("work-orders", begun, "offer");
  const page = await open(shop, at);
  expect([page.now, estimateOf(page).further]).toEqual(["further", true]);
  const { version, hash } = estimateOf(page);
  expect((await shop.ask("POST", `${at}/refuse`, { orderId: order.id, version, hash, name: "Ivan", reason: "Too dear" })).status).toBe(200);
  expect((await shop.get<WorkOrder>(`work-orders/${order.id}`)).status).toBe("approval");
  expect(await shop.get(`work-orders/${order.id}/notes`)).toMatchObject([{ text: "✕ Too dear", by: "Іваненко" }]);
});

test("a question and the wish to be called are notes on the order, in the customer's name", async ({ shop }) => {
  const { at, order } = await offered(shop);
  expect((await shop.ask("POST", `${at}/ask`, { text: "How long?", callBack: true })).status).toBe(200);
  expect(await shop.get(`work-orders/${order.id}/notes`)).toMatchObject([{ text: "☎ How long?", by: "Іваненко" }]);
  expect((await shop.ask("POST", `${at}/ask`, {})).body.code).toBe("platform.input");
});

test("photos only when somebody showed them, papers only of this repair", async ({ shop }) => {
  const { at, intake, order } = await offered(shop);
  const photo = await upload(shop, intake.id);
  expect([(await open(shop, at)).photos, (await shop.ask("GET", `${at}/photos/${photo}`)).status]).toEqual([[], 404]);
  await shop.create(`attachments/${photo}/show`, { shown: true });
  expect((await open(shop, at)).photos).toEqual([photo]);
  expect(await shop.ask("GET", `${at}/photos/${photo}?size=small`)).toMatchObject({ status: 200, type: "image/jpeg" });
  for (const paper of [`estimate?order=${order.id}`, "intake-receipt?language=ru"])
    expect([paper, (await shop.ask("GET", `${at}/papers/${paper}`)).type]).toEqual([paper, "application/pdf"]);
  expect((await shop.ask("GET", `${at}/papers/act?order=${order.id}`)).body.code).toBe("platform.link-over");
});

test("a link of one repair opens no other, a phone's link is no page, and none works once it is ended or too old", async ({ shop }) => {
  const { cast } = shop;
  const mine = await offered(shop);
  const foreign = await shop.create<WorkOrder>(
    "work-orders?then=start-diagnostics&then=offer",
    pumpRepair(cast, { customerId: cast.marchenko, deviceId: null, siteAddress: "Kyiv, 1" }),
  );
  const page = await open(shop, mine.at);
  expect((await agree(shop, mine.at, page, { orderId: foreign.id })).body.code).toBe("platform.link-over");
  expect((await shop.ask("GET", `${mine.at}/papers/estimate?order=${foreign.id}`)).status).toBe(404);
  const photo = await upload(shop, foreign.id, "repairs.work-order");
  await shop.create(`attachments/${photo}/show`, { shown: true });
  expect((await shop.ask("GET", `${mine.at}/photos/${photo}`)).status).toBe(404);

  const phone = await shop.create<{ path: string }>("phone-links", {
    use: "photo",
    subject: { subjectKind: "repairs.intake", subjectId: mine.intake.id },
  });
  expect((await shop.ask("GET", phone.path.replace("p/", "c/"))).body.code).toBe("platform.link-over");
  expect((await shop.ask("POST", mine.at.replace("c/", "p/"))).body.code).toBe("platform.link-over");

  const other = await linkTo(shop, "repairs.work-order", mine.order.id);
  expect((await open(shop, other.at)).number).toBe(mine.intake.number);
  const about = `subjectKind=repairs.intake&subjectId=${mine.intake.id}`;
  expect(await shop.get(`page-links?${about}`)).toMatchObject([{ over: false }, { over: false }]);
  expect(await shop.create("page-links/end", { subjectKind: "repairs.intake", subjectId: mine.intake.id })).toEqual({ ended: 2 });
  for (const { at } of [mine, other]) expect((await open(shop, at)).code).toBe("platform.link-over");

  const late = await linkTo(shop, "repairs.intake", mine.intake.id);
  shop.goToDay("2026-08-28");
  expect((await shop.ask("GET", late.at)).status).toBe(404);
});

test("of the key nothing is kept but its fingerprint, and a wrong one is met with the same silence, thirty times", async ({ shop }) => {
  const { at } = await offered(shop);
  const key = at.slice(2);
  const { rows } = await shop.tx
    .selectFrom("safe_link")
    .selectAll()
    .execute()
    .then((all) => ({ rows: all }));
  expect(JSON.stringify(rows.map((row) => ({ ...row, fingerprint: row.fingerprint.toString("base64url") })))).not.toContain(key);
  const wrong = [`c/${"A".repeat(32)}`, "c/short", `c/${"x".repeat(90)}`, `c/${encodeURIComponent("' or 1=1 --")}`];
  const told = [];
  for (let turn = 0; turn < 31; turn++) told.push((await shop.ask("GET", wrong[turn % wrong.length]!)).body.code);
  expect([new Set(told.slice(0, 30)), told[30]]).toEqual([new Set(["platform.link-over"]), "platform.too-many"]);
  expect((await open(shop, at)).code).toBe("platform.too-many");
});

test("a signature that is no picture is refused, and nothing is agreed", async ({ shop }) => {
  const { at, order } = await offered(shop);
  const page = await open(shop, at);
  const noise = Buffer.from("not a picture, though long enough to look like one to a careless eye").toString("base64");
  expect((await agree(shop, at, page, { signature: noise })).body.code).toBe("ledger.file-refused");
  expect((await shop.get<WorkOrder>(`work-orders/${order.id}`)).status).toBe("approval");
});

async function upload(shop: Shop, subjectId: string, subjectKind = "repairs.intake"): Promise<string> {
  const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#456" } })
    .jpeg()
    .toBuffer();
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), jpeg, Buffer.from("\r\n--b--\r\n")]);
  const url = `/api/attachments?subjectKind=${subjectKind}&subjectId=${subjectId}&kind=photo`;
  const reply = await shop.server.inject({ method: "POST", url, payload, headers: { "content-type": "multipart/form-data; boundary=b" } });
  return (reply.json() as { id: string }).id;
}
