import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Milli } from "../kernel/measure.ts";

const Elsewhere = z.object({ placeId: z.uuid(), placeName: z.string(), quantity: Milli });
/** A paper that is written and not yet carried out: goods on the way to the warehouse. */
const Incoming = z.object({ kind: z.enum(["stock.receipt", "stock.move"]), id: z.uuid(), number: z.string(), quantity: Milli });

/** What an open order lacks of one item, and where it may come from, the nearest source first; what no source has is to be ordered. */
export const PartsNeed = z.object({
  orderId: z.uuid(),
  orderNumber: z.string(),
  branchId: z.uuid(),
  /** The warehouse of the order. */
  placeId: z.uuid(),
  promisedAt: z.iso.datetime().nullable(),
  itemId: z.uuid(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  short: Milli,
  /** Lies free in the order's own warehouse. */
  own: Milli,
  elsewhere: z.array(Elsewhere),
  incoming: z.array(Incoming),
  toOrder: Milli,
  /** Whoever has asked for it to be put aside, while nobody has answered. */
  askedBy: z.string().nullable(),
});
export type PartsNeed = z.infer<typeof PartsNeed>;

/** Orders that were promised earlier are served first; so the same pieces are never proposed twice. */
export const partsNeeds = endpoint({
  name: "repairs.parts-need.read",
  method: "GET",
  path: "/api/parts-needs",
  guard: "repairs.work-order.stock",
  query: z.strictObject({ orderId: z.uuid().optional() }),
  reply: z.array(PartsNeed),
});
