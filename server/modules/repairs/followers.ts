import type { Head } from "#contracts/kernel/document.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { type Decision, defineDocument, type DocumentKind } from "#ledger/document.ts";
import type { Call } from "#platform/call.ts";
import type { Write } from "#platform/write.ts";

/**
 * What hangs on the steps of a repair and is none of its business: warranties, counters, points. Whoever knows repairs says it of
 * themselves; repairs know none of them.
 */
export type Follower<Doc> = {
  /** Once the step is decided and before it is written; may refuse it. */
  readonly decided?: (call: Call, verb: string, doc: Doc) => Promise<void>;
  /** What else is written with it, in the same statement. */
  readonly also?: (call: Call, verb: string, doc: Doc) => Write[];
};

export const orderFollowers: Follower<WorkOrder>[] = [];
export const intakeFollowers: Follower<Intake>[] = [];

/** From now on every step of every work order is heard. */
export const followOrders = (follower: Follower<WorkOrder>): void => void orderFollowers.push(follower);
export const followIntakes = (follower: Follower<Intake>): void => void intakeFollowers.push(follower);

/** Defines a kind of document that others follow; whoever joins later is heard too. */
export const followedBy =
  <Doc extends Head>(followers: readonly Follower<Doc>[]) =>
  <Draft>(kind: DocumentKind<Doc, Draft>): DocumentKind<Doc, Draft> => {
    const verbs = ["create", "change", ...Object.keys(kind.flow.steps)];
    const heard = (verb: string) => {
      const decide = kind.decide?.[verb] as ((call: Call, doc: Doc, input: unknown) => Promise<Doc> | Doc) | undefined;
      return async (call: Call, doc: Doc, input: unknown) => {
        const after = (await decide?.(call, doc, input)) ?? doc;
        for (const { decided } of followers) await decided?.(call, verb, after);
        return after;
      };
    };
    return defineDocument<Doc, Draft>({
      ...kind,
      decide: Object.fromEntries(verbs.map((verb) => [verb, heard(verb) as Decision<Doc>])),
      also: (call, verb, doc) => [...(kind.also?.(call, verb, doc) ?? []), ...followers.flatMap(({ also }) => also?.(call, verb, doc) ?? [])],
    });
  };
