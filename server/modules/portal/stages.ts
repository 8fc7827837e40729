import { STAGES, type Stage } from "#contracts/portal/customer-page.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";

const STAGE_OF: Readonly<Record<WorkOrder["status"], Stage>> = {
  new: "accepted",
  diagnostics: "diagnostics",
  approval: "agreement",
  approved: "repair",
  "waiting-parts": "repair",
  "in-work": "repair",
  "quality-check": "repair",
  done: "repair",
  completed: "repair",
  "on-hold": "repair",
  cancelled: "accepted",
};

/** The order the customer asks about: one that waits for them, else the newest that was not cancelled. */
export const mainOrder = (orders: readonly WorkOrder[]): WorkOrder | undefined =>
  orders.findLast(({ status }) => status === "approval") ?? orders.findLast(({ status }) => status !== "cancelled") ?? orders.at(-1);

/** Where the repair stands, and the word for what happens now. */
export function standing(intake: Intake | undefined, orders: readonly WorkOrder[]): { readonly stage: Stage; readonly now: string } {
  const order = mainOrder(orders);
  if (intake?.status === "issued") return { stage: "issued", now: "issued" };
  if (intake?.status === "ready") return { stage: "ready", now: intake.outcome === "refused" ? "ready-unrepaired" : "ready" };
  if (order === undefined) {
    if (intake?.variant === "third-party") return { stage: "repair", now: "away" };
    return intake?.status === "in-progress" ? { stage: "diagnostics", now: "diagnostics" } : { stage: "accepted", now: "accepted" };
  }
  if (order.status === "cancelled") return { stage: intake === undefined ? "issued" : "agreement", now: "cancelled" };
  if (order.status === "completed" && intake === undefined) return { stage: "issued", now: "finished" };
  if (order.status === "approval" && order.startedOn !== null) return { stage: "repair", now: "further" };
  return { stage: STAGE_OF[order.status], now: order.status };
}

/** Each stage with what is known of its beginning. */
export function stagesOf(intake: Intake | undefined, orders: readonly WorkOrder[], stage: Stage) {
  const order = mainOrder(orders);
  const at: Partial<Record<Stage, string | null>> = {
    accepted: intake?.createdAt ?? order?.createdAt ?? null,
    agreement: order?.estimates[0]?.offeredAt ?? null,
    repair: order?.estimates.find(({ decision }) => decision === "approved")?.decidedAt ?? null,
  };
  const here = STAGES.indexOf(stage);
  // A visit to the customer has nothing to hand over.
  return STAGES.filter((it) => intake !== undefined || it !== "ready").map((it) => {
    const place = STAGES.indexOf(it);
    const state =
      place < here || (stage === "issued" && it === "issued") ? ("done" as const) : place === here ? ("now" as const) : ("later" as const);
    return { stage: it, state, at: state === "later" ? null : (at[it] ?? null) };
  });
}
