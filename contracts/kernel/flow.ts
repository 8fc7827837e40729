import type { z } from "zod";
import { type Ruled, refusedByRules } from "./flow-rules.ts";

/** A condition on the document alone. `code` is both the text key and the reason sent to the client. */
export type Need<Doc> = { readonly code: string; readonly met: (doc: Doc) => boolean };

export type Step<Status extends string, Doc> = {
  readonly from: readonly Status[];
  /** Where it leads; a function where that depends on the document. Absent only where the flow computes its status. */
  readonly to?: Status | ((doc: Doc) => Status);
  /** Where `to` may lead, where it is a function: what those who read the flow as a picture cannot ask it. */
  readonly leadsTo?: readonly Status[];
  readonly needs?: readonly Need<Doc>[];
  /** What the person must say with the step, beside the version: a reason, a channel, an outcome. */
  readonly input?: z.ZodObject;
};

/** quiet: nothing is expected now · busy: our people are on it · waiting: someone else has the ball · good · bad. */
export type Tone = "quiet" | "busy" | "waiting" | "good" | "bad";
export type StatusLook = {
  readonly tone: Tone;
  /** The lines may still be changed by hand. */
  readonly editable?: true;
};

export type Flow<Doc, Status extends string = string, StepName extends string = string, Name extends string = string> = {
  /** Prefix of every permission and text key of the document: "repairs.work-order". */
  readonly document: Name;
  /** The name of all documents of the kind, as the address says it: "work-orders". */
  readonly plural: string;
  readonly of: z.ZodType<Doc>;
  readonly initial: Status;
  readonly statuses: Readonly<Record<Status, StatusLook>>;
  readonly steps: Readonly<Record<StepName, Step<Status, Doc>>>;
  /** Computes the status from the document's marks; then no step names the status it leads to. */
  readonly statusOf?: (doc: Doc) => Status;
  /** A company may set rules of its own on it (`flow-rules.ts`): then any step may carry a reason. */
  readonly ruled?: true;
};

export function defineFlow<Doc, Status extends string, StepName extends string, const Name extends string>(flow: {
  readonly document: Name;
  readonly plural: string;
  readonly of: z.ZodType<Doc>;
  readonly statuses: Readonly<Record<Status, StatusLook>>;
  readonly initial: NoInfer<Status>;
  readonly steps: Readonly<Record<StepName, Step<NoInfer<Status>, NoInfer<Doc>>>>;
  readonly statusOf?: (doc: NoInfer<Doc>) => NoInfer<Status>;
  readonly ruled?: true;
}): Flow<Doc, Status, StepName, Name> {
  return flow;
}

/** Where a step leads, the document being as it is after the step's decision. */
export function statusAfter<Doc extends { readonly status: string }>(flow: Flow<Doc>, step: string, doc: Doc): string {
  if (flow.statusOf !== undefined) return flow.statusOf(doc);
  const to = flow.steps[step]?.to;
  return (typeof to === "function" ? to(doc) : to) ?? doc.status;
}

export type StepNow = {
  readonly step: string;
  readonly permission: string;
  /** Why the step is refused now. Empty: the step may be taken. */
  readonly refusedFor: readonly string[];
};

/**
 * The steps that lead out of the document's present status.
 * The screen draws its buttons from this and the server refuses by it, so the two cannot disagree; where the company has
 * rules of its own, both are given them with what was seen beside the document.
 */
export function stepsNow<Doc extends { readonly status: string }>(
  flow: Flow<Doc>,
  doc: Doc,
  may: (permission: string) => boolean,
  ruled?: Ruled,
): StepNow[] {
  return Object.entries(flow.steps)
    .filter(([, step]) => step.from.includes(doc.status))
    .map(([name, step]) => {
      const permission = `${flow.document}.${name}`;
      const unmet = [
        ...(ruled === undefined ? [] : refusedByRules(ruled, flow.document, name, doc)),
        ...(step.needs ?? []).filter((need) => !need.met(doc)).map((need) => need.code),
      ];
      return { step: name, permission, refusedFor: may(permission) ? unmet : ["platform.not-permitted", ...unmet] };
    });
}
