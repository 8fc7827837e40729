import { sql } from "kysely";
import type { Seen } from "#contracts/kernel/flow-rules.ts";
import { customerTotal, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { standingOf } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { isChecked } from "../check/order-check.ts";

type Asked = { readonly gates: readonly string[]; readonly steps: readonly string[] };
const WHOLE = 10_000;
const PICTURES = ["photos-before", "photos-after", "signature"];

/** What lies beside an order: its pictures, what was paid for it, its checklist, and who took its steps. Only what is asked is looked at. */
export async function lookBeside(call: Call, order: WorkOrder, { gates, steps }: Asked): Promise<Seen> {
  const [pictures, takenBy] = [
    gates.some((gate) => PICTURES.includes(gate)) ? await picturesOf(call, order) : {},
    steps.length > 0 ? await takersOf(call, order, steps) : {},
  ];
  return {
    takenBy,
    counts: {
      ...pictures,
      ...(gates.includes("paid") ? { paid: await paidShare(call, order) } : {}),
      ...(gates.includes("checklist") ? { checklist: (await isChecked(call.tx, order)) ? 1 : 0 } : {}),
    },
  };
}

/** Photos of the order and of its intake, before and after work first began; what the customer signed on the order. */
async function picturesOf({ tx }: Call, { id, intakeId }: WorkOrder): Promise<Record<string, number>> {
  const { rows } = await sql<{ before: number; after: number; signed: number }>`
    with begun as (select min(at) as at from journal where subject_id = ${id}::uuid and verb = 'start')
    select count(*) filter (where kind = 'photo' and (begun.at is null or attachment.at < begun.at))::int as before,
      count(*) filter (where kind = 'photo' and attachment.at >= begun.at)::int as after,
      count(*) filter (where kind = 'signature' and subject_id = ${id}::uuid)::int as signed
    from attachment cross join begun
    where subject_id = any(${[id, ...(intakeId === null ? [] : [intakeId])]}::uuid[]) and removed_at is null`.execute(tx);
  const { before = 0, after = 0, signed = 0 } = rows[0] ?? {};
  return { "photos-before": before, "photos-after": after, signature: signed };
}

/** How much of what the customer pays was paid ahead, in hundredths of a percent; what costs nothing is paid. */
async function paidShare({ tx }: Call, order: WorkOrder): Promise<number> {
  const total = customerTotal(order);
  if (total <= 0) return WHOLE;
  const { advance } = await standingOf(tx, order.customerId, [order.id]);
  // Rounded down: half a hundredth that is missing is missing.
  return Math.min(WHOLE, Math.floor((advance * WHOLE) / total));
}

async function takersOf({ tx }: Call, { id }: WorkOrder, steps: readonly string[]): Promise<Record<string, string[]>> {
  const rows = await tx
    .selectFrom("journal")
    .where("subject_id", "=", id)
    .where("verb", "in", [...steps])
    .select(["verb", "by_id"])
    .distinct()
    .execute();
  return Object.fromEntries([...Map.groupBy(rows, ({ verb }) => verb)].map(([verb, own]) => [verb, own.map(({ by_id }) => by_id)]));
}
