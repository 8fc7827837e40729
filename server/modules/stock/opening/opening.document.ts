import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { type StockOpening, StockOpeningDraft, type StockOpeningRow, stockOpeningEndpoints, stockOpeningFlow } from "#contracts/stock/opening.ts";
import { defineDocument } from "#ledger/document.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { knownPlace } from "#modules/company/index.ts";
import { branchScope, type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { SEE_COST } from "../cost.ts";
import { moveSerials } from "../serials.ts";
import { withKinds } from "../stocked.ts";
import { postStockOpening } from "./opening.posting.ts";

export const stockOpeningDocument = defineDocument({
  flow: stockOpeningFlow,
  endpoints: stockOpeningEndpoints,
  draft: StockOpeningDraft,
  numberPrefix: "OS",
  scope: branchScope("stock.opening"),
  begin: () => ({}),
  ...documentRows<StockOpening>({ head: "stock_opening", lines: { lines: { table: "stock_opening_line", owner: "stock_opening_id" } } }),
  list: listOpenings,
  decide: { create: complete, change: complete, enter, cancel: takeBack },
  post: postStockOpening,
  secrets: { cost: SEE_COST },
});

async function complete(call: Call, opening: StockOpening): Promise<StockOpening> {
  await knownPlace(call, opening.placeId, ["warehouse"]);
  return { ...opening, lines: await withKinds(call.tx, opening.lines) };
}

async function enter(call: Call, opening: StockOpening): Promise<StockOpening> {
  await moveSerials(call, opening.lines, null, { placeId: opening.placeId });
  return opening;
}

async function takeBack(call: Call, opening: StockOpening): Promise<StockOpening> {
  if (opening.status === "entered") await moveSerials(call, opening.lines, { placeId: opening.placeId }, null);
  return opening;
}

type Query = z.output<typeof stockOpeningEndpoints.list.query>;
type Row = z.output<typeof StockOpeningRow>;

async function listOpenings({ tx }: Call, query: Query, scope: Scope): Promise<Page<Row>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("stock_opening").selectAll(), scope).as("opening"))
    .innerJoin("place", "place.id", "opening.place_id")
    .select([
      "opening.id",
      "opening.number",
      "opening.status",
      "opening.created_at",
      "opening.on_day",
      "place.name as place_name",
      sql<number>`(select count(*)::int from stock_opening_line line where line.stock_opening_id = opening.id)`.as("lines"),
    ]);
  if (query.status !== undefined) found = found.where("opening.status", "in", query.status);
  if (query.q !== undefined && query.q !== "") found = found.where("opening.number", "ilike", containing(query.q));
  return newestOf(found, query, "opening.id");
}
