import { useQueries } from "@tanstack/react-query";
import { orderStock } from "#contracts/repairs/order-facts.ts";
import { workOrderEndpoints, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { call } from "#web/platform/client.ts";
import { keyOf, usePages } from "#web/platform/query.ts";
import type { StockLine } from "../order/order-stock.ts";

/** Orders the storekeeper looks through at a time; the next ones come as these are done. */
const LOOKED_AT = 40;
const CARRIED = ["approved", "waiting-parts", "in-work"];

export type Waiting = { readonly row: WorkOrderRow; readonly stock: readonly StockLine[] };

/** What of a part has still to go out. */
export const leftOf = ({ planned, issued, returned }: StockLine): number => Math.max(0, planned - (issued - returned));
/** What the engineer holds beyond the plan. */
export const spareOf = ({ planned, used, withEngineer }: StockLine): number => Math.max(0, withEngineer - Math.max(planned, used));

/** Orders that wait for parts to be given out, and those with something to bring back. */
export function useQueue(): { readonly toIssue: readonly Waiting[]; readonly toReturn: readonly Waiting[]; readonly loading: boolean } {
  const { rows, loading } = usePages<WorkOrderRow>(workOrderEndpoints.list, { status: CARRIED, limit: LOOKED_AT });
  const stocks = useQueries({
    queries: rows.map(({ id }) => ({ queryKey: keyOf(orderStock, { params: { id } }), queryFn: () => call(orderStock, { params: { id } }) })),
  });
  const waiting = rows.map((row, place): Waiting => ({ row, stock: stocks[place]?.data ?? [] }));
  return {
    loading,
    toIssue: waiting.filter(({ stock }) => stock.some((line) => leftOf(line) > 0)),
    toReturn: waiting.filter(({ stock }) => stock.some((line) => spareOf(line) > 0)),
  };
}
