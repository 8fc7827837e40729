import type { z } from "zod";
import { orderStock } from "#contracts/repairs/order-facts.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";

/** One part of an order and where its pieces are just now. */
export type StockLine = z.output<typeof orderStock.reply>[number];

export const useOrderStock = (id: string): readonly StockLine[] =>
  useAnswer(orderStock, { params: { id } }, { enabled: may("repairs.work-order.stock"), keep: true }).data ?? [];
