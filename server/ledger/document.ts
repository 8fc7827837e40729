import type { z } from "zod";
import type { BesideEndpoints } from "#contracts/kernel/beside.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { type Flow, statusAfter, stepsNow } from "#contracts/kernel/flow.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { ownly, type Scope } from "#platform/access.ts";
import type { Actor, Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import { type Job, enqueued } from "#platform/jobs.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { type Findable, foundAlike, indexed } from "#platform/search.ts";
import { type Write, write } from "#platform/write.ts";
import { changesOf, journalled } from "./journal.ts";
import { nextNumber } from "./number.ts";
import { ledgerRefusals, refusalOfBooks } from "./refusals.ts";
import type { Transfer } from "./register.ts";
import { settleChange } from "./settle.ts";

type Input = Readonly<Record<string, unknown>>;
/** A choice that needs the outside world (an average cost, a day, a debt), written into the document when the step is taken. */
export type Decision<Doc> = (call: Call, doc: Doc, input: never) => Promise<Doc> | Doc;

/** All a document type is. The engine turns it into routes, permissions, history, printing and books. */
export type DocumentKind<Doc extends Head, Draft> = {
  readonly flow: Flow<Doc>;
  readonly endpoints: {
    readonly list: Endpoint; readonly read: Endpoint; readonly create: Endpoint; readonly change: Endpoint; readonly steps: readonly Endpoint[];
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
  /** What a document remembers of the moment its present status began. */
  readonly arrived?: (doc: Doc, now: Date) => Doc;
  /** What stands in the books because of the document. Reads nothing but the document. */
  readonly post: (doc: Doc) => Transfer[];
  /** What the rest of the shop hears about a step: jobs that start when the transaction is through. */
  readonly announce?: Readonly<Record<string, Job<{ id: string }>>>;
  /** How the search box finds it. */
  readonly findable?: (doc: Doc) => Omit<Findable, "kind" | "id" | "branchId">;
  /** The permission under which its guarded words are found; the one its `findable` names. */
  readonly searchGuard?: string;
  /** The document as the actor may see it: what is not theirs to know is absent. */
  readonly view?: (doc: Doc, actor: Actor) => unknown;
};

export const defineDocument = <Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>): DocumentKind<Doc, Draft> => kind;

type Seen = { readonly id: string; readonly version: number };

/** Begins a document: completes it, numbers it, saves it, settles what it already means. */
export async function createDocument<Doc extends Head, Draft>(call: Call, kind: DocumentKind<Doc, Draft>, draft: Draft): Promise<Doc> {
  const { now, actor } = call;
  const { branchId } = draft as unknown as Head;
  if (!actor.branchIds.includes(branchId)) throw ledgerRefusals["not-found"]({ id: branchId });
  const head = { id: newId(now), number: "", status: kind.flow.initial, version: 1, createdAt: now.toISOString() };
  const begun = { ...(await kind.begin(call, draft)), ...draft, ...head } as unknown as Doc;
  const decided = (await kind.decide?.create?.(call, begun, {} as never)) ?? begun;
  // Last before writing: whoever takes the next number waits for us no longer than one statement.
  const prefix = typeof kind.numberPrefix === "string" ? kind.numberPrefix : kind.numberPrefix(decided);
  const number = await nextNumber(call, { branchId, prefix });
  return record(call, kind, "create", undefined, { ...decided, number });
}

/** Replaces what people may write by hand, while the status lets them. */
export async function changeDocument<Doc extends Head, Draft>(call: Call, kind: DocumentKind<Doc, Draft>, seen: Seen, draft: Draft): Promise<Doc> {
  const doc = await loadSeen(call, kind, seen);
  if (!mayDo(kind, doc, call.actor)(`${kind.flow.document}.change`)) throw platformRefusals["not-permitted"]({ permission: `${kind.flow.document}.change` });
  if (kind.flow.statuses[doc.status]?.editable !== true) throw ledgerRefusals["not-editable"]({ status: doc.status });
  if ((draft as unknown as Head).branchId !== doc.branchId) throw ledgerRefusals["not-editable"]({ field: "branchId" });
  const changed = { ...doc, ...draft, version: doc.version + 1 };
  return record(call, kind, "change", doc, (await kind.decide?.change?.(call, changed, doc as never)) ?? changed);
}

/** Takes one step of a document: checks it, decides, saves, settles the books. All in the caller's transaction. */
export async function takeStep<Doc extends Head, Draft>(
  call: Call, kind: DocumentKind<Doc, Draft>, seen: Seen, step: string, input: Input = {},
): Promise<Doc> {
  const doc = await loadSeen(call, kind, seen);
  const now = stepsNow(kind.flow, doc, mayDo(kind, doc, call.actor)).find((it) => it.step === step);
  const reasons = now?.refusedFor ?? ["ledger.wrong-status"];
  if (reasons.length > 0) throw ledgerRefusals["step-refused"]({ step, status: doc.status, reasons });

  const decided = (await kind.decide?.[step]?.(call, doc, input as never)) ?? doc;
  const stepped = { ...decided, status: statusAfter(kind.flow, step, decided), version: doc.version + 1 };
  const after = stepped.status === doc.status ? stepped : (kind.arrived?.(stepped, call.now) ?? stepped);
  return record(call, kind, step, doc, after, typeof input.reason === "string" ? input.reason : null);
}

/** The document, if the actor may see it; what they may not see does not exist. */
export async function readDocument<Doc extends Head, Draft>({ tx, actor }: Call, kind: DocumentKind<Doc, Draft>, id: string, lock = false): Promise<Doc> {
  const doc = await kind.load(tx, id, kind.scope(actor), lock);
  if (doc === undefined) throw ledgerRefusals["not-found"]({ id });
  return doc;
}

/** Rights that hold for any document of the kind, and those (".own") that hold for the actor's own. */
const mayDo = <Doc extends Head, Draft>({ own }: DocumentKind<Doc, Draft>, doc: Doc, actor: Actor) => (permission: string): boolean =>
  actor.may(permission) || (own !== undefined && actor.may(ownly(permission)) && own(doc, actor));

export const viewOf = <Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>, doc: Doc, actor: Actor): unknown => kind.view?.(doc, actor) ?? doc;

async function loadSeen<Doc extends Head, Draft>(call: Call, kind: DocumentKind<Doc, Draft>, { id, version }: Seen): Promise<Doc> {
  const doc = await readDocument(call, kind, id, true);
  if (doc.version !== version) throw ledgerRefusals["changed-meanwhile"]({ version: doc.version });
  return doc;
}

/** Rows, books, history, search, jobs and the remembered answer of one change: one statement. */
async function record<Doc extends Head, Draft>(
  call: Call, kind: DocumentKind<Doc, Draft>, verb: string, before: Doc | undefined, after: Doc, reason: string | null = null,
): Promise<Doc> {
  const { tx, actor, touched } = call;
  const { id, version, status } = after;
  const name = kind.flow.document;
  const changes = before === undefined ? null : changesOf(comparable(before), comparable(after));
  const job = kind.announce?.[verb];
  const { answered } = call;
  delete call.answered;
  await refusalOfBooks(write(tx, [
    ...(before === undefined ? [registered(name, after)] : []),
    ...kind.save(before, after),
    ...(await settleChange(tx, id, before === undefined ? [] : kind.post(before), kind.post(after))),
    journalled(call, { subjectId: id, version, kind: name, verb, status, reason, changes }),
    ...findability(kind, before, after),
    ...(job === undefined ? [] : [enqueued(job, { id })]),
    ...(answered === undefined ? [] : [answered(viewOf(kind, after, actor))]),
  ]));
  touched.push({ kind: name, id });
  return after;
}

const registered = (kind: string, { id, number, branchId }: Head): Write => ({
  text: "insert into ledger_document (id, kind, number, branch_id) values ($?, $?, $?, $?)", values: [id, kind, number, branchId],
});

const comparable = ({ version: _version, status: _status, ...rest }: Head): Readonly<Record<string, unknown>> => rest;

function findability<Doc extends Head, Draft>({ findable, flow }: DocumentKind<Doc, Draft>, before: Doc | undefined, after: Doc): Write[] {
  if (findable === undefined) return [];
  const found = (doc: Doc): Findable => ({ kind: flow.document, id: doc.id, branchId: doc.branchId, codes: [doc.number], ...findable(doc) });
  return before !== undefined && foundAlike(found(before), found(after)) ? [] : indexed(found(after));
}
