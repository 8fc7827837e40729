import { type Chosen, settled } from "#contracts/repairs/choice.ts";
import { isCustomers } from "#contracts/repairs/charged.ts";
import { type Bps, Minor, shareOf } from "#contracts/kernel/measure.ts";
import { answered, hashOf, offeredLines, proposalOf } from "#contracts/repairs/estimate.ts";
import { customerTotal, type Estimate, type PartLine, paidByCustomer, type WorkLine, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";

/** A new version of the estimate: what the customer is asked now, and until when it holds. */
export async function offer({ tx, now, today }: Call, order: WorkOrder): Promise<WorkOrder> {
  const { estimateValidDays } = await settingsOf(tx);
  const estimate: Estimate = {
    version: order.estimates.length + 1,
    total: customerTotal(order),
    hash: hashOf(order),
    lines: offeredLines(order),
    offeredAt: now.toISOString(),
    validThrough: estimateValidDays === 0 ? null : daysAfter(today, estimateValidDays),
    ceiling: null,
    decision: null,
    channel: null,
    decidedAt: null,
    decidedBy: "",
    recordedBy: "",
  };
  return { ...order, estimates: [...order.estimates, estimate] };
}

/** The last version with the customer's answer to it. */
export function decided({ now, actor }: Call, { estimates }: WorkOrder, decision: Estimate["decision"], answer: Partial<Estimate> = {}): Estimate[] {
  return estimates.map((estimate, index) =>
    index === estimates.length - 1 ? { ...estimate, ...answer, decision, decidedAt: now.toISOString(), recordedBy: actor.name } : estimate,
  );
}

type Agreement = {
  readonly channel: Estimate["channel"];
  readonly by: string;
  /** `null`: as proposed. */
  readonly chosen: Chosen | null;
  /** By how much the lines may outgrow what is agreed without asking again. */
  readonly tolerance: Bps;
};

/** The order with only the lines that were agreed to, and the version that says so: their sum, their fingerprint, each line's answer. */
export function agree(call: Call, order: WorkOrder, { channel, by, chosen, tolerance }: Agreement): WorkOrder {
  const choice = chosen ?? proposalOf(order);
  const kept = { ...order, ...linesOf(order, choice) };
  const total = customerTotal(kept);
  const estimates = decided(call, order, "approved", {
    channel,
    decidedBy: by,
    total,
    hash: hashOf(kept),
    ceiling: Minor.parse(total + shareOf(total, tolerance)),
    lines: answered(order.estimates.at(-1)?.lines ?? [], choice),
  });
  return { ...kept, estimates };
}

/** What the customer does not pay stays as it is; of what they do, what they chose. */
function linesOf(order: WorkOrder, choice: Chosen): Pick<WorkOrder, "works" | "parts"> {
  const taken = settled(paidByCustomer(order), choice);
  if (taken === undefined) throw repairsRefusals["choice-impossible"]();
  const keep = <Line extends WorkLine | PartLine>(all: readonly Line[], some: readonly Line[]): Line[] =>
    all.flatMap((line) => (isCustomers(line) ? some.filter((it) => it.line === line.line) : [line]));
  return { works: keep(order.works, taken.works), parts: keep(order.parts, taken.parts) };
}

const DAY_MS = 86_400_000;
const daysAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
