import type { BesideEndpoints } from "#contracts/kernel/beside.ts";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve, serveOne } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { archiveCard, type CardKind, changeCard, createCard, readCard, secretsFrom } from "./card.ts";
import { changeDocument, createDocument, type DocumentKind, readDocument, takeStep, viewOf } from "./document.ts";
import { historyOf, notesOf, writeNote } from "./history.ts";
import { conceal, hiddenFrom } from "./secrets.ts";

/** The steps that are taken at once after what is asked for. */
const thenOf = (query: unknown): readonly string[] => (query as { readonly then?: readonly string[] } | undefined)?.then ?? [];

/** The doors of one document kind. Declaring the kind is all a module does to have them. */
export function documentRoutes<Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>): Route[] {
  const { list, read, create, change, steps } = kind.endpoints;
  const see = (call: Call, doc: Doc) => viewOf(kind, doc, call.actor);
  return [
    serve(list, (call, { query }) => kind.list(call, query as never, kind.scope(call.actor))),
    serve(read, async (call, { params }) => see(call, await readDocument(call, kind, idOf(params)))),
    serveOne(create, async (call, { body, query }) => see(call, await createDocument(call, kind, body as Draft, thenOf(query)))),
    serveOne(change, async (call, { params, body }) => {
      const { version, draft } = body as { version: number; draft: Draft };
      return see(call, await changeDocument(call, kind, { id: idOf(params), version }, draft));
    }),
    ...steps.map((step) =>
      serveOne(step, async (call, { params, query, body }) => {
        const { version, ...input } = body as { version: number };
        return see(call, await takeStep(call, kind, { id: idOf(params), version }, stepOf(step.name), input, thenOf(query)));
      }),
    ),
    ...besideRoutes(
      kind.endpoints,
      kind.flow.document,
      (call, id) => readDocument(call, kind, id),
      ({ actor }) => hiddenFrom(kind.secrets ?? {}, actor),
    ),
  ];
}

/** The doors of one kind of cards. */
export function cardRoutes<Card extends CardHead, Draft>(kind: CardKind<Card, Draft>): Route[] {
  const { list, read, create, change, archive } = kind.endpoints;
  const see = ({ actor }: Call, card: Card) => conceal(card, secretsFrom(kind, actor));
  return [
    serve(list, (call, { query }) => kind.list(call, query as never, kind.scope(call.actor))),
    serve(read, async (call, { params }) => see(call, await readCard(call, kind, idOf(params)))),
    serve(create, async (call, { body }) => see(call, await createCard(call, kind, body as Draft))),
    serve(change, async (call, { params, body }) => {
      const { version, draft } = body as { version: number; draft: Draft };
      return see(call, await changeCard(call, kind, { id: idOf(params), version }, draft));
    }),
    serve(archive, async (call, { params, body }) => {
      const { version, archived } = body as { version: number; archived: boolean };
      return see(call, await archiveCard(call, kind, { id: idOf(params), version }, archived));
    }),
    ...besideRoutes(
      kind.endpoints,
      kind.name,
      (call, id) => readCard(call, kind, id),
      ({ actor }) => secretsFrom(kind, actor),
    ),
  ];
}

/** History and notes of a thing that `see` lets the caller see; `secrets` are fields that history does not tell. */
export function besideRoutes(
  { history, notes, note }: BesideEndpoints,
  kind: string,
  see: (call: Call, id: string) => Promise<unknown>,
  secrets: (call: Call) => readonly string[] = () => [],
): Route[] {
  return [
    serve(history, async (call, { params: { id } }) => {
      await see(call, id);
      const records = await historyOf(call.tx, id);
      return records.map((record) => ({ ...record, changes: conceal(record.changes, secrets(call)) }));
    }),
    serve(notes, async (call, { params: { id } }) => {
      await see(call, id);
      return notesOf(call.tx, id);
    }),
    serve(note, async (call, { params: { id }, body: { text } }) => {
      await see(call, id);
      call.touched.push({ kind, id });
      return writeNote(call, { id: newId(call.now), subjectId: id, text });
    }),
  ];
}

const idOf = (params: unknown): string => (params as { id: string }).id;
const stepOf = (permission: string): string => permission.slice(permission.lastIndexOf(".") + 1);
