import type { z } from "zod";
import type { BesideEndpoints } from "#contracts/kernel/beside.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Flow } from "#contracts/kernel/flow.ts";
import type { FlowRules, Seen } from "#contracts/kernel/flow-rules.ts";
import type { Page } from "#contracts/kernel/list.ts";
import type { Scope } from "#platform/access.ts";
import type { Actor, Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import type { Job } from "#platform/jobs.ts";
import type { Findable } from "#platform/search.ts";
import type { Write } from "#platform/write.ts";
import type { Transfer } from "./register.ts";
import { conceal, hiddenFrom, keepSecret, type Secrets } from "./secrets.ts";

/** A choice that needs the outside world (an average cost, a day, a debt), written into the document when the step is taken. */
export type Decision<Doc> = (call: Call, doc: Doc, input: never) => Promise<Doc> | Doc;

/** All a document type is. The engine turns it into routes, permissions, history, printing and books. */
export type DocumentKind<Doc extends Head, Draft> = {
  readonly flow: Flow<Doc>;
  readonly endpoints: {
    readonly list: Endpoint;
    readonly read: Endpoint;
    readonly create: Endpoint;
    readonly change: Endpoint;
    readonly steps: readonly Endpoint[];
  } & BesideEndpoints;
  readonly draft: z.ZodType<Draft>;
  /** Before the number: "WO"; a function where it depends on the document. */
  readonly numberPrefix: string | ((doc: Doc) => string);
  /** Which documents an actor may see. */
  readonly scope: (actor: Actor) => Scope;
  /** What a new document has beside its draft: days, choices not made yet, names looked up in the caller's scope. */
  readonly begin: (call: Call, draft: Draft) => Promise<Omit<Doc, keyof Head | keyof Draft>> | Omit<Doc, keyof Head | keyof Draft>;
  /** Finds the document within the scope; with `lock`, holds it until the transaction ends. */
  readonly load: (tx: Tx, id: string, scope: Scope, lock: boolean) => Promise<Doc | undefined>;
  /** The parts of the statement that make the tables say what the document says. */
  readonly save: (before: Doc | undefined, after: Doc) => Write[];
  /** Whether a document is the actor's own work; for rights that end in ".own". */
  readonly own?: (doc: Doc, actor: Actor) => boolean;
  readonly list: (call: Call, query: never, scope: Scope) => Promise<Page<unknown>>;
  /** By step; also "create" and "change", where a document as it is about to be written is completed. */
  readonly decide?: Readonly<Record<string, Decision<Doc>>>;
  /** The company's own rules of the flow; absent: it is as it is. */
  readonly rules?: {
    /** Reads them once for whatever is done in the call; which of them hold for a document, the document says. */
    readonly read: (call: Call) => Promise<(doc: Doc) => FlowRules>;
    /** Looks beside the document at what gates count and who took which step. */
    readonly look: (call: Call, doc: Doc, asked: { readonly gates: readonly string[]; readonly steps: readonly string[] }) => Promise<Seen>;
  };
  /** What a document remembers of the moment its present status began. */
  readonly arrived?: (doc: Doc, now: Date) => Doc;
  /** What stands in the books because of the document. Reads nothing but the document. */
  readonly post: (doc: Doc) => Transfer[];
  /** What the rest of the shop hears about a step: jobs that start when the transaction is through. */
  readonly announce?: Readonly<Record<string, Job<{ id: string }>>>;
  /** What else a step writes, in the same statement: a message to the customer. */
  readonly also?: (call: Call, verb: string, doc: Doc) => Write[];
  /** How the search box finds it. */
  readonly findable?: (doc: Doc) => Omit<Findable, "kind" | "id" | "branchId">;
  /** The permission under which its guarded words are found; the one its `findable` names. */
  readonly searchGuard?: string;
  /** Fields that only holders of a permission may see, in the document and in its history. */
  readonly secrets?: Secrets;
};

export function defineDocument<Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>): DocumentKind<Doc, Draft> {
  keepSecret(kind.flow.document, kind.secrets);
  return kind;
}

/** The document as an actor may see it: what is not theirs to know is absent. */
export const viewOf = <Doc extends Head, Draft>({ secrets = {} }: DocumentKind<Doc, Draft>, doc: Doc, actor: Actor): unknown =>
  conceal(doc, hiddenFrom(secrets, actor));
