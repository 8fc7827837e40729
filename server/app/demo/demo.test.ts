import { type Kysely, sql } from "kysely";
import { beforeAll, describe, expect, test as plain } from "vitest";
import type { SetUp } from "#contracts/access/setup.ts";
import { LANGUAGES, type Language } from "#contracts/kernel/wording.ts";
import { OrderStatus } from "#contracts/repairs/work-order.ts";
import type { Tables } from "#platform/db.ts";
import { db, inside, pool, test } from "#testing/database.ts";
import { callOf, PASSWORD } from "#testing/people.ts";
import { setUpShop } from "../setup.ts";
import { verify } from "../verify.ts";
import { makeDemo } from "./make.ts";
import { openDemo } from "./open.ts";
import { removeDemo } from "./remove.ts";
import { standingOfDemo } from "./standing.ts";
import { wordsOf } from "./words.ts";

const REPAIRS = 26;
const PRESENT = { now: new Date("2026-06-10T13:00:00Z"), today: "2026-06-10" };
/** What a shop of three months has also written, besides repairs and the money for them. */
const PAPERS = [
  "money.supplier-payment",
  "repairs.bad-part",
  "repairs.loaner",
  "repairs.service-purchase",
  "repairs.stock-count",
  "stock.move",
  "stock.receipt",
  "stock.surplus",
  "stock.write-off",
  "warranty.claim",
];
/** Letters that a text in the language never has. */
const FOREIGN: Readonly<Record<Language, RegExp>> = { uk: /[ыэёъ]/i, ru: /[іїєґ]/i, en: /[а-яіїєґё]/i };

const made = (base: Kysely<Tables>, language: Language) => makeDemo(base, PRESENT, { language, repairs: REPAIRS }, async () => undefined);
const totals = async (base: Kysely<Tables>): Promise<string[]> => {
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', code, happened_on, count(*), sum(amount) filter (where side = 1), sum(amount) filter (where side = -1)) as told
    from ledger_entry where code is not null group by code, happened_on order by code, happened_on`.execute(base);
  return rows.map(({ told }) => told);
};
const textsIn = async (base: Kysely<Tables>): Promise<string[]> => {
  const { rows } = await sql<{ text: string }>`
    select name as text from party union select name from employee union select name from item union select name from place
    union select name from branch union select name from organization union select position from employee where position is not null
    union select concat_ws(' ', fault, appearance::text, completeness::text, comment, result) from intake
    union select concat_ws(' ', complaint, diagnosis, recommendations) from work_order union select text from note
    union select reason from journal where reason is not null`.execute(base);
  return rows.map(({ text }) => text);
};
const count = async (table: string): Promise<number> => (await pool.query(`select count(*) as count from ${table}`)).rows[0].count;

/** The same story told to a base that then forgets it. */
let forgottenTotals: string[];
beforeAll(async () => {
  const forget = new Error("forget");
  const telling = db.transaction().execute(async (tx) => {
    await made(inside(tx), "uk");
    forgottenTotals = await totals(tx);
    throw forget;
  });
  await expect(telling).rejects.toBe(forget);
}, 120_000);

test("a demo is a whole shop: every status, books that agree, and the example waiting in work", async ({ tx }) => {
  const base = inside(tx);
  const { logins } = await made(base, "en");
  expect(logins).toContain("director");
  expect(await verify(tx)).toMatchObject({ faults: [] });
  const statuses = await tx.selectFrom("work_order").select("status").distinct().execute();
  expect(statuses.map(({ status }) => status).sort()).toEqual([...OrderStatus.options].sort());
  const { rows: stages } = await sql<{ status: string }>`select distinct status from intake order by status`.execute(tx);
  expect(stages.map(({ status }) => status)).toEqual(["accepted", "in-progress", "issued", "ready"]);
  const example = await tx
    .selectFrom("device")
    .innerJoin("work_order", "work_order.device_id", "device.id")
    .where("serial", "=", "WM-778812")
    .select(["model", "status"])
    .execute();
  expect(example).toEqual([{ model: "WAN28", status: "in-work" }]);
  expect((await textsIn(base)).filter((text) => FOREIGN.en.test(text))).toEqual([]);
  const papers = await tx.selectFrom("journal").select("kind").distinct().where("verb", "!=", "create").execute();
  expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(PAPERS));
  const numbers = await tx.selectFrom("ledger_document").select("number").execute();
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
}, 120_000);

describe("in a shop that somebody has set up", () => {
  let before: string[];
  beforeAll(async () => {
    const wishes = {
      language: "uk",
      country: "UA",
      currency: "UAH",
      timeZone: "Europe/Kyiv",
      trades: ["household"],
      branch: { name: "На Подолі", address: null, phone: null },
      company: {
        name: "Своє",
        legalName: null,
        edrpou: null,
        taxNumber: null,
        taxStatus: "vat-payer",
        vatRate: 20_00,
        iban: null,
        bank: null,
        address: null,
        phone: null,
        email: null,
        actSignature: "both",
      },
      user: { name: "Оля", login: "olia", email: null, password: PASSWORD, roles: ["director", "administrator"] },
    } as unknown as Omit<SetUp, "code">;
    await db.transaction().execute((tx) => setUpShop(callOf(tx), wishes));
    before = await kept();
    await openDemo(db, () => PRESENT, { language: "uk", repairs: REPAIRS });
  }, 120_000);

  const kept = async (): Promise<string[]> => {
    const { rows } = await pool.query(`
      select 'user ' || login as what from app_user union select 'branch ' || name from branch union select 'company ' || name from organization
      union select 'place ' || name from place union select 'type ' || (name ->> 'en') from device_type union select 'item ' || name from item
      union select 'history ' || kind || ' ' || count(*) from journal group by kind
      union select 'password ' || count(*) from auth_account order by 1`);
    return rows.map(({ what }) => what);
  };

  plain(
    "the same seed and clock tell the same story to the cent, in words of the shop's language",
    async () => {
      expect(await standingOfDemo(db)).toMatchObject({ state: "made", documents: true });
      const mine = await totals(db);
      expect(mine.length).toBeGreaterThan(100);
      expect(forgottenTotals).toEqual(mine);
      expect((await textsIn(db)).filter((text) => FOREIGN.uk.test(text))).toEqual([]);
    },
    120_000,
  );

  plain("a second demo is refused, and one in which people have worked stays", async () => {
    await expect(openDemo(db, () => PRESENT, { language: "uk" })).rejects.toMatchObject({ code: "access.demo-there" });
    const {
      rows: [mine],
    } = await pool.query("delete from demo_thing where id = (select id from payment order by id limit 1) returning id");
    await expect(removeDemo(pool)).rejects.toMatchObject({ code: "access.demo-in-use", details: { documents: 1 } });
    await pool.query("insert into demo_thing values ($1)", [mine.id]);
  });

  plain("what breaks off in the middle changes nothing", async () => {
    const {
      rows: [party],
    } = await pool.query("delete from demo_thing where id = (select id from device order by id limit 1) returning id");
    const entries = await count("ledger_entry");
    await expect(removeDemo(pool)).rejects.toMatchObject({ code: "access.demo-in-use" });
    expect(await count("ledger_entry")).toBe(entries);
    await pool.query("insert into demo_thing values ($1)", [party.id]);
  });

  plain("removed, it leaves the shop as it was set up, with empty and guarded books", async () => {
    await removeDemo(pool);
    expect(await kept()).toEqual(before);
    for (const table of ["ledger_entry", "ledger_balance", "ledger_document", "ledger_number", "party", "device", "demo", "demo_thing"])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(await db.transaction().execute((tx) => verify(tx))).toEqual({ documents: 0, faults: [] });
    await expect(pool.query("delete from ledger_entry")).rejects.toThrow("append-only");
    await expect(removeDemo(pool)).rejects.toMatchObject({ code: "access.no-demo" });
  });
});

plain.each(LANGUAGES)("the words of %s are words of that language", (language) => {
  const texts = leavesOf(wordsOf[language]);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => FOREIGN[language].test(text))).toEqual([]);
});

/** Every text inside, however deep. */
const leavesOf = (words: unknown): string[] =>
  typeof words === "string" ? [words] : typeof words === "object" && words !== null ? Object.values(words).flatMap(leavesOf) : [];
