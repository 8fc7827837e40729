import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { listQuery, pageOf } from "../kernel/list.ts";
import { Milli, Minor } from "../kernel/measure.ts";

/** One item and where it is: free on the shelves, put aside for orders, with the engineers. */
export const OnHandRow = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(["goods", "supplies"]),
  free: Milli,
  reserved: Milli,
  issued: Milli,
  minStock: Milli.nullable(),
  price: Minor,
  /** What all of it cost us; absent for those who may not see costs. */
  worth: Minor.optional(),
});
export type OnHandRow = z.infer<typeof OnHandRow>;

/** What the warehouses hold, by item; with `placeId`, of one place alone. */
export const onHand = endpoint({
  name: "stock.on-hand.read",
  method: "GET",
  path: "/api/stock/on-hand",
  query: listQuery({ placeId: z.uuid().optional(), only: z.enum(["all", "in-stock", "low"]).default("all") }),
  reply: pageOf(OnHandRow),
});

const PlaceQuantity = z.object({ placeId: z.uuid(), placeName: z.string(), free: Milli, reserved: Milli, issued: Milli });
const ItemMovement = z.object({
  on: z.iso.date(),
  documentId: z.uuid(),
  documentKind: z.string(),
  number: z.string().nullable(),
  placeName: z.string(),
  account: z.enum(["free", "reserved", "issued"]),
  quantity: Milli,
  orderId: z.uuid().nullable(),
});

/** One item: its places and the documents that moved it lately, newest first. */
export const itemStock = endpoint({
  name: "stock.item.read",
  method: "GET",
  path: "/api/stock/items/:id",
  guard: "stock.on-hand.read",
  params: z.object({ id: z.uuid() }),
  reply: z.object({ places: z.array(PlaceQuantity), movements: z.array(ItemMovement), averageCost: Minor.nullable().optional() }),
  refusals: ["ledger.not-found"],
});
