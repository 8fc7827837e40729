import { type Kysely, sql } from "kysely";
import type { DemoStanding } from "#contracts/access/demo.ts";
import type { Language } from "#contracts/kernel/wording.ts";
import { instant } from "#platform/clock.ts";
import type { Tables } from "#platform/db.ts";
import { demoRefusals } from "./refusals.ts";

type Db = Kysely<Tables>;

/** A making that was not heard of for so long has died with its process; its transaction has never been. */
const SILENT_MS = 60_000;

/** How the demo stands, and whether documents stand in the way of one. */
export async function standingOfDemo(db: Db): Promise<DemoStanding> {
  const { rows } = await sql<{ state: "making" | "made" | "failed" | null; done: number; total: number; at: Date | null; documents: boolean }>`
    select state, coalesce(done, 0) as done, coalesce(total, 0) as total, at, exists (select from ledger_document) as documents
    from (select 1) as one left join demo on true`.execute(db);
  const { state, done, total, at, documents } = rows[0]!;
  const silent = state === "making" && at !== null && instant().getTime() - at.getTime() > SILENT_MS;
  return { state: silent ? "failed" : (state ?? "none"), done, total, documents };
}

/** Claims the making: of two who want it at once, one is told that it is there already. */
export async function claimDemo(db: Db, language: Language): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`.execute(tx);
    const { state, documents } = await standingOfDemo(tx);
    if (state === "making" || state === "made") throw demoRefusals["demo-there"]();
    if (documents) throw demoRefusals["demo-beside-documents"]();
    const whole = (await tx.selectFrom("organization").select("id").executeTakeFirst()) === undefined;
    await tx.deleteFrom("demo").execute();
    await tx.insertInto("demo").values({ state: "making", whole, language, at: instant() }).execute();
  });
}

export const tellProgress = async (db: Db, done: number, total: number): Promise<void> =>
  void (await db.updateTable("demo").set({ done, total, at: instant() }).execute());

export const tellFailure = async (db: Db): Promise<void> =>
  void (await db.updateTable("demo").set({ state: "failed" }).where("state", "=", "making").execute());
