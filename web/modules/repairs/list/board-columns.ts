import type { Tone } from "#contracts/kernel/flow.ts";
import { workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import type { OrderStatus } from "#contracts/repairs/work-order.ts";

export type BoardColumn = {
  readonly key: "accepted" | "diagnostics" | "approval" | "waiting" | "work" | "ready";
  readonly tone: Tone;
  readonly statuses: readonly OrderStatus[];
  /** Intakes that stand here beside the orders. */
  readonly intakes?: "accepted" | "ready";
};

/** The board from left to right: what people call the stations of a repair. */
export const BOARD: readonly BoardColumn[] = [
  { key: "accepted", tone: "quiet", statuses: ["new"], intakes: "accepted" },
  { key: "diagnostics", tone: "busy", statuses: ["diagnostics"] },
  { key: "approval", tone: "waiting", statuses: ["approval"] },
  { key: "waiting", tone: "waiting", statuses: ["waiting-parts", "on-hold"] },
  { key: "work", tone: "busy", statuses: ["approved", "in-work", "quality-check"] },
  { key: "ready", tone: "good", statuses: ["done"], intakes: "ready" },
];

/** Steps that a drag may take, the plainest first; the others have consequences that want the page. */
const BY_HAND = ["start-diagnostics", "offer", "approve", "start", "resume", "pass", "wait-for-parts", "send-back", "revise", "hold"] as const;

/** The step that leads an order of this status into the column; `undefined` when no way leads there. */
export function stepInto(status: string, column: BoardColumn): string | undefined {
  return BY_HAND.find((name) => {
    const { from, to } = workOrderFlow.steps[name];
    if (!(from as readonly string[]).includes(status)) return false;
    return name === "resume" ? column.key === "work" : typeof to === "string" && (column.statuses as readonly string[]).includes(to);
  });
}
