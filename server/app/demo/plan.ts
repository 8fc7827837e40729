import type { OrderStatus } from "#contracts/repairs/work-order.ts";
import type { Charge, RepairKind } from "#contracts/repairs/charge.ts";
import { GOODS, TRADES } from "./assortment.ts";
import type { Chance } from "./chance.ts";
import { JOBS, type Job } from "./faults.ts";

/** How far a repair of today has come: an order's status, or an intake that nobody has begun. */
export type Reached = OrderStatus | "accepted";

/** What is going to become of one repair; made before it begins. */
export type Plan = {
  readonly job: Job;
  readonly kind: RepairKind;
  /** Who bears its lines, where it is not whom the kind names. */
  readonly charge: Charge | undefined;
  readonly fate: "repaired" | "declined" | "cancelled" | "called-off";
  /** Where it stops because today is today; nothing: it goes to its end. */
  readonly until: Reached | undefined;
  /** Promised so early that it is late by now. */
  readonly late: boolean;
  readonly advance: boolean;
  readonly pays: "whole" | "half" | "later";
  readonly pauses: boolean;
  readonly reworked: boolean;
  readonly reopened: boolean;
};

/** What stands open on an ordinary day, in the order in which a small demo needs them. */
const OPEN: readonly (readonly [Reached, number])[] = [
  ["new", 4],
  ["diagnostics", 5],
  ["approval", 5],
  ["approved", 4],
  ["waiting-parts", 5],
  ["in-work", 7],
  ["quality-check", 3],
  ["done", 3],
  ["completed", 9],
  ["on-hold", 2],
  ["accepted", 2],
  ["cancelled", 1],
];

/** Every status at least once; the usual ones as often as they are met, in proportion to all repairs. */
export function openOnes(repairs: number): Reached[] {
  const usual = OPEN.flatMap(([reached, count]) => Array.from({ length: count }, () => reached));
  const wanted = Math.max(OPEN.length, Math.round((usual.length * repairs) / 250));
  return [...OPEN.map(([reached]) => reached), ...usual.filter((reached, at) => usual.indexOf(reached) !== at)].slice(0, wanted);
}

/** Repairs of the past: most go well, some do not. */
export function pastPlan(chance: Chance): Plan {
  const luck = chance.next();
  const fate = luck < 0.86 ? "repaired" : luck < 0.92 ? "declined" : luck < 0.96 ? "cancelled" : "called-off";
  const job = chance.one(JOBS.filter((it) => !(it.onSite && fate !== "repaired") && (fate !== "called-off" || it.parts.length > 0)));
  const borne = fate === "repaired" && !job.onSite ? bearer(chance) : {};
  return {
    ...ORDINARY,
    job,
    fate,
    ...borne,
    advance: fate === "cancelled" || chance.often(35),
    pauses: chance.often(3),
    reworked: chance.often(4),
    reopened: chance.often(1),
  };
}

/** One that a manufacturer surely pays. */
export const warrantyPlan = (chance: Chance): Plan => ({
  ...ORDINARY,
  job: chance.one(JOBS.filter(({ onSite }) => !onSite)),
  kind: "warranty",
  fate: "repaired",
});

/** A repair of today, as far as it has come. */
export function openPlan(chance: Chance, until: Reached, at: number): Plan {
  const brought = until === "waiting-parts";
  const job = chance.one(JOBS.filter((it) => (!brought || needsOrdering(it)) && (until === "completed" || !it.onSite || until === "new")));
  const pays = until === "completed" ? (["later", "half", "later", "whole"] as const)[at % 4]! : "whole";
  return {
    ...ORDINARY,
    job,
    until,
    pays,
    late: at % 4 === 1 && until !== "completed",
    advance: brought || chance.often(30),
    fate: until === "cancelled" ? "cancelled" : "repaired",
    pauses: until === "on-hold",
  };
}

const ORDINARY = {
  kind: "paid",
  charge: undefined,
  until: undefined,
  late: false,
  advance: false,
  pays: "whole",
  pauses: false,
  reworked: false,
  reopened: false,
} as const;

/** Parts that are brought only for an order. */
const ON_ORDER = GOODS.filter(({ stock }) => stock === 0).map(({ code }) => code);
export const needsOrdering = ({ parts }: Job): boolean => parts.some(([code]) => ON_ORDER.includes(code));

function bearer(chance: Chance): Partial<Plan> {
  const luck = chance.next();
  if (luck < 0.07) return { kind: "warranty" };
  if (luck < 0.1) return { kind: "own-expense" };
  if (luck < 0.13) return { charge: "own-warranty" };
  return luck < 0.145 ? { charge: "goodwill" } : {};
}

export const homeOf = ({ trade }: Job) => TRADES.find((it) => it.trade === trade)!;
