import { type PartsIssue, partsIssueEndpoints } from "#contracts/repairs/parts-issue.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";

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
  /** The paper an earlier attempt wrote and could not confirm: it is changed instead of written twice. */
  readonly made: PartsIssue | undefined;
  readonly onMade: (paper: PartsIssue) => void;
};

/** Writes the paper and confirms it: the parts have changed hands. */
export async function carry({ order, direction, employeeId, reason, lines, made, onMade }: Carried): Promise<PartsIssue> {
  const draft = {
    branchId: order.branchId,
    orderId: order.id,
    direction,
    placeId: order.placeId,
    employeeId,
    overIssueReason: reason,
    lines: lines.map((line, place) => ({ line: place + 1, ...line })),
  };
  const paper = (made === undefined
    ? await call(partsIssueEndpoints.create, { body: draft })
    : await call(partsIssueEndpoints.change, { params: { id: made.id }, body: { version: made.version, draft } })) as unknown as PartsIssue;
  onMade(paper);
  const confirm = partsIssueEndpoints.steps.find(({ name }) => name === "repairs.parts-issue.confirm")!;
  await call(confirm, { params: { id: paper.id }, body: { version: paper.version } });
  await Promise.all(["repairs.work-order", "repairs.parts-issue", "repairs.parts-need", "stock.on-hand"].map((kind) => refresh(queries, kind)));
  return paper;
}
