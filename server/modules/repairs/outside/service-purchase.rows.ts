import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { ServicePurchase, ServicePurchaseRow, servicePurchaseEndpoints } from "#contracts/repairs/service-purchase.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";

export const servicePurchaseRows = documentRows<ServicePurchase>({
  head: "service_purchase",
  lines: { lines: { table: "service_purchase_line", owner: "service_purchase_id", json: ["closed"] } },
});

type Query = z.output<typeof servicePurchaseEndpoints.list.query>;

export async function listServicePurchases({ tx, actor }: Call, query: Query, scope: Scope): Promise<Page<ServicePurchaseRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("service_purchase").selectAll(), scope).as("service_purchase"))
    .innerJoin("party", "party.id", "service_purchase.supplier_id")
    .select([
      "service_purchase.id",
      "service_purchase.number",
      "service_purchase.status",
      "service_purchase.created_at",
      "service_purchase.received_on",
      "service_purchase.supplier_id",
      "party.name as supplier_name",
      "service_purchase.supplier_number",
      sql<string[]>`array(select distinct ordered.number from service_purchase_line line join work_order ordered on ordered.id = line.order_id
        where line.service_purchase_id = service_purchase.id order by ordered.number)`.as("orders"),
      sql<number>`(select coalesce(sum(amount + div(amount::numeric * vat_rate * 2 + 10000, 20000)), 0)::bigint
        from service_purchase_line line where line.service_purchase_id = service_purchase.id)`.as("total"),
    ]);
  if (query.status !== undefined) found = found.where("service_purchase.status", "in", query.status);
  if (query.supplierId !== undefined) found = found.where("service_purchase.supplier_id", "=", query.supplierId);
  if (query.orderId !== undefined)
    found = found.where(
      sql<boolean>`exists (select from service_purchase_line line
        where line.service_purchase_id = service_purchase.id and line.order_id = ${query.orderId}::uuid)`,
    );
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) =>
      eb.or([eb("service_purchase.number", "ilike", like), eb("party.name", "ilike", like), eb("service_purchase.supplier_number", "ilike", like)]),
    );
  }
  const page = await newestOf<ServicePurchaseRow>(found, query, "service_purchase.id");
  return actor.may(SEE_COST) ? page : { ...page, rows: page.rows.map(({ total: _total, ...row }) => row as ServicePurchaseRow) };
}
