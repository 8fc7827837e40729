import { sql } from "kysely";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import type { Write } from "#platform/write.ts";

const DIGITS = 6;

/** A branch's letters before every prefix, so that no two branches write one number. */
const EVERY_KIND = "*";

/**
 * The next number under a prefix in a branch and the present year: "WO-000001", or as the branch writes it.
 * No gaps, because a refused document takes its number back with it; no duplicates, because takers queue at the row.
 */
export async function nextNumber({ tx, today }: Call, { branchId, prefix }: { branchId: string; prefix: string }): Promise<string> {
  const { rows } = await sql<{ last: number; before: string | null; own: string | null; digits: number | null }>`
    with taken as (
      insert into ledger_number as number (kind, branch_id, year, last) values (${prefix}, ${branchId}, ${Number(today.slice(0, 4))}, 1)
      on conflict (kind, branch_id, year) do update set last = number.last + 1
      returning last)
    select last, own.prefix as own, own.digits, branch.prefix as before from taken
    left join ledger_numbering own on own.kind = ${prefix} and own.branch_id = ${branchId}
    left join ledger_numbering branch on branch.kind = ${EVERY_KIND} and branch.branch_id = ${branchId}`.execute(tx);
  const { last, before, own, digits } = rows[0]!;
  return writtenNumber({ prefix: own ?? (before ?? "") + prefix, digits: digits ?? DIGITS }, last);
}

/** A branch's letters before every prefix; the habit of the product where there are none. */
export const branchLetters = (branchId: string, letters: string): Write =>
  letters === ""
    ? { text: "delete from ledger_numbering where kind = $? and branch_id = $?", values: [EVERY_KIND, branchId] }
    : {
        text: `insert into ledger_numbering (kind, branch_id, prefix) values ($?, $?, $?)
          on conflict (kind, branch_id) do update set prefix = excluded.prefix`,
        values: [EVERY_KIND, branchId, letters],
      };

export type NumberHabit = { readonly prefix: string; readonly digits: number; readonly last: number };

/** How a branch writes the numbers of these kinds this year, and which was the last. */
export async function numberHabits(
  tx: Tx,
  { branchId, year }: { branchId: string; year: number },
  kinds: readonly string[],
): Promise<ReadonlyMap<string, NumberHabit>> {
  const { rows } = await sql<NumberHabit & { kind: string }>`
    select wanted.kind, coalesce(own.prefix, coalesce(branch.prefix, '') || wanted.kind) as prefix,
      coalesce(own.digits, ${DIGITS}) as digits, coalesce(number.last, 0) as last
    from unnest(${[...kinds]}::text[]) as wanted (kind)
    left join ledger_numbering own on own.kind = wanted.kind and own.branch_id = ${branchId}
    left join ledger_numbering branch on branch.kind = ${EVERY_KIND} and branch.branch_id = ${branchId}
    left join ledger_number number on number.kind = wanted.kind and number.branch_id = ${branchId} and number.year = ${year}`.execute(tx);
  return new Map(rows.map(({ kind, ...habit }) => [kind, habit]));
}

/** From now on the numbers of a kind are written so in a branch. */
export async function setNumberHabit(
  tx: Tx,
  { kind, branchId, prefix, digits }: { kind: string; branchId: string; prefix: string; digits: number },
): Promise<void> {
  await tx
    .insertInto("ledger_numbering")
    .values({ kind, branch_id: branchId, prefix, digits })
    .onConflict((there) => there.columns(["kind", "branch_id"]).doUpdateSet({ prefix, digits }))
    .execute();
}

export const writtenNumber = ({ prefix, digits }: Pick<NumberHabit, "prefix" | "digits">, count: number): string =>
  `${prefix}-${String(count).padStart(digits, "0")}`;
