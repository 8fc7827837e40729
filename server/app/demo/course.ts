import { needsOrdering, type Plan, type Reached } from "./plan.ts";
import { actsOf, type Repair } from "./repair.ts";
import type { Stage } from "./teller.ts";

/** One act, so many working minutes after the one before; `reaches` names the state the repair is in afterwards. */
export type Beat = { readonly after: number; readonly act: (minute: number) => Promise<void>; readonly reaches?: Reached };

/** From the counter to the customer's hands: what is going to happen to a repair, and when. Promises are told when it is known how long it takes. */
export function courseOf(stage: Stage, repair: Repair, arrive: Beat["act"], promised: () => number): Beat[] {
  const { plan } = repair;
  const acts = actsOf(stage, repair);
  const { chance } = stage;
  const beat = (from: number, to: number, act: Beat["act"], reaches?: Reached): Beat => ({
    after: chance.whole(from, to),
    act,
    ...(reaches === undefined ? {} : { reaches }),
  });
  const beats = [
    beat(0, 0, arrive),
    ...(plan.job.onSite ? [] : [beat(0, 0, (minute) => acts.takeIn(minute, promised()), "accepted")]),
    beat(3, 15, (minute) => acts.openOrder(minute, promised()), "new"),
    beat(40, 400, acts.begin, "diagnostics"),
    beat(20, 120, acts.diagnose),
    ...(chance.often(18) ? [beat(1, 5, acts.note)] : []),
    beat(2, 10, acts.offer, "approval"),
    ...agreement(plan, acts, beat),
  ];
  return cut(beats, plan);
}

type Acts = ReturnType<typeof actsOf>;
type MakeBeat = (from: number, to: number, act: Beat["act"], reaches?: Reached) => Beat;

function agreement(plan: Plan, acts: Acts, beat: MakeBeat): Beat[] {
  const ahead = plan.advance ? [beat(2, 10, acts.payAhead)] : [];
  if (plan.fate === "cancelled")
    return [...ahead, beat(20, 300, acts.cancel, "cancelled"), beat(5, 20, acts.finish), beat(30, 900, acts.refund), beat(2, 10, acts.issue)];
  if (plan.fate === "declined") {
    const over = [beat(5, 20, acts.complete), beat(1, 3, acts.finish), beat(60, 1_500, (minute) => acts.payRest(minute, 10_000))];
    return [...ahead, beat(20, 400, acts.decline), ...over, beat(1, 3, acts.refund), beat(2, 10, acts.issue)];
  }
  const waits = needsOrdering(plan.job) ? [beat(5, 60, acts.waitForParts, "waiting-parts")] : [];
  const begun = [
    beat(15, 450, acts.approve, "approved"),
    ...ahead,
    ...waits,
    beat(60, 700, acts.bringParts),
    beat(5, 60, acts.start, "in-work"),
    beat(5, 30, (minute) => acts.carry(minute, "issue")),
  ];
  if (plan.fate === "called-off") {
    const back = [beat(60, 300, (minute) => acts.carry(minute, "return")), beat(5, 30, acts.cancel), beat(2, 10, acts.finish)];
    return [...begun, ...back, beat(30, 900, acts.refund), beat(2, 10, acts.issue)];
  }
  return [...begun, ...work(plan, acts, beat), ...handOver(plan, acts, beat)];
}

function work(plan: Plan, acts: Acts, beat: MakeBeat): Beat[] {
  return [
    ...(plan.pauses ? [beat(10, 60, acts.hold, "on-hold"), beat(500, 1_500, acts.resume)] : []),
    beat(40, 420, acts.tellHours),
    beat(1, 5, acts.check, "quality-check"),
    ...(plan.reworked ? [beat(10, 60, acts.sendBack), beat(30, 120, acts.check)] : []),
    beat(15, 150, acts.pass, "done"),
    beat(5, 60, acts.complete),
    ...(plan.reopened ? [beat(5, 15, acts.reopen), beat(5, 15, acts.check), beat(2, 5, acts.pass), beat(2, 5, acts.complete)] : []),
    beat(1, 5, acts.finish, "completed"),
  ];
}

function handOver(plan: Plan, acts: Acts, beat: MakeBeat): Beat[] {
  if (plan.until === "completed") return plan.pays === "half" ? [beat(5, 60, (minute) => acts.payRest(minute, 5_000))] : [];
  return [beat(30, 1_800, (minute) => acts.payRest(minute, 10_000)), beat(1, 5, acts.issue)];
}

/** Cut where today stops it; afterwards nothing more is known. A completed one keeps what was paid of it. */
function cut(beats: readonly Beat[], { until }: Plan): Beat[] {
  const last = until === undefined || until === "completed" ? beats.length - 1 : beats.findIndex(({ reaches }) => reaches === until);
  return beats.slice(0, last + 1);
}
