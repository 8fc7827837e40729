import { type Branch, branchEndpoints, hoursOn } from "#contracts/company/branch.ts";
import { employeeEndpoints } from "#contracts/company/employee.ts";
import { orderCounts } from "#contracts/repairs/order-facts.ts";
import { addDays, today } from "#web/platform/format.ts";
import { instantNow } from "#web/platform/clock.ts";
import { useAnswer } from "#web/platform/query.ts";
import { branchNow } from "#web/platform/session.ts";
import { instantOf } from "#web/platform/wall-clock.ts";
import type { IntakeForm } from "./intake-form.ts";

/** Repairs one engineer finishes on a working day, until the shop's own past says otherwise. */
const A_DAY = 3;
const PARTS_DAYS = 4;
const CLOSING = "18:00";
const LOOK_AHEAD = 60;

export type Proposal = { readonly key: "nearest" | "urgent" | "parts"; readonly at: string; readonly queue: number };

/** The closing hour of the n-th working day from today; today counts while the shop is still open for two hours. */
function workingDay(branch: Pick<Branch, "schedule" | "daysOff"> | undefined, number: number): string {
  const closes = (day: string): string | undefined =>
    branch === undefined || branch.schedule.length === 0
      ? new Date(`${day}T00:00:00Z`).getUTCDay() === 0
        ? undefined
        : CLOSING
      : hoursOn(branch, day).at(-1)?.closes;
  const open = Array.from({ length: LOOK_AHEAD }, (_, away) => addDays(today(), away)).flatMap((day) => {
    const time = closes(day);
    return time === undefined ? [] : [instantOf(day, time)];
  });
  const soonest = instantNow().getTime() + 2 * 3_600_000;
  const usable = open.filter((at) => new Date(at).getTime() > soonest);
  return usable[Math.min(number, usable.length - 1)] ?? instantOf(addDays(today(), number + 1), CLOSING);
}

/** Three dates to promise: by the queue before it, urgently, and with a part that has to be ordered. */
export function useProposals(): readonly Proposal[] {
  const branchId = branchNow();
  const branch = useAnswer(branchEndpoints.read, { params: { id: branchId ?? "" } }, { enabled: branchId !== undefined }).data;
  const counts = useAnswer(orderCounts, { query: { branchId } }).data;
  const people = useAnswer(employeeEndpoints.list, { query: { limit: 200 } }).data?.rows.length ?? 1;
  const of = (...statuses: readonly ("new" | "diagnostics" | "approved" | "in-work")[]) =>
    statuses.reduce((sum, it) => sum + (counts?.byStatus[it]?.count ?? 0), 0);
  const queue = of("new", "diagnostics", "approved", "in-work");
  const days = Math.max(1, Math.ceil(queue / (Math.max(1, people) * A_DAY)));
  return [
    { key: "nearest", at: workingDay(branch, days), queue },
    { key: "urgent", at: workingDay(branch, 0), queue: 0 },
    { key: "parts", at: workingDay(branch, days + PARTS_DAYS), queue },
  ];
}

/** What is promised now: one of the proposals, or a day and an hour of the person's own. */
export function promisedAt({ promise, otherDay, otherTime }: IntakeForm, proposals: readonly Proposal[]): string | null {
  if (promise !== "other") return proposals.find(({ key }) => key === promise)?.at ?? null;
  return otherDay === undefined ? null : instantOf(otherDay, /^\d{2}:\d{2}$/.test(otherTime) ? otherTime : CLOSING);
}
