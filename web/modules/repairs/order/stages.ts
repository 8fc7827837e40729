import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import { workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import type { OrderStatus, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Stage } from "#web/kit/stepper.tsx";
import { instantNow } from "#web/platform/clock.ts";
import { span } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const WAY: readonly OrderStatus[] = ["new", "diagnostics", "approval", "approved", "in-work", "quality-check", "done", "completed"];
/** Side doors stand where the order left the straight way. */
const BESIDE: Partial<Record<OrderStatus, OrderStatus>> = { "waiting-parts": "approved", "on-hold": "in-work", cancelled: "completed" };

/** Milliseconds an order has spent in each status, by its history. */
export function timeSpent(history: readonly Pick<HistoryRecord, "status" | "at">[], now: Date): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  history.forEach(({ status, at }, place) => {
    const until = history[place + 1]?.at;
    if (status !== null)
      spent.set(status, (spent.get(status) ?? 0) + (until === undefined ? now : new Date(until)).getTime() - new Date(at).getTime());
  });
  return spent;
}

/** Where the order is on its way, with the time it spent at each station. */
export function useStages(order: WorkOrder): Stage[] {
  const history = useAnswer(workOrderEndpoints.history, { params: { id: order.id } }, { keep: true }).data ?? [];
  const spent = timeSpent(history, instantNow());
  const { status } = order;
  const here = BESIDE[status] ?? status;
  const now = WAY.indexOf(here);
  const finished = status === "completed" || status === "cancelled";
  return WAY.map((one, place) => {
    const shown = place === now ? status : one;
    const ms = [one, ...(Object.keys(BESIDE) as OrderStatus[]).filter((it) => BESIDE[it] === one)].reduce((sum, it) => sum + (spent.get(it) ?? 0), 0);
    return {
      key: one,
      label: text(`repairs.work-order.${shown}`),
      state: place < now ? "done" : place === now ? "now" : "todo",
      tone: workOrderFlow.statuses[shown].tone,
      ...(ms > 0 && !(finished && place === now) ? { spent: span(ms) } : {}),
    };
  });
}
