import { type PartsIssue, partsIssueEndpoints } from "#contracts/repairs/parts-issue.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { askOverIssue } from "#web/modules/approvals/over-issue.tsx";
import { call } from "#web/platform/client.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";

export type Carried = {
  readonly order: WorkOrder;
  readonly direction: "issue" | "return";
  readonly employeeId: string;
  readonly reason: string;
  readonly lines: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly serials?: readonly string[];
    readonly insteadOf?: string;
  }[];
};

/** Writes the paper and confirms it at once: the parts have changed hands, or nothing is written. */
async function carry({ order, direction, employeeId, reason, lines }: Carried): Promise<PartsIssue> {
  const draft = {
    branchId: order.branchId,
    orderId: order.id,
    direction,
    placeId: order.placeId,
    employeeId,
    overIssueReason: reason,
    lines: lines.map((line, place) => ({ line: place + 1, ...line })),
  };
  const paper = (await call(partsIssueEndpoints.create, { body: draft, query: { then: ["confirm"] } })) as unknown as PartsIssue;
  await Promise.all(["repairs.work-order", "repairs.parts-issue", "repairs.parts-need", "stock.on-hand"].map((kind) => refresh(queries, kind)));
  return paper;
}

/** The same; where more would go out than the rules let, somebody else is asked instead, and there is no paper yet. */
export async function carryOrAsk(carried: Carried): Promise<PartsIssue | undefined> {
  try {
    return await carry(carried);
  } catch (thrown) {
    const problem = problemFrom(thrown);
    if (problem.code !== "repairs.over-issue" || !may("approvals.request.create")) throw thrown;
    await askOverIssue(carried.order, problem, carried.reason);
    return undefined;
  }
}
