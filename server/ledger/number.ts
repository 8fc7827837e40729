import { sql } from "kysely";
import type { Call } from "#platform/call.ts";

const DIGITS = 6;

/** A branch's letters before every prefix, so that no two branches write one number. */
export const EVERY_KIND = "*";

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
  return `${own ?? (before ?? "") + prefix}-${String(last).padStart(digits ?? DIGITS, "0")}`;
}
