import type { Head } from "#contracts/kernel/document.ts";
import { takeAlong } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { enqueued } from "#platform/jobs.ts";
import { type Findable, foundAlike, indexed } from "#platform/search.ts";
import { type Write, write } from "#platform/write.ts";
import { refusedWhereBanned } from "./ban.ts";
import { type DocumentKind, viewOf } from "./document-kind.ts";
import { changesOf, journalled } from "./journal.ts";
import { refusalOfBooks } from "./refusals.ts";
import { settleChange } from "./settle.ts";

/** One thing that was done to a document, and what it was like afterwards. Several may be written at once. */
export type Done<Doc> = { readonly verb: string; readonly after: Doc; readonly reason?: string | null };

/** Rows, books, history, search, jobs and the remembered answer of a change: one statement. Answers the document as it now is. */
export async function record<Doc extends Head, Draft>(
  call: Call,
  kind: DocumentKind<Doc, Draft>,
  before: Doc | undefined,
  done: readonly [Done<Doc>, ...Done<Doc>[]],
): Promise<Doc> {
  const { tx, actor, last } = call;
  const { after } = done.at(-1)!;
  const name = kind.flow.document;
  const books = await settleChange(tx, after.id, before === undefined ? [] : kind.post(before), kind.post(after));
  const writes = [
    ...(before === undefined ? [registered(name, after)] : []),
    ...kind.save(before, after),
    ...books.writes,
    ...refusedWhereBanned(call, name, after, books.days),
    ...done.flatMap((it, at) => written(call, kind, at === 0 ? before : done[at - 1]!.after, it)),
    ...findability(kind, before, after),
    ...takeAlong(call),
  ];
  if (last === undefined) await refusalOfBooks(write(tx, writes));
  else {
    const { answered } = call;
    delete call.answered;
    await refusalOfBooks(last([...writes, ...(answered === undefined ? [] : [answered(viewOf(kind, after, actor))])]));
  }
  call.touched.push({ kind: name, id: after.id });
  return after;
}

/** The line of history of one thing done, and what the shop hears about it. */
function written<Doc extends Head, Draft>(
  call: Call,
  { flow, announce, also }: DocumentKind<Doc, Draft>,
  before: Doc | undefined,
  { verb, after, reason = null }: Done<Doc>,
): Write[] {
  const { id, version, status } = after;
  const changes = before === undefined ? null : changesOf(comparable(before), comparable(after));
  const job = announce?.[verb];
  return [
    journalled(call, { subjectId: id, version, kind: flow.document, verb, status, reason, changes }),
    ...(job === undefined ? [] : [enqueued(job, { id })]),
    ...(also?.(call, verb, after) ?? []),
  ];
}

const registered = (kind: string, { id, number, branchId }: Head): Write => ({
  text: "insert into ledger_document (id, kind, number, branch_id) values ($?, $?, $?, $?)",
  values: [id, kind, number, branchId],
});

const comparable = ({ version: _version, status: _status, ...rest }: Head): Readonly<Record<string, unknown>> => rest;

function findability<Doc extends Head, Draft>({ findable, flow }: DocumentKind<Doc, Draft>, before: Doc | undefined, after: Doc): Write[] {
  if (findable === undefined) return [];
  const found = (doc: Doc): Findable => ({ kind: flow.document, id: doc.id, branchId: doc.branchId, codes: [doc.number], ...findable(doc) });
  return before !== undefined && foundAlike(found(before), found(after)) ? [] : indexed(found(after));
}
