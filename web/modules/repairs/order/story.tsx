import type { z } from "zod";
import type { HistoryRecord } from "#contracts/kernel/beside.ts";
import { type PaymentRow, paymentEndpoints } from "#contracts/money/payment.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { type PartsIssueRow, partsIssueEndpoints } from "#contracts/repairs/parts-issue.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Happening } from "#web/kit/timeline.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { moneyWithSign, span } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

/** Everything that happened to the repair: its steps, the parts carried, the money taken, notes. */
export function Story({ order, intake }: { readonly order: WorkOrder; readonly intake: Intake | undefined }) {
  const { may } = useSession();
  const query = { orderId: order.id, limit: 100 };
  const payments = useAnswer(paymentEndpoints.list, { query }, { enabled: may("money.payment.read"), keep: true }).data?.rows ?? [];
  const carried = useAnswer(partsIssueEndpoints.list, { query }, { enabled: may("repairs.parts-issue.read"), keep: true }).data?.rows ?? [];
  const history = useAnswer(workOrderEndpoints.history, { params: { id: order.id } }, { keep: true }).data ?? [];
  const stays = staysOf(history);
  const more: Happening[] = [
    ...(intake
      ? [
          {
            key: intake.id,
            at: intake.createdAt,
            kind: "event" as const,
            icon: "box" as const,
            group: "steps",
            said: say("story.accepted", { name: intake.acceptedBy }),
            under: intake.number,
          },
        ]
      : []),
    ...payments.filter(({ status }) => status === "received").map(paid),
    ...carried.filter(({ status }) => status === "confirmed").map(carriedOut),
  ];
  return (
    <DocumentTimeline
      endpoints={workOrderEndpoints}
      id={order.id}
      kind="repairs.work-order"
      more={more}
      tell={(record) => withStay(told(order, record), record, stays)}
      picks={[
        { key: "stock", label: say("story.stock") },
        { key: "money", label: say("story.money") },
      ]}
    />
  );
}

/** How long the status lasted that a step ended, by the version of the step: every step tells the time of what was before it. */
function staysOf(history: readonly HistoryRecord[]): ReadonlyMap<number, string> {
  const stays = new Map<number, string>();
  let [status, since] = [history[0]?.status, history[0]?.at];
  for (const record of history) {
    if (record.status === status || since === undefined || status === null || status === undefined) continue;
    const name = text(`repairs.work-order.${status}`);
    stays.set(record.version, `${name}: ${span(new Date(record.at).getTime() - new Date(since).getTime())}`);
    [status, since] = [record.status, record.at];
  }
  return stays;
}

function withStay(words: Partial<Happening> | undefined, { version, reason }: HistoryRecord, stays: ReadonlyMap<number, string>) {
  const stay = stays.get(version);
  return stay === undefined ? words : { ...words, under: [words?.under ?? reason, stay].filter(Boolean).join(" · ") };
}

const paid = ({ id, createdAt, amount, method, number }: PaymentRow): Happening => ({
  key: id,
  at: createdAt,
  kind: "event",
  icon: "money",
  group: "money",
  said: say("story.paid", { sum: moneyWithSign(amount) }),
  under: `${say(`method.${method}`)}, ${number}`,
});

const carriedOut = ({ id, createdAt, direction, employeeName, number, lines }: z.output<typeof PartsIssueRow>): Happening => ({
  key: id,
  at: createdAt,
  kind: "event",
  icon: direction === "issue" ? "stock" : "undo",
  group: "stock",
  said: say(`story.${direction}`, { name: employeeName }),
  under: say("story.lines", { count: lines, number }),
});

/** What a step of the order says beyond its name. */
function told({ estimates }: WorkOrder, { verb, at, by }: HistoryRecord): Partial<Happening> | undefined {
  if (verb === "offer") {
    const offered = estimates.find(({ offeredAt }) => offeredAt === at);
    return { icon: "contracts", ...(offered ? { under: `${moneyWithSign(offered.total)} · ${by}` } : {}) };
  }
  if (verb === "approve") {
    const said = estimates.find(({ decidedAt }) => decidedAt === at);
    return {
      tone: "good",
      ...(said?.channel ? { under: [text(`repairs.channel.${said.channel}`), said.decidedBy].filter(Boolean).join(", ") } : {}),
    };
  }
  if (verb === "complete" || verb === "pass") return { tone: "good" };
  return verb === "decline" || verb === "cancel"
    ? { tone: "bad" }
    : verb === "start"
      ? { icon: "play" }
      : verb === "hold"
        ? { icon: "pause" }
        : undefined;
}
