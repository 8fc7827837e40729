import { type RawBuilder, sql } from "kysely";
import { kindOfOrder, ORDER_KINDS, wholeRules } from "#contracts/repairs/order-rules.ts";
import type { Call } from "#platform/call.ts";
import { savedRules } from "./rules-of-order.ts";

/**
 * When the time an order may spend in its status runs out, as SQL over the columns of `work_order` (or of what it is called in the query);
 * null where nobody set a limit.
 */
export async function limitAt(call: Pick<Call, "tx">, order = "work_order"): Promise<RawBuilder<Date | null>> {
  const { saved, told } = await savedRules(call);
  const limits = Object.fromEntries(
    ORDER_KINDS.filter((kind) => kind === "any" || saved[kind]).map((kind) => [kind, wholeRules(saved, kind, told).limits]),
  );
  const column = (name: string) => sql.ref(`${order}.${name}`);
  const ownKinds = Object.keys(limits);
  const onSite = kindOfOrder(saved, { siteAddress: "", repairKind: "paid" }) === "on-site";
  const own = sql`case when ${column("repair_kind")} = any(${ownKinds}) then ${column("repair_kind")} else 'any' end`;
  // Addresses are no part of any index: only where visits go by rules of their own are orders read whole for them.
  const kind = onSite ? sql`case when ${column("site_address")} is not null then 'on-site' else ${own} end` : own;
  const hours = sql`nullif((${JSON.stringify(limits)}::jsonb -> (${kind}) ->> ${column("status")})::int, 0)`;
  return sql<Date | null>`(${column("status_at")} + make_interval(hours => ${hours}))`;
}
