import type { Page } from "#contracts/kernel/list.ts";
import type { Payment, PaymentRow, paymentEndpoints } from "#contracts/money/payment.ts";
import { docFrom, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import { byId } from "#platform/by-id.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { containing } from "#platform/like.ts";
import { rowOf } from "#platform/rows.ts";
import { tableWriter, type Write } from "#platform/write.ts";
import type { z } from "zod";

const table = tableWriter("payment", { key: ["id"] });
const find = byId("payment");

export async function loadPayment(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<Payment | undefined> {
  const row = await find(tx, id, scope, lock);
  return row && (docFrom(row, {}) as Payment);
}

export const savePayment = (before: Payment | undefined, after: Payment): Write[] =>
  before === undefined ? [table.insert(rowOf(after))] : table.update(rowOf(before), rowOf(after));

type Query = z.output<typeof paymentEndpoints.list.query>;

export async function listPayments({ tx }: Call, query: Query, scope: Scope): Promise<Page<PaymentRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("payment").selectAll(), scope).as("payment"))
    .innerJoin("party", "party.id", "payment.party_id")
    .innerJoin("place", "place.id", "payment.place_id")
    .leftJoin("ledger_document as ordered", "ordered.id", "payment.order_id")
    .select([
      "payment.id",
      "payment.number",
      "payment.status",
      "payment.created_at",
      "payment.received_on",
      "payment.party_id",
      "party.name as party_name",
      "payment.place_id",
      "place.name as place_name",
      "payment.method",
      "payment.order_id",
      "payment.amount",
      "ordered.number as order_number",
    ]);
  if (query.status !== undefined) found = found.where("payment.status", "in", query.status);
  if (query.partyId !== undefined) found = found.where("payment.party_id", "=", query.partyId);
  if (query.orderId !== undefined) found = found.where("payment.order_id", "=", query.orderId);
  if (query.placeId !== undefined) found = found.where("payment.place_id", "=", query.placeId);
  if (query.from !== undefined) found = found.where("payment.received_on", ">=", query.from);
  if (query.to !== undefined) found = found.where("payment.received_on", "<=", query.to);
  if (query.q !== undefined && query.q !== "")
    found = found.where((eb) =>
      eb.or([eb("payment.number", "ilike", containing(query.q ?? "")), eb("party.name", "ilike", containing(query.q ?? ""))]),
    );
  return newestOf(found, query, "payment.id");
}
