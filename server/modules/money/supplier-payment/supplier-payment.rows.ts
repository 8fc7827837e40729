import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { SupplierPayment, SupplierPaymentRow, supplierPaymentEndpoints } from "#contracts/money/supplier-payment.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const supplierPaymentRows = documentRows<SupplierPayment>({ head: "supplier_payment" });

type Query = z.output<typeof supplierPaymentEndpoints.list.query>;

export async function listSupplierPayments({ tx }: Call, query: Query, scope: Scope): Promise<Page<SupplierPaymentRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("supplier_payment").selectAll(), scope).as("paid"))
    .innerJoin("party", "party.id", "paid.supplier_id")
    .innerJoin("place", "place.id", "paid.place_id")
    .select([
      "paid.id",
      "paid.number",
      "paid.status",
      "paid.created_at",
      "paid.paid_on",
      "paid.supplier_id",
      "party.name as supplier_name",
      "paid.place_id",
      "place.name as place_name",
      "paid.method",
      "paid.amount",
    ]);
  if (query.status !== undefined) found = found.where("paid.status", "in", query.status);
  if (query.supplierId !== undefined) found = found.where("paid.supplier_id", "=", query.supplierId);
  if (query.placeId !== undefined) found = found.where("paid.place_id", "=", query.placeId);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) => eb.or([eb("paid.number", "ilike", like), eb("party.name", "ilike", like)]));
  }
  return newestOf(found, query, "paid.id");
}
