import { type ApprovalRequestRow, requestEndpoints } from "#contracts/approvals/request.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";

/** What was asked for on an order and is allowed or waits for an answer, the newest first. */
export function useRequests(orderId: string): readonly ApprovalRequestRow[] {
  const { may } = useSession();
  const query = { subjectId: orderId, status: ["asked", "allowed"] } as never;
  return useAnswer(requestEndpoints.list, { query }, { enabled: may("approvals.request.read") }).data?.rows ?? [];
}
