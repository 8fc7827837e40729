import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import { closePeriod, customerStandings, moneyPlaces, readClosing, trialBalanceEndpoint } from "#contracts/money/settlements.ts";
import { closeThrough, closedThrough, trialBalance } from "#ledger/balance.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { UAH } from "./money.register.ts";
import { printMoneyRoutes } from "./print.ts";
import { moneyRefusals } from "./refusals.ts";
import { SEE_BANK } from "./whose-money.ts";

export const moneyRoutes: readonly Route[] = [
  ...printMoneyRoutes,
  serve(moneyPlaces, places),
  serve(customerStandings, (call, { query }) => standings(call, query.partyId)),
  serve(trialBalanceEndpoint, async ({ tx }, { query }) => {
    const rows = await trialBalance(tx, { unit: UAH, ...query });
    return {
      currency: UAH,
      rows: rows.map(({ code, opening, debit, credit, closing }) => ({
        code,
        opening: Minor.parse(opening),
        debit: Minor.parse(debit),
        credit: Minor.parse(credit),
        closing: Minor.parse(closing),
      })),
    };
  }),
  serve(readClosing, async ({ tx }) => ({ closedThrough: await closedThrough(tx) })),
  serve(closePeriod, async (call, { body: { through } }) => {
    // What is closed is never opened again: a slip of the pen must not shut the books for years to come.
    if (through > call.today) throw moneyRefusals["closing-ahead"]({ today: call.today });
    const before = await closedThrough(call.tx);
    if (before !== null && before >= through) throw moneyRefusals["closing-goes-back"]({ closedThrough: before });
    await closeThrough(call.tx, through, call.actor.name);
    return { closedThrough: through };
  }),
];

async function places({ tx, actor }: Call) {
  const rows = await tx
    .selectFrom("place")
    .leftJoin("ledger_balance as held", (join) =>
      join.on("held.account", "in", ["money/cash", "money/bank"]).on("held.unit", "=", UAH).on(sql<boolean>`held.key = place.id::text`),
    )
    .where("place.kind", "in", ["desk", "bank"])
    .where("place.archived", "=", false)
    .$if(!actor.may(SEE_BANK), (found) =>
      // A cashier sees the desks that are theirs or nobody's.
      found
        .where("place.kind", "=", "desk")
        .where(({ eb, or }) => or([eb("place.employee_id", "is", null), eb("place.employee_id", "=", actor.employeeId)])),
    )
    .where("place.branch_id", "=", ({ fn, val }) => fn.any(val([...actor.branchIds])))
    .select(["place.id", "place.branch_id", "place.kind", "place.name", "held.amount"])
    .orderBy("place.kind", "desc")
    .orderBy("place.name")
    .execute();
  return {
    currency: UAH,
    places: rows.map(({ id, branch_id, kind, name, amount }) => ({
      placeId: id,
      branchId: branch_id,
      kind: kind as "desk" | "bank",
      name,
      amount: Minor.parse(amount ?? 0),
    })),
  };
}

/** Both accounts of a customer, over all their orders; customers with nothing open are left out. */
async function standings({ tx, actor }: Call, partyId: string | undefined) {
  const { rows } = await sql<{ party_id: string; party_name: string; debt: number; advance: number; oldest_on: string | null }>`
    with open as (
      select split_part(key, '/', 1)::uuid as party_id, split_part(key, '/', 2)::uuid as order_id, account, amount
      from ledger_balance
      where account in ('money/customer', 'money/advance') and unit = ${UAH} and amount <> 0
        and (${partyId ?? null}::text is null or key like ${`${partyId ?? ""}/%`})
    ), seen as (
      select open.* from open left join ledger_document as ordered on ordered.id = open.order_id
      where ordered.id is null or ordered.branch_id = any(${[...actor.branchIds]}::uuid[])
    )
    select party_id, party.name as party_name,
      coalesce(sum(amount) filter (where account = 'money/customer'), 0)::bigint as debt,
      coalesce(-sum(amount) filter (where account = 'money/advance'), 0)::bigint as advance,
      (select min(happened_on) from ledger_entry entry where entry.account = 'money/customer' and entry.party_id = seen.party_id
        and entry.amount > 0 and entry.order_id in (select order_id from seen owed where owed.party_id = seen.party_id
          and owed.account = 'money/customer')) as oldest_on
    from seen join party on party.id = party_id
    group by party_id, party.name
    order by debt desc, advance desc, party.name
    limit 500`.execute(tx);
  return {
    currency: UAH,
    rows: rows.map(({ party_id, party_name, debt, advance, oldest_on }) => ({
      partyId: party_id,
      partyName: party_name,
      debt: Minor.parse(Math.max(debt, 0)),
      advance: Minor.parse(Math.max(advance, 0)),
      oldestOn: debt > 0 ? oldest_on : null,
    })),
  };
}
