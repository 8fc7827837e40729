import type { Head } from "#contracts/kernel/document.ts";
import { statusAfter, stepsNow } from "#contracts/kernel/flow.ts";
import { asked, asksReason, type FlowRules, NOTHING_SEEN, type Ruled, rulesOn } from "#contracts/kernel/flow-rules.ts";
import { ownly } from "#platform/access.ts";
import { beforehand } from "#platform/along.ts";
import type { Actor, Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import { platformRefusals } from "#platform/refusals.ts";
import type { DocumentKind } from "./document-kind.ts";
import { nextNumber } from "./number.ts";
import { type Done, record } from "./record.ts";
import { ledgerRefusals } from "./refusals.ts";
import type { Transfer } from "./register.ts";

export { type Decision, defineDocument, type DocumentKind, viewOf } from "./document-kind.ts";

type Input = Readonly<Record<string, unknown>>;
type Seen = { readonly id: string; readonly version: number };
type RulesFor<Doc> = ((doc: Doc) => FlowRules) | undefined;

/** Begins a document: completes it, numbers it, saves it, settles what it already means; takes its first steps at once where any are named. */
export async function createDocument<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  draft: Draft,
  [first, ...then]: readonly string[] = [],
): Promise<Doc> {
  const { now, actor } = call;
  const { branchId } = draft as unknown as Head;
  if (!actor.branchIds.includes(branchId)) throw ledgerRefusals["not-found"]({ id: branchId });
  const head = { id: newId(now), number: "", status: kind.flow.initial, version: 1, createdAt: now.toISOString() };
  const begun = { ...(await kind.begin(call, draft)), ...draft, ...head } as unknown as Doc;
  const may = `${kind.flow.document}.create`;
  if (!mayDo(kind, begun, actor)(may)) throw platformRefusals["not-permitted"]({ permission: may });
  const created = (await kind.decide?.create?.(call, begun, {} as never)) ?? begun;
  const rules = first === undefined ? undefined : await kind.rules?.read(call);
  const stepped = first === undefined ? [] : [await decideNext(call, kind, rules, created, first)];
  // Last before writing: whoever takes the next number waits for us no longer than one statement.
  const prefix = typeof kind.numberPrefix === "string" ? kind.numberPrefix : kind.numberPrefix(created);
  const number = await nextNumber(call, { branchId, prefix });
  const numbered = (done: Done<Doc>): Done<Doc> => ({ ...done, after: { ...done.after, number } });
  return goOn(call, kind, rules, undefined, [numbered({ verb: "create", after: created }), ...stepped.map(numbered)], then);
}

/** Replaces what people may write by hand, while the status lets them. */
export async function changeDocument<Doc extends Head, Draft>(call: Call, kind: DocumentKind<Doc, Draft>, seen: Seen, draft: Draft): Promise<Doc> {
  const doc = await loadSeen(call, kind, seen);
  if (!mayDo(kind, doc, call.actor)(`${kind.flow.document}.change`))
    throw platformRefusals["not-permitted"]({ permission: `${kind.flow.document}.change` });
  if (kind.flow.statuses[doc.status]?.editable !== true) throw ledgerRefusals["not-editable"]({ status: doc.status });
  if ((draft as unknown as Head).branchId !== doc.branchId) throw ledgerRefusals["not-editable"]({ field: "branchId" });
  const changed = { ...doc, ...draft, version: doc.version + 1 };
  return record(call, kind, doc, [{ verb: "change", after: (await kind.decide?.change?.(call, changed, doc as never)) ?? changed }]);
}

/** Takes a step of a document, and those that follow it at once: checks, decides, saves, settles the books. All in the caller's transaction. */
export async function takeStep<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  seen: Seen,
  step: string,
  input: Input = {},
  then: readonly string[] = [],
): Promise<Doc> {
  const [doc, rules] = await Promise.all([loadSeen(call, kind, seen), kind.rules?.read(call)]);
  return goOn(call, kind, rules, doc, [await decideStep(call, kind, rules, doc, step, input)], then);
}

type AllDone<Doc> = readonly [Done<Doc>, ...Done<Doc>[]];

/** What was done is written together; before a step that may look into the books, what moved them is written first. */
async function goOn<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  rules: RulesFor<Doc>,
  before: Doc | undefined,
  done: AllDone<Doc>,
  [next, ...rest]: readonly string[],
): Promise<Doc> {
  if (next === undefined) return record(call, kind, before, done);
  const { after } = done.at(-1)!;
  if (alike(kind.post(after), before === undefined ? [] : kind.post(before)))
    return goOn(call, kind, rules, before, [...done, await decideNext(call, kind, rules, after, next)], rest);
  await record(beforehand(call), kind, before, done);
  return goOn(call, kind, rules, after, [await decideNext(call, kind, rules, after, next)], rest);
}

/** A step that follows another asks nothing. */
const decideNext = <Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  rules: RulesFor<Doc>,
  doc: Doc,
  step: string,
): Promise<Done<Doc>> => decideStep(call, kind, rules, doc, step, kind.flow.steps[step]?.input?.parse({}) as Input | undefined);

const alike = (some: readonly Transfer[], others: readonly Transfer[]): boolean => JSON.stringify(some) === JSON.stringify(others);

/** What a document is after a step: refused where a need is not met, decided where the step decides something. Writes nothing itself. */
async function decideStep<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  rules: RulesFor<Doc>,
  doc: Doc,
  step: string,
  input: Input = {},
): Promise<Done<Doc>> {
  const ruled = rules && (await ruledBy(call, kind, rules(doc), doc, step));
  const now = stepsNow(kind.flow, doc, mayDo(kind, doc, call.actor), ruled).find((it) => it.step === step);
  const unsaid = ruled !== undefined && asksReason(ruled.rules, step, doc.status) && typeof input.reason !== "string";
  const reasons = [...(now?.refusedFor ?? ["ledger.wrong-status"]), ...(now !== undefined && unsaid ? ["ledger.reason-missing"] : [])];
  if (now !== undefined && reasons.includes("platform.not-permitted"))
    throw platformRefusals["not-permitted"]({ permission: now.permission, step, status: doc.status, reasons });
  if (reasons.length > 0) throw ledgerRefusals["step-refused"]({ step, status: doc.status, reasons });
  const decided = (await kind.decide?.[step]?.(call, doc, input as never)) ?? doc;
  const stepped = { ...decided, status: statusAfter(kind.flow, step, decided), version: doc.version + 1 };
  const after = stepped.status === doc.status ? stepped : (kind.arrived?.(stepped, call.now) ?? stepped);
  return { verb: step, after, reason: typeof input.reason === "string" ? input.reason : null };
}

/** The rules of one step with what they want looked at; most want nothing, and then nobody looks. */
async function ruledBy<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  rules: FlowRules,
  doc: Doc,
  step: string,
): Promise<Ruled> {
  const wanted = asked(rulesOn(rules, step, doc.status));
  const looks = wanted.gates.length + wanted.steps.length > 0;
  return { rules, taker: call.actor, seen: looks ? ((await kind.rules?.look(call, doc, wanted)) ?? NOTHING_SEEN) : NOTHING_SEEN };
}

/** The document, if the actor may see it; what they may not see does not exist. */
export async function readDocument<Doc extends Head, Draft>(
  { tx, actor }: Call,
  kind: DocumentKind<Doc, Draft>,
  id: string,
  lock = false,
): Promise<Doc> {
  const doc = await kind.load(tx, id, kind.scope(actor), lock);
  if (doc === undefined) throw ledgerRefusals["not-found"]({ id });
  return doc;
}

/** Rights that hold for any document of the kind, and those (".own") that hold for the actor's own. */
const mayDo =
  <Doc extends Head, Draft>({ own }: DocumentKind<Doc, Draft>, doc: Doc, actor: Actor) =>
  (permission: string): boolean =>
    actor.may(permission) || (own !== undefined && actor.may(ownly(permission)) && own(doc, actor));

async function loadSeen<Doc extends Head, Draft>(call: Call, kind: DocumentKind<Doc, Draft>, { id, version }: Seen): Promise<Doc> {
  const doc = await readDocument(call, kind, id, true);
  if (doc.version !== version) throw ledgerRefusals["changed-meanwhile"]({ version: doc.version });
  return doc;
}
