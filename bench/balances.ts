import type pg from "pg";
import { chart, DIMENSIONS } from "#ledger/register.ts";

/** Counts every kept balance anew from the entries. */
export async function balancesOfEntries(client: pg.ClientBase): Promise<void> {
  const kept = [...chart].filter(([, { floor, kept }]) => floor !== undefined || kept === true);
  const key = kept.map(
    ([name, { key }]) => `when '${name}' then ${key.length === 0 ? "''" : key.map((it) => `${DIMENSIONS[it]}::text`).join(" || '/' || ")}`,
  );
  await client.query(
    `insert into ledger_balance as balance (account, unit, key, floored, amount)
     select account, unit, case account ${key.join(" ")} end, account = any($2), sum(amount) from ledger_entry
     where account = any($1) group by 1, 2, 3, 4 order by 1, 2, 3
     on conflict (account, unit, key) do update set amount = excluded.amount where balance.amount <> excluded.amount`,
    [kept.map(([name]) => name), kept.filter(([, { floor }]) => floor !== undefined).map(([name]) => name)],
  );
}
