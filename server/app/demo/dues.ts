import { sql } from "kysely";
import { supplierPaymentDocument } from "#modules/money/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import type { Queue } from "./queue.ts";
import { type Stage, teller } from "./teller.ts";

/** How long suppliers let us wait, in calendar days. */
const CREDIT_DAYS = 14;
const WEEK = 5 * WORKING_DAY + 300;

/** Every week the suppliers whose invoices are due are paid from the bank: asked for at the desk, allowed by the director. */
export function tellDues(stage: Stage, queue: Queue): void {
  for (let minute = 3 * WEEK - 400; minute < stage.calendar.present; minute += WEEK) queue.add(minute, (at) => payDues(stage, at));
}

async function payDues(stage: Stage, minute: number): Promise<void> {
  const {
    homes: [home],
    staff,
    words: { says },
  } = stage;
  for (const { supplierId, due } of await duesOf(stage, stage.calendar.at(minute).today)) {
    const asks = teller(stage, staff.cash, minute);
    const draft = { branchId: home.branchId, placeId: home.bank, method: "transfer", supplierId, amount: due, comment: says.deal };
    const asked = await asks.create(supplierPaymentDocument, draft);
    const allowed = await teller(stage, staff.director, minute).step(supplierPaymentDocument, asked, "approve");
    await asks.step(supplierPaymentDocument, allowed, "pay");
  }
}

/** What was invoiced long enough ago and has not been paid since, by supplier. */
async function duesOf({ tx }: Stage, today: string): Promise<readonly { supplierId: string; due: number }[]> {
  const { rows } = await sql<{ supplierId: string; due: number }>`
    select party_id as "supplierId", -sum(amount)::bigint as due
    from ledger_entry where account = 'money/supplier' and (side = 1 or happened_on <= ${today}::date - ${CREDIT_DAYS}::int)
    group by party_id having sum(amount) < 0 order by party_id`.execute(tx);
  return rows;
}
