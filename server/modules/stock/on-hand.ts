import { sql } from "kysely";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { itemStock, onHand, type OnHandRow } from "#contracts/stock/on-hand.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import type { z } from "zod";
import { SEE_COST } from "./cost.ts";

type Query = z.output<typeof onHand.query>;

export const stockRoutes: readonly Route[] = [
  serve(onHand, (call, { query }) => listOnHand(call, query)),
  serve(itemStock, (call, { params: { id } }) => readItemStock(call, id)),
];

/** Every item that may lie on a shelf, by name, with what lies where in the places of the caller's branches. */
async function listOnHand({ tx, actor }: Call, query: Query) {
  const places = sql`(select id::text from place
    where branch_id = any(${[...actor.branchIds]}::uuid[]) and (${query.placeId ?? null}::uuid is null or id = ${query.placeId ?? null}::uuid))`;
  const amount = (account: string) => sql<number>`coalesce((select sum(amount) from ledger_balance held
    where held.account = ${account} and held.unit = item.id::text and held.key in ${places}), 0)::bigint`;
  let found = tx
    .selectFrom("item")
    .where("item.kind", "in", ["goods", "supplies"])
    .where("item.archived", "=", false)
    .select([
      "item.id",
      "item.code",
      "item.name",
      "item.unit",
      "item.kind",
      "item.min_stock",
      "item.price",
      amount("stock/onHand").as("free"),
      amount("stock/reserved").as("reserved"),
      amount("stock/issued").as("issued"),
      sql<number>`coalesce((select sum(amount) from ledger_balance worth
        where worth.account in ('money/goods', 'money/supplies') and worth.key = item.id::text), 0)::bigint`.as("worth"),
    ]);
  if (query.q !== undefined && query.q !== "") {
    found = found.where((eb) =>
      eb.or([
        eb("item.name", "ilike", containing(query.q ?? "")),
        eb("item.code", "ilike", containing(query.q ?? "")),
        eb(sql`${query.q}`, "=", eb.fn.any("item.barcodes")),
      ]),
    );
  }
  if (query.only === "in-stock")
    found = found.where(sql<boolean>`(${amount("stock/onHand")} + ${amount("stock/reserved")} + ${amount("stock/issued")}) > 0`);
  if (query.only === "low") found = found.where("item.min_stock", ">", 0).where(sql<boolean>`${amount("stock/onHand")} < item.min_stock`);
  const { rows, next } = await pageOf(found, query, [{ column: "item.name" }, { column: "item.id" }]);
  return {
    next,
    rows: rows.map(
      (row): OnHandRow => ({
        id: row.id,
        code: row.code ?? "",
        name: row.name,
        unit: row.unit,
        kind: row.kind as OnHandRow["kind"],
        free: Milli.parse(row.free),
        reserved: Milli.parse(row.reserved),
        issued: Milli.parse(row.issued),
        minStock: row.min_stock === 0 ? null : Milli.parse(row.min_stock),
        price: Minor.parse(row.price),
        ...(actor.may(SEE_COST) ? { worth: Minor.parse(row.worth) } : {}),
      }),
    ),
  };
}

const STATES = { "stock/onHand": "free", "stock/reserved": "reserved", "stock/issued": "issued" } as const;
const MOVEMENTS_MAX = 100;

async function readItemStock({ tx, actor }: Call, id: string): Promise<z.input<typeof itemStock.reply>> {
  const item = await tx.selectFrom("item").where("id", "=", id).where("kind", "in", ["goods", "supplies"]).select("id").executeTakeFirst();
  if (item === undefined) throw ledgerRefusals["not-found"]({ id });
  const branches = [...actor.branchIds];
  const { rows: places } = await sql<{ place_id: string; place_name: string; free: number; reserved: number; issued: number }>`
    select place.id as place_id, place.name as place_name,
      coalesce(sum(amount) filter (where account = 'stock/onHand'), 0)::bigint as free,
      coalesce(sum(amount) filter (where account = 'stock/reserved'), 0)::bigint as reserved,
      coalesce(sum(amount) filter (where account = 'stock/issued'), 0)::bigint as issued
    from ledger_balance join place on place.id::text = ledger_balance.key
    where unit = ${id} and account in ('stock/onHand', 'stock/reserved', 'stock/issued') and place.branch_id = any(${branches}::uuid[])
    group by place.id, place.name having bool_or(amount <> 0) order by place.name`.execute(tx);
  const { rows: movements } = await sql<{
    on: string;
    document_id: string;
    kind: string | null;
    number: string | null;
    place_name: string;
    account: string;
    amount: number;
    order_id: string | null;
  }>`
    select happened_on as on, document_id, known.kind, known.number, place.name as place_name, account, amount, order_id
    from ledger_entry join place on place.id = ledger_entry.place_id left join ledger_document known on known.id = document_id
    where item_id = ${id}::uuid and account in ('stock/onHand', 'stock/reserved', 'stock/issued') and unit = ${id}
      and place.branch_id = any(${branches}::uuid[])
    order by happened_on desc, recorded_at desc limit ${MOVEMENTS_MAX}`.execute(tx);
  const {
    rows: [owned],
  } = await sql<{ quantity: number; worth: number }>`
    select coalesce((select sum(amount) from ledger_balance
        where account in ('stock/onHand', 'stock/reserved', 'stock/issued') and unit = ${id}), 0)::bigint as quantity,
      coalesce((select sum(amount) from ledger_balance where account in ('money/goods', 'money/supplies') and key = ${id}), 0)::bigint as worth
  `.execute(tx);
  return {
    places: places.map((row) => ({
      placeId: row.place_id,
      placeName: row.place_name,
      free: Milli.parse(row.free),
      reserved: Milli.parse(row.reserved),
      issued: Milli.parse(row.issued),
    })),
    movements: movements.map((row) => ({
      on: row.on,
      documentId: row.document_id,
      documentKind: row.kind ?? "",
      number: row.number,
      placeName: row.place_name,
      account: STATES[row.account as keyof typeof STATES],
      quantity: Milli.parse(row.amount),
      orderId: row.order_id,
    })),
    ...(actor.may(SEE_COST) ? { averageCost: averageOf(owned) } : {}),
  };
}

function averageOf(owned: { quantity: number; worth: number } | undefined): Minor | null {
  if (owned === undefined || owned.quantity === 0) return null;
  return Minor.parse(Number((BigInt(owned.worth) * 2_000n + BigInt(owned.quantity)) / (BigInt(owned.quantity) * 2n)));
}
