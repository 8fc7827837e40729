import type { Head } from "#contracts/kernel/document.ts";
import type { Call } from "#platform/call.ts";
import type { Write } from "#platform/write.ts";

/**
 * Refuses days that a ban covers (D.5 of the domain), in the statement that would write them. A document's section is the
 * first word of its name: "money.payment" is of "money". No ban covers today, so the day's work never asks.
 */
export function refusedWhereBanned({ today, actor }: Call, name: string, { branchId }: Head, days: readonly string[]): Write[] {
  const past = days.filter((day) => day < today);
  if (past.length === 0) return [];
  const section = name.slice(0, name.indexOf("."));
  return [
    {
      text: "select ledger_refuse_banned($?, $?::uuid, $?::date[], $?::date, $?::text[])",
      values: [section, branchId, past, today, actor.roles ?? []],
      called: true,
    },
  ];
}
