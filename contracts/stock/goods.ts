import { z } from "zod";

/** Goods are sold to customers (207), supplies are used up by us (201). Follows from the item's card. */
export const StockKind = z.enum(["goods", "supplies"]);
export type StockKind = z.infer<typeof StockKind>;

/** The serial numbers of the pieces on a line, for items that are tracked piece by piece. */
export const Serials = z.array(z.string().trim().min(1).max(100)).max(1_000).default([]);
