import { Link } from "@tanstack/react-router";
import { type ApprovalRequest, requestEndpoints } from "#contracts/approvals/request.ts";
import { Icon } from "#web/kit/icon.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { quantity } from "#web/platform/format.ts";
import type { Problem } from "#web/platform/problem.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { useRequests } from "./use-requests.ts";

const say = (key: string, values = {}) => text(`approvals.screen.${key}`, values);

type Order = { readonly id: string; readonly branchId: string };
type Over = { readonly itemId: string; readonly after: number };

/** What was asked and answered about giving out more of these items than the order plans; and what happens to more. */
export function OverIssueRequests({ order, itemIds }: { readonly order: Order; readonly itemIds: readonly string[] }) {
  const theirs = useRequests(order.id).filter(({ matter, itemId }) => matter === "over-issue" && itemIds.includes(itemId ?? ""));
  return (
    <div className="stack small-text">
      <p className="soft">{say("over-note")}</p>
      {theirs.map(({ id, status, itemName, quantity: pieces }) => (
        <Link key={id} className={status === "asked" ? "line tone-waiting" : "line tone-good"} to={`/approvals/${id}`}>
          <Icon name={status === "asked" ? "hourglass" : "shieldok"} size="small" />
          <span>{say(status === "asked" ? "over-waiting" : "over-allowed", { quantity: quantity(pieces ?? 0), item: itemName })}</span>
        </Link>
      ))}
    </div>
  );
}

/** Asks somebody else for what was refused as too much; nothing is asked twice. */
export async function askOverIssue(order: Order, { details }: Problem, reason: string): Promise<void> {
  const query = { subjectId: order.id, status: ["asked"] } as never;
  const { rows } = (await call(requestEndpoints.list, { query })) as unknown as { readonly rows: readonly ApprovalRequest[] };
  for (const { itemId, after } of details.over as readonly Over[]) {
    if (rows.some((it) => it.matter === "over-issue" && it.itemId === itemId && (it.quantity ?? 0) >= after)) continue;
    const body = { branchId: order.branchId, subjectId: order.id, matter: "over-issue", itemId, quantity: after, reason };
    await call(requestEndpoints.create, { body: body as never });
  }
  toast(say("over-asked"));
  await refresh(queries, "approvals.request");
}
