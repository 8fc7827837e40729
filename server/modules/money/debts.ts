import { sql } from "kysely";
import { Minor } from "#contracts/kernel/measure.ts";
import type { Tx } from "#platform/db.ts";
import { UAH } from "./money.register.ts";

/** The name under which everybody who splits money between an order's debt and advance queues. */
export const settlementOf = (orderId: string): string => `money/settlement/${orderId}`;

export type Standing = { readonly debt: Minor; readonly advance: Minor };

/** What a party owes for the orders and what it paid for them in advance: both not below zero. */
export async function standingOf(tx: Tx, partyId: string, orderIds: readonly string[]): Promise<Standing> {
  if (orderIds.length === 0) return { debt: Minor.parse(0), advance: Minor.parse(0) };
  const keys = orderIds.map((orderId) => `${partyId}/${orderId}`);
  const { rows } = await sql<{ account: string; amount: number }>`
    select account, amount from ledger_balance
    where account in ('money/customer', 'money/advance') and unit = ${UAH} and key = any(${keys})`.execute(tx);
  return standingFrom(rows);
}

/** The standing that balance rows of both accounts amount to. */
export function standingFrom(rows: readonly { readonly account: string; readonly amount: number }[]): Standing {
  const total = (account: string) => rows.filter((row) => row.account === account).reduce((sum, row) => sum + row.amount, 0);
  return { debt: Minor.parse(Math.max(total("money/customer"), 0)), advance: Minor.parse(Math.max(0 - total("money/advance"), 0)) };
}
