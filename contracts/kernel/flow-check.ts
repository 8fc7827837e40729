import type { Flow } from "./flow.ts";
import { type FlowRules, rulesOn } from "./flow-rules.ts";

/** Why rules make no whole flow: the text is "<document>.broken.<code>". */
export type Broken = {
  readonly code: "unknown-step" | "unreachable" | "no-way-on" | "nobody-may" | "not-before" | "gate-too-early";
  readonly step?: string;
  readonly status?: string;
  /** The other step, or the gate, that is meant. */
  readonly other?: string;
};

export type FlowFacts = {
  /** Where documents come to rest: every way must lead to the first of them without going back. */
  readonly ends: readonly [string, ...string[]];
  /** Statuses a company may do without. */
  readonly spare: readonly string[];
  /** Roles that hold the right to a step. */
  readonly holders: (permission: string) => readonly string[];
  /** Gates that can only be met once a step was taken. */
  readonly gatesAfter?: Readonly<Record<string, string>>;
};

export type Way = { readonly step: string; readonly from: string; readonly to: readonly string[]; readonly back: boolean };

/** Every way between two statuses that the flow knows. Going back is what always asks for a reason. */
export function waysOf<Doc>(flow: Flow<Doc>): Way[] {
  const all = Object.keys(flow.statuses);
  return Object.entries(flow.steps).flatMap(([step, { from, to, leadsTo, input }]) =>
    from.map((status) => ({
      step,
      from: status,
      to: typeof to === "string" ? [to] : (leadsTo ?? all),
      back: input !== undefined && input.shape.reason !== undefined && !input.shape.reason.safeParse(undefined).success,
    })),
  );
}

/** The statuses one can come to from some, by these ways. */
function reached(start: readonly string[], ways: readonly Way[]): Set<string> {
  const there = new Set(start);
  for (let before = -1; before !== there.size; ) {
    before = there.size;
    for (const { from, to } of ways) if (there.has(from)) for (const status of to) there.add(status);
  }
  return there;
}

/** What is wrong with the rules, everything at once; empty: they make a whole flow. */
export function checkRules<Doc>(flow: Flow<Doc>, rules: FlowRules, { ends, spare, holders, gatesAfter = {} }: FlowFacts): Broken[] {
  const ways = waysOf(flow);
  const known = new Set(ways.flatMap(({ step, from }) => [step, `${step}:${from}`]));
  const unknown = Object.keys(rules.steps).filter((name) => !known.has(name));
  const whoMay = ({ step, from }: Way): readonly string[] =>
    rulesOn(rules, step, from).reduce(
      (roles, { roles: only }) => (only.length === 0 ? roles : roles.filter((role) => only.includes(role))),
      holders(`${flow.document}.${step}`),
    );
  const on = ways.filter(({ step, from }) => rulesOn(rules, step, from).every(({ off }) => !off));
  const [walkable, forbidden] = [on.filter((way) => whoMay(way).length > 0), on.filter((way) => whoMay(way).length === 0)];
  const forward = walkable.filter(({ back }) => !back);
  const there = reached([flow.initial], walkable);
  const straight = reached([flow.initial], forward);
  // What is only come to by going back or aside (a pause, a cancellation) is nobody's way.
  const meant = reached(
    [flow.initial],
    ways.filter(({ back }) => !back),
  );
  const stuck = [...there].filter((status) => !ends.includes(status) && !reached([status], forward).has(ends[0]));
  // Where the rules closed a way out; what comes before it is stuck for the same reason.
  const causes = stuck.filter((status) => ways.some((way) => way.from === status && !way.back && !forward.includes(way)));
  const precedes = (first: string, then: string): boolean =>
    forwardFrom(first).some((status) => forward.some(({ step, from }) => step === then && from === status));
  function forwardFrom(step: string): string[] {
    const after = on.filter((way) => way.step === step).flatMap(({ to }) => to);
    return [...reached(after, forward)];
  }
  const problems: Broken[] = [
    ...unknown.map((step): Broken => ({ code: "unknown-step", step })),
    // Only what the rules themselves take from everybody: a right nobody holds is the matter of the rights.
    ...forbidden
      .filter(({ step, from }) => rulesOn(rules, step, from).some(({ roles }) => roles.length > 0))
      .map(({ step }): Broken => ({ code: "nobody-may", step })),
    ...Object.keys(flow.statuses)
      .filter((status) => meant.has(status) && !straight.has(status) && ![...spare, ...ends].includes(status))
      .map((status): Broken => ({ code: "unreachable", status })),
    ...(causes.length > 0 ? causes : stuck).map((status): Broken => ({ code: "no-way-on", status })),
  ];
  for (const [name, { notBy, gates }] of Object.entries(rules.steps)) {
    const step = name.split(":")[0]!;
    for (const other of notBy) if (!precedes(other, step)) problems.push({ code: "not-before", step, other });
    for (const { gate } of gates) {
      const first = gatesAfter[gate];
      if (first !== undefined && first !== step && !precedes(first, step)) problems.push({ code: "gate-too-early", step, other: gate });
    }
  }
  return problems.filter((one, place) => problems.findIndex((it) => JSON.stringify(it) === JSON.stringify(one)) === place);
}
