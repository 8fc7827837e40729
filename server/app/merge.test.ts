import { sql } from "kysely";
import { expect } from "vitest";
import type { Device } from "#contracts/devices/device.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { Party } from "#contracts/parties/party.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { type Shop, test } from "#testing/shop.ts";
import { work } from "#testing/cast.ts";
import { partyNaming } from "./party-followers.ts";
import { verify } from "./verify.ts";

/** A second card of Ivanenko, with a device in repair, a repair that is done and not paid, and money paid ahead. */
async function twin(shop: Shop) {
  const { cast } = shop;
  await shop.set({ shortPathToCompleted: true });
  const card = await shop.create<Party>("parties", { name: "Іваненко Петро", phones: ["0501112233"], notes: "Дзвонити ввечері" });
  const device = await shop.create<Device>("devices", { typeId: cast.washers, brand: "Bosch", serial: "TWIN-1", ownerId: card.id });
  const intake = await shop.create<Intake>("intakes", { branchId: cast.branch, customerId: card.id, deviceId: device.id, fault: "Шумить" });
  const draft = {
    branchId: cast.branch,
    customerId: card.id,
    deviceId: device.id,
    intakeId: intake.id,
    masterId: cast.ivan,
    placeId: cast.warehouse,
    complaint: "Шумить",
    works: [work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]])],
  };
  await shop.step("intakes", intake, "repair-here", { engineerId: cast.ivan });
  let order = await shop.create<WorkOrder>("work-orders", draft);
  for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
  order = await shop.step("work-orders", order, "approve", { channel: "phone", by: "Іваненко" });
  order = await shop.step("work-orders", await shop.step("work-orders", order, "start"), "complete");
  const payment = { branchId: cast.branch, placeId: cast.desk, method: "cash", partyId: card.id };
  await shop.step("payments", await shop.create<Head>("payments", { ...payment, amount: 100_00, orderId: order.id }), "receive");
  await shop.step("payments", await shop.create<Head>("payments", { ...payment, amount: 70_00, orderId: null }), "receive");
  return { card, device, intake, order };
}

type Standings = { rows: { partyId: string; debt: number; advance: number }[] };
const standing = async (shop: Shop, id: string) => (await shop.get<Standings>(`money/standings?partyId=${id}`)).rows[0];
const cardOf = (shop: Shop, id: string) => shop.get<Party>(`parties/${id}`);
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function merge(shop: Shop, from: string, draft: object = {}) {
  const [into, gone] = [await cardOf(shop, shop.cast.ivanenko), await cardOf(shop, from)];
  const { id: _id, version: _version, archived: _archived, mergedInto: _merged, ...kept } = into;
  return shop.ask("POST", "party-merges", { into: seen(into), from: seen(gone), draft: { ...kept, ...draft } });
}

test("two cards of one customer become one: debts, money paid ahead, devices and history together, and the books agree", async ({ shop }) => {
  const { card, device, intake, order } = await twin(shop);
  await shop.pay(50_00, { orderId: null });
  await shop.ask("POST", `parties/${card.id}/notes`, { text: "Любить чай" });
  const [theirs, ours] = [await standing(shop, card.id), await standing(shop, shop.cast.ivanenko)];
  expect(theirs).toMatchObject({ debt: expect.any(Number), advance: 70_00 });
  expect(theirs?.debt).toBeGreaterThan(0);
  const books = await shop.books("2026-01-01", "2026-12-31");

  expect(await merge(shop, card.id, { phones: ["0675550117", "0501112233"], notes: "Дзвонити ввечері" })).toMatchObject({ status: 200 });

  expect(await standing(shop, shop.cast.ivanenko)).toMatchObject({ debt: (theirs?.debt ?? 0) + (ours?.debt ?? 0), advance: 120_00 });
  expect(await standing(shop, card.id)).toBeUndefined();
  expect(await shop.books("2026-01-01", "2026-12-31")).toEqual(books);
  expect(await shop.get(`devices?ownerId=${shop.cast.ivanenko}`)).toMatchObject({
    rows: expect.arrayContaining([expect.objectContaining({ id: device.id })]),
  });
  for (const plural of ["work-orders", "intakes"]) {
    const { rows } = await shop.get<{ rows: { id: string }[] }>(`${plural}?customerId=${shop.cast.ivanenko}`);
    expect(rows.map(({ id }) => id)).toContain(plural === "intakes" ? intake.id : order.id);
  }
  expect(await shop.get(`payments?partyId=${shop.cast.ivanenko}`)).toMatchObject({ rows: { length: 3 } });
  expect(await shop.get(`parties/${shop.cast.ivanenko}/notes`)).toMatchObject([{ text: "Любить чай" }]);
  expect(await cardOf(shop, shop.cast.ivanenko)).toMatchObject({ phones: ["+380675550117", "+380501112233"], notes: "Дзвонити ввечері" });
  expect(await cardOf(shop, card.id)).toMatchObject({ archived: true, mergedInto: shop.cast.ivanenko });
  expect((await verify(shop.tx)).faults).toEqual([]);

  // The rest of the debt is paid as if there had always been one card.
  const rest = await shop.pay(theirs?.debt ?? 0, { orderId: order.id });
  expect(rest.closesDebt).toBe(theirs?.debt);
  expect(await standing(shop, shop.cast.ivanenko)).toMatchObject({ debt: 0 });
  expect((await verify(shop.tx)).faults).toEqual([]);
});

test("every thing that came along says in its history why, and both cards say which other one it was", async ({ shop }) => {
  const { card, order, device } = await twin(shop);
  await merge(shop, card.id);
  const last = async (address: string) => (await shop.get<{ verb: string; reason: string | null }[]>(`${address}/history`)).at(-1);
  expect(await last(`work-orders/${order.id}`)).toMatchObject({ verb: "merge-parties", reason: "Іваненко" });
  expect(await last(`devices/${device.id}`)).toMatchObject({ verb: "merge-parties", reason: "Іваненко" });
  expect(await last(`parties/${card.id}`)).toMatchObject({ verb: "merge", reason: "Іваненко" });
  expect(await last(`parties/${shop.cast.ivanenko}`)).toMatchObject({ verb: "merge", reason: "Іваненко Петро" });
});

test("closed months let a merge through and keep their turnovers; anything else they refuse as before", async ({ shop }) => {
  const { card, order } = await twin(shop);
  const books = await shop.books("2026-03-01", "2026-03-31");
  shop.goToDay("2026-04-05");
  await shop.closeThrough("2026-03-31");
  expect(await merge(shop, card.id)).toMatchObject({ status: 200 });
  expect(await shop.books("2026-03-01", "2026-03-31")).toEqual(books);
  expect((await verify(shop.tx)).faults).toEqual([]);
  const done = await shop.get<WorkOrder>(`work-orders/${order.id}`);
  await expect(shop.step("work-orders", done, "reopen", { reason: "mistake" })).rejects.toMatchObject({ code: "ledger.period-closed" });
});

test("a merge is refused to whoever may not, of a card with itself, of what is put away, and of what has changed meanwhile", async ({ shop }) => {
  const { card } = await twin(shop);
  expect(await merge(shop, shop.cast.ivanenko)).toMatchObject({ status: 409, body: { code: "parties.merged-with-itself" } });
  const [into, from] = [await cardOf(shop, shop.cast.ivanenko), await cardOf(shop, card.id)];
  const body = { into: seen(into), from: { id: from.id, version: 99 }, draft: { name: "Іваненко" } };
  expect(await shop.ask("POST", "party-merges", body)).toMatchObject({ status: 409, body: { code: "ledger.changed-meanwhile" } });
  await merge(shop, card.id);
  expect(await merge(shop, card.id)).toMatchObject({ status: 409, body: { code: "parties.merge-put-away" } });
  const gone = await cardOf(shop, card.id);
  const back = await shop.ask("POST", `parties/${gone.id}/archive`, { version: gone.version, archived: false });
  expect(back).toMatchObject({ status: 409, body: { code: "parties.merged", details: { mergedInto: into.id } } });
  shop.signIn(["parties.party.read", "parties.party.change", "parties.party.archive"]);
  expect(await shop.ask("GET", "party-twins")).toMatchObject({ status: 403 });
  expect(await merge(shop, card.id)).toMatchObject({ status: 403 });
});

test("likely twins are found by phone, e-mail, code and name, in any order of its words, and by one wrong letter", async ({ shop }) => {
  const make = async (name: string, more: object = {}) => (await shop.create<Party>("parties", { name, allowDuplicate: true, ...more })).id;
  const first = await make("Марченко Олена", { phones: ["0671112233"], email: "olena@example.com" });
  const phone = await make("Лена з ринку", { phones: ["8 067 111 22 33"] });
  const email = await make("О. Марченко", { email: "Olena@Example.com" });
  const words = await make("олена  марченко");
  const letter = await make("Марчинко Олена");
  const of = async (address: string) =>
    (await shop.get<{ rows: { cards: [{ id: string }, { id: string }]; because: string[] }[] }>(address)).rows.map(
      ({ cards, because }) => [cards.find(({ id }) => id !== first)?.id, ...because] as const,
    );
  const all = await of("party-twins");
  expect(all).toEqual(
    expect.arrayContaining([
      [phone, "phone"],
      [email, "email"],
      [words, "name"],
    ]),
  );
  expect(all.map(([id]) => id)).not.toContain(letter);
  expect(await of(`party-twins?partyId=${first}`)).toEqual(
    expect.arrayContaining([
      [letter, "alike"],
      [phone, "phone"],
    ]),
  );
});

test("every column that points at a party is known to the merge", async ({ shop }) => {
  const { rows } = await sql<{ place: string }>`
    select conrelid::regclass::text || '.' || attname as place from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where contype = 'f' and confrelid = 'party'::regclass and conrelid <> 'party'::regclass`.execute(shop.tx);
  const known = Object.entries(partyNaming).flatMap(([table, fields]) =>
    fields.map((field) => `${table}.${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
  );
  expect(rows.map(({ place }) => place).sort()).toEqual(known.sort());
});
