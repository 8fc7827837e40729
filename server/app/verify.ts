import { sql } from "kysely";
import type { Head } from "#contracts/kernel/document.ts";
import { balancesOff, documentsInBatches, type Registered, strayDocuments, unitsOff } from "#ledger/audit.ts";
import type { DocumentKind } from "#ledger/document-kind.ts";
import type { Transfer } from "#ledger/register.ts";
import { disagreeing } from "#ledger/settle.ts";
import type { Tx } from "#platform/db.ts";
import { transact } from "#platform/transaction.ts";
import type { Command } from "./command.ts";
import { documents } from "./documents.ts";

const BATCH = 200;
const TOLD_MAX = 50;

/** What is wrong with what, as the person at the console reads it. */
export type Fault = { readonly what: string; readonly why: string };
export type Audit = { readonly documents: number; readonly faults: readonly Fault[] };

/** Rebuilds the books from the documents and compares; everything of one moment, while the shop goes on working. Ends with 1 when they differ. */
export const verifyCommand: Command = {
  name: "verify",
  help: "rebuild the books from the documents and compare",
  run: async ({ shop, say }) => {
    const { documents: count, faults } = await transact(shop.db, async (tx) => {
      await sql`set transaction isolation level repeatable read read only`.execute(tx);
      return verify(tx);
    });
    for (const { what, why } of faults.slice(0, TOLD_MAX)) say(`${what}: ${why}`);
    if (faults.length > TOLD_MAX) say(`and ${faults.length - TOLD_MAX} more`);
    say(faults.length === 0 ? `${count} documents, and the books say what they say.` : `${count} documents, ${faults.length} differences.`);
    return faults.length === 0 ? 0 : 1;
  },
};

/** All that can be wrong with the books, of the moment the transaction sees. */
export async function verify(tx: Tx): Promise<Audit> {
  const faults: Fault[] = [];
  let count = 0;
  for await (const batch of documentsInBatches(tx, BATCH)) {
    count += batch.length;
    faults.push(...(await faultsOf(tx, batch)));
  }
  faults.push(
    ...(await strayDocuments(tx)).map((id) => ({ what: `document ${id}`, why: "stands in the books and nowhere else" })),
    ...(await unitsOff(tx)).map(({ unit, amount }) => ({ what: `unit ${unit}`, why: `all entries add up to ${amount}, not to nothing` })),
    ...(await balancesOff(tx)).map(({ account, unit, key, told, kept }) => ({
      what: `balance ${account} ${key} (${unit})`,
      why: `kept as ${kept}, while its entries add up to ${told}`,
    })),
    ...(await worthOff(tx)),
    ...(await leftOnClosedOrders(tx)),
    ...(await claimsOff(tx)),
  );
  return { documents: count, faults };
}

type AnyKind = DocumentKind<Head, unknown>;
const kinds = new Map((documents as unknown as readonly AnyKind[]).map((kind) => [kind.flow.document, kind]));

/** Every document's posting against what stands of it, and its status against its marks. */
async function faultsOf(tx: Tx, batch: readonly Registered[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const wishes = new Map<string, readonly Transfer[]>();
  const loaded = await Promise.all(batch.map(async (it) => ({ it, doc: await kinds.get(it.kind)?.load(tx, it.id, "all", false) })));
  for (const { it, doc } of loaded) {
    const kind = kinds.get(it.kind);
    const fault = (why: string) => faults.push({ what: nameOf(it), why });
    if (kind === undefined || doc === undefined) {
      fault("is registered but does not exist");
      continue;
    }
    if (doc.number !== it.number) fault(`is registered as ${it.number} and calls itself ${doc.number}`);
    const status = kind.flow.statusOf?.(doc) ?? doc.status;
    if (status !== doc.status) fault(`is ${doc.status}, while its marks say ${status}`);
    if (!(doc.status in kind.flow.statuses)) fault(`has the status ${doc.status}, which does not exist`);
    try {
      wishes.set(it.id, kind.post(doc));
    } catch (error) {
      fault(`cannot be posted: ${(error as Error).message}`);
    }
  }
  const off = new Set(await disagreeing(tx, wishes));
  for (const it of batch) if (off.has(it.id)) faults.push({ what: nameOf(it), why: "the books say something else than the document" });
  return faults;
}

const nameOf = ({ number, kind, id }: Registered): string => `${number} (${kind} ${id})`;

/** Nothing of an item costs nothing: where no piece is left, no worth is left, and neither is below zero. */
async function worthOff(tx: Tx): Promise<Fault[]> {
  const { rows } = await sql<{ item: string; name: string | null; quantity: number; worth: number }>`
    with held as (
      select case when account like 'stock/%' then unit else key end as item,
        coalesce(sum(amount) filter (where account like 'stock/%'), 0)::bigint as quantity,
        coalesce(sum(amount) filter (where account like 'money/%'), 0)::bigint as worth
      from ledger_balance where account in ('stock/onHand', 'stock/reserved', 'stock/issued', 'money/goods', 'money/supplies') group by 1
    )
    select held.*, item.name from held left join item on item.id::text = held.item
    where quantity < 0 or worth < 0 or (quantity = 0 and worth <> 0) or item.id is null limit ${TOLD_MAX}`.execute(tx);
  return rows.map(({ item, name, quantity, worth }) => ({ what: `item ${name ?? item}`, why: `${quantity} thousandths are worth ${worth}` }));
}

/** A repair that is over holds nothing: no work in progress, nothing put aside, nothing with an engineer. */
async function leftOnClosedOrders(tx: Tx): Promise<Fault[]> {
  const { rows } = await sql<{ number: string; account: string; unit: string; amount: number }>`
    with left_over as (
      select order_id, account, unit, sum(amount)::bigint as amount from ledger_entry
      where account in ('money/workInProgress', 'stock/reserved', 'stock/issued') and order_id is not null
      group by order_id, account, unit having sum(amount) <> 0
    )
    select ordered.number, account, unit, amount from left_over join work_order ordered on ordered.id = order_id
    where ordered.status in ('completed', 'cancelled') limit ${TOLD_MAX}`.execute(tx);
  return rows.map(({ number, account, unit, amount }) => ({ what: number, why: `is over, and still ${amount} of ${unit} is in ${account}` }));
}

/** What is claimed, accepted and rejected by the books is what the claims say, order by order. */
async function claimsOff(tx: Tx): Promise<Fault[]> {
  const { rows } = await sql<{ number: string; stage: string; told: number; kept: number }>`
    with said as (
      select claim.party_id, line.order_id, stage, sum(amount)::bigint as amount
      from warranty_claim claim join warranty_claim_line line on line.claim_id = claim.id
      cross join lateral (values
        ('claims/sent', case when claim.sent_on is not null and claim.answered_on is null then line.gross else 0 end),
        ('claims/accepted', case when claim.answered_on is not null and claim.paid_on is null then line.accepted else 0 end),
        ('claims/rejected', case when claim.answered_on is not null then line.gross - line.accepted else 0 end)) as stages (stage, amount)
      group by claim.party_id, line.order_id, stage
    ), kept as (
      select party_id, order_id, account as stage, sum(amount)::bigint as amount from ledger_entry
      where account in ('claims/sent', 'claims/accepted', 'claims/rejected') group by party_id, order_id, account
    )
    select document.number, coalesce(said.stage, kept.stage) as stage, coalesce(said.amount, 0) as told, coalesce(kept.amount, 0) as kept
    from said full join kept using (party_id, order_id, stage) join ledger_document document on document.id = order_id
    where coalesce(said.amount, 0) <> coalesce(kept.amount, 0) limit ${TOLD_MAX}`.execute(tx);
  return rows.map(({ number, stage, told, kept }) => ({ what: number, why: `${stage} is ${kept}, while its claims say ${told}` }));
}
