import { z } from "zod";

/** A condition on what lies beside the document: at least so many photos, such a share paid. What is counted, its name says. */
export const Gate = z.strictObject({ gate: z.string().max(40), least: z.int().min(1).max(10_000) });
export type Gate = z.infer<typeof Gate>;

/** What a company asks of one step, beside the needs that come with the flow. */
export const StepRule = z.strictObject({
  /** Nobody takes it. */
  off: z.boolean().default(false),
  /** Only these roles, of those that hold the right; empty: all of them. */
  roles: z.array(z.string().max(60)).max(30).default([]),
  /** Whoever takes it says why. */
  reason: z.boolean().default(false),
  /** Not by whoever took one of these steps before. */
  notBy: z.array(z.string().max(60)).max(20).default([]),
  /** Fields of the document that must say something. */
  filled: z.array(z.string().max(60)).max(20).default([]),
  gates: z.array(Gate).max(10).default([]),
});
export type StepRule = z.infer<typeof StepRule>;

/**
 * A company's own rules of a flow, as data. `steps` by the step's name, or "step:status" for the step out of one status alone;
 * both count where both are there. `limits` in hours by status; 0: none.
 */
export const FlowRules = z.strictObject({
  steps: z.record(z.string().max(120), StepRule).default({}),
  limits: z.record(z.string().max(60), z.int().min(0).max(8_760)).default({}),
});
export type FlowRules = z.infer<typeof FlowRules>;

/** What lies beside the document, as far as the rules ask. */
export type Seen = {
  /** How much there is of what gates count. */
  readonly counts: Readonly<Record<string, number>>;
  /** Users who took each step before. */
  readonly takenBy: Readonly<Record<string, string[]>>;
};
export const NOTHING_SEEN: Seen = { counts: {}, takenBy: {} };

/** Whoever wants to take the step. Roles are absent where nobody sits: a job, the customer's page. */
export type Taker = { readonly userId: string; readonly roles?: readonly string[] | undefined };

/** The rules that hold for one document, what was seen beside it, and who asks. */
export type Ruled = { readonly rules: FlowRules; readonly seen: Seen; readonly taker: Taker };

/** The rules on a step out of a status: of the step, and of that way alone. */
export const rulesOn = ({ steps }: FlowRules, step: string, from: string): StepRule[] =>
  [steps[step], steps[`${step}:${from}`]].filter((rule) => rule !== undefined);

/** The name of a way: a step out of one status. */
export const wayOf = (step: string, from: string): string => `${step}:${from}`;

/** Whether a rule of the company asks for a reason, beside the steps that always do. */
export const asksReason = (rules: FlowRules, step: string, from: string): boolean => rulesOn(rules, step, from).some(({ reason }) => reason);

/** What must be looked at before anybody can say whether the step may be taken. */
export const asked = (rules: readonly StepRule[]) => ({
  gates: [...new Set(rules.flatMap(({ gates }) => gates.map(({ gate }) => gate)))],
  steps: [...new Set(rules.flatMap(({ notBy }) => notBy))],
});

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Why the company's rules refuse a step now: codes, which are text keys as well. `document` is the prefix of its own. */
export function refusedByRules({ rules, seen, taker }: Ruled, document: string, step: string, doc: { readonly status: string }): string[] {
  const own = rulesOn(rules, step, doc.status);
  const { roles } = taker;
  const codes = own.flatMap(({ off, roles: only, notBy, filled, gates }) => [
    ...(off ? ["ledger.step-off"] : []),
    ...(roles !== undefined && only.length > 0 && !only.some((role) => roles.includes(role)) ? ["ledger.not-your-role"] : []),
    ...(notBy.some((other) => seen.takenBy[other]?.includes(taker.userId)) ? ["ledger.not-by-same"] : []),
    ...filled.filter((field) => isEmpty((doc as Readonly<Record<string, unknown>>)[field])).map((field) => `${document}.unfilled.${field}`),
    ...gates.filter(({ gate, least }) => (seen.counts[gate] ?? 0) < least).map(({ gate }) => `${document}.gate.${gate}`),
  ]);
  return [...new Set(codes)];
}
