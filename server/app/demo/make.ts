import { type Kysely, sql } from "kysely";
import type { Language } from "#contracts/kernel/wording.ts";
import type { Call } from "#platform/call.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { transact } from "#platform/transaction.ts";
import { arrivalsOf } from "./arrivals.ts";
import { calendarOf, WORKING_DAY } from "./calendar.ts";
import { chanceOf } from "./chance.ts";
import { tellClaims } from "./claims.ts";
import { openCompany } from "./company.ts";
import { courseOf } from "./course.ts";
import { meetPartners } from "./customers.ts";
import { tellDues } from "./dues.ts";
import { tellExample } from "./example.ts";
import { fillCatalog } from "./goods.ts";
import type { Ground } from "./ground.ts";
import { tellLoans } from "./loans.ts";
import { tellPartnerRepairs } from "./partner.ts";
import { openOnes, openPlan, pastPlan, type Plan, warrantyPlan } from "./plan.ts";
import { type Queue, queueOf } from "./queue.ts";
import type { Repair } from "./repair.ts";
import { tellStockChecks } from "./stock-checks.ts";
import { carryOver, openBooks, restock } from "./supply.ts";
import type { Stage } from "./teller.ts";
import { wordsOf } from "./words.ts";

const DAYS = 91;
const REPAIRS = 250;
const SEED = 20_260_301;
const BATCH = 500;

export type Wish = {
  readonly language: Language;
  /** The password of everybody in the demo; without it nobody of the demo can sign in. */
  readonly password?: string | undefined;
  readonly timeZone?: string;
  readonly repairs?: number;
  readonly seed?: number;
};
export type Tell = (done: number, total: number) => Promise<void>;

/**
 * A shop with three months of history that ends at the clock's present, told by its own people through its own documents.
 * One transaction: a demo that was stopped in the middle has never been. The same seed and clock tell the same story.
 */
export const makeDemo = (
  db: Kysely<Tables>,
  clock: Pick<Call, "now" | "today">,
  wish: Wish,
  tell: Tell,
): Promise<{ readonly logins: readonly string[] }> =>
  transact(db, async (tx) => {
    const ground = groundOf(tx, clock, wish);
    const stage = await stageOf(ground, wish);
    await openBooks(stage);
    const queue = queueOf();
    tellExample(stage, queue);
    tellPartnerRepairs(stage, queue, 3);
    tellRepairs(stage, queue, wish.repairs ?? REPAIRS);
    tellSupply(stage, queue);
    tellDues(stage, queue);
    tellClaims(stage, queue);
    tellLoans(stage, queue);
    tellStockChecks(stage, queue);
    await queue.run(stage.calendar.present, tell);
    await remember(
      tx,
      ground.touched.map(({ id }) => id),
    );
    return { logins: stage.logins };
  });

function groundOf(tx: Tx, clock: Pick<Call, "now" | "today">, { language, seed = SEED, timeZone = "Europe/Kyiv" }: Wish): Ground {
  return { tx, language, words: wordsOf[language], chance: chanceOf(seed), calendar: calendarOf(clock, { days: DAYS, timeZone }), touched: [] };
}

async function stageOf(ground: Ground, { password }: Wish): Promise<Stage> {
  const company = await openCompany(ground, { password });
  const partners = await meetPartners(ground, company.staff.manager);
  const catalog = await fillCatalog(ground, company.staff.store, partners.suppliers);
  return { ...ground, ...company, ...catalog, ...partners, faultCodes: new Map() };
}

/** Those of the past come on any day; those that are open now came as long ago as they needed to get as far as they are. */
function tellRepairs(stage: Stage, queue: Queue, repairs: number): void {
  const {
    chance,
    calendar: { present },
  } = stage;
  const open = openOnes(repairs).map((until, at) => openPlan(chance, until, at));
  const past = Array.from({ length: Math.max(0, repairs - open.length) }, (_, at) => (at === 0 ? warrantyPlan(chance) : pastPlan(chance)));
  const arrive = arrivalsOf(stage, Math.round(repairs * 0.6));
  for (const plan of [...past, ...open]) tellRepair(stage, queue, plan, arrive, present);
}

function tellRepair(stage: Stage, queue: Queue, plan: Plan, arrive: (repair: Repair, minute: number) => Promise<void>, present: number): void {
  const { chance } = stage;
  const repair = { plan, paid: 0 } as unknown as Repair;
  let promised = 0;
  const beats = courseOf(
    stage,
    repair,
    (minute) => arrive(repair, minute),
    () => promised,
  );
  const lasts = beats.reduce((sum, { after }) => sum + after, 0);
  const idle = plan.late ? WORKING_DAY * chance.whole(3, 6) : chance.whole(5, plan.until === "completed" ? 9 * WORKING_DAY : 240);
  let minute = Math.max(5, plan.until === undefined ? chance.whole(5, Math.max(5, present - lasts - 60)) : present - lasts - idle);
  if (plan.late) promised = minute + Math.floor(lasts * 0.7) + WORKING_DAY;
  else promised = plan.until === undefined ? minute + Math.floor(lasts * (0.7 + chance.next() * 0.7)) : present + chance.whole(60, 4 * WORKING_DAY);
  for (const { after, act } of beats) {
    minute += after;
    queue.add(Math.min(minute, present), act);
  }
}

/** Suppliers come every week to one branch or the other; once in a while something is carried between them. */
function tellSupply(stage: Stage, queue: Queue): void {
  const { present } = stage.calendar;
  for (let round = 0, minute = 700; minute < present; round += 1, minute += 5 * WORKING_DAY) {
    queue.add(minute, (at) => restock(stage, at, round));
    if (round % 3 === 2) queue.add(minute + 200, (at) => carryOver(stage, at));
  }
}

/** What the demo made, so that it can be told from what people make; and that it is made, in the same breath. */
async function remember(tx: Tx, ids: readonly string[]): Promise<void> {
  const things = [...new Set(ids)];
  for (let at = 0; at < things.length; at += BATCH) {
    await sql`insert into demo_thing (id) select unnest(${things.slice(at, at + BATCH)}::uuid[])`.execute(tx);
  }
  await tx.updateTable("demo").set({ state: "made" }).execute();
}
