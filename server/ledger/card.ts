import type { z } from "zod";
import type { BesideEndpoints } from "#contracts/kernel/beside.ts";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Page } from "#contracts/kernel/list.ts";
import type { Scope } from "#platform/access.ts";
import type { Actor, Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import { type Findable, forgotten, foundAlike, indexed } from "#platform/search.ts";
import { type Write, write } from "#platform/write.ts";
import { changesOf, journalled } from "./journal.ts";
import { keepNameable } from "./names.ts";
import { ledgerRefusals } from "./refusals.ts";
import { keepSecret, type Secrets } from "./secrets.ts";

/**
 * A kind of reference data: customers, devices, items, employees. A card has no flow and no books;
 * it has versions, history and a place in the search box, and it is put away instead of deleted.
 */
export type CardKind<Card extends CardHead, Draft> = {
  /** Prefix of its permissions: "parties.party". */
  readonly name: string;
  readonly endpoints: {
    readonly list: Endpoint;
    readonly read: Endpoint;
    readonly create: Endpoint;
    readonly change: Endpoint;
    readonly archive: Endpoint;
  } & BesideEndpoints;
  readonly draft: z.ZodType<Draft>;
  /** Which cards an actor may see. */
  readonly scope: (actor: Actor) => Scope;
  readonly load: (tx: Tx, id: string, scope: Scope, lock: boolean) => Promise<Card | undefined>;
  /** The parts of the statement that make the tables say what the card says. */
  readonly save: (before: Card | undefined, after: Card) => Write[];
  readonly list: (call: Call, query: never, scope: Scope) => Promise<Page<unknown>>;
  /**
   * Completes a card that is about to be written, or refuses it: a second customer with one code, a parent that does not exist.
   * Sees what the draft says beside the card; what it returns is written as it is.
   */
  readonly check?: (call: Call, wanted: Card & Partial<Draft>, before: Card | undefined) => Promise<Card> | Card;
  /** What else a change writes, in the same statement and with its day: a row of a price history. */
  readonly also?: (call: Call, before: Card | undefined, after: Card) => Write[];
  /** How the search box finds it; absent: it does not. */
  readonly findable?: (card: Card) => Omit<Findable, "kind" | "id">;
  /** Fields that need a permission: for others they are absent from card and history, and a change leaves them as they were. */
  readonly secrets?: { readonly [Field in keyof Card]?: string };
  /** The permission under which its guarded words are found; the one its `findable` names. */
  readonly searchGuard?: string;
};

export function defineCard<Card extends CardHead, Draft>(kind: CardKind<Card, Draft>): CardKind<Card, Draft> {
  keepSecret(kind.name, kind.secrets as Secrets | undefined);
  if (kind.findable !== undefined) keepNameable(kind.name);
  return kind;
}

type Seen = { readonly id: string; readonly version: number };

export async function createCard<Card extends CardHead, Draft>(call: Call, kind: CardKind<Card, Draft>, draft: Draft): Promise<Card> {
  return record(call, kind, "create", undefined, { ...draft, id: newId(call.now), version: 1, archived: false } as unknown as Card);
}

export async function changeCard<Card extends CardHead, Draft>(call: Call, kind: CardKind<Card, Draft>, seen: Seen, draft: Draft): Promise<Card> {
  const card = await loadSeen(call, kind, seen);
  const kept = Object.fromEntries(secretsFrom(kind, call.actor).map((field) => [field, card[field]]));
  return record(call, kind, "change", card, { ...card, ...draft, ...kept, version: card.version + 1 });
}

/** Puts a card away, or brings it back. */
export async function archiveCard<Card extends CardHead, Draft>(
  call: Call,
  kind: CardKind<Card, Draft>,
  seen: Seen,
  archived: boolean,
): Promise<Card> {
  const card = await loadSeen(call, kind, seen);
  return record(call, kind, archived ? "archive" : "restore", card, { ...card, archived, version: card.version + 1 });
}

/** The card, if the actor may see it; what they may not see does not exist. */
export async function readCard<Card extends CardHead, Draft>(
  { tx, actor }: Call,
  kind: CardKind<Card, Draft>,
  id: string,
  lock = false,
): Promise<Card> {
  const card = await kind.load(tx, id, kind.scope(actor), lock);
  if (card === undefined) throw ledgerRefusals["not-found"]({ id });
  return card;
}

/** The fields of a card that the actor may not know. */
export const secretsFrom = <Card extends CardHead, Draft>({ secrets = {} }: CardKind<Card, Draft>, actor: Actor): (keyof Card & string)[] =>
  (Object.entries(secrets) as [keyof Card & string, string][]).flatMap(([field, permission]) => (actor.may(permission) ? [] : [field]));

async function loadSeen<Card extends CardHead, Draft>(call: Call, kind: CardKind<Card, Draft>, { id, version }: Seen): Promise<Card> {
  const card = await readCard(call, kind, id, true);
  if (card.version !== version) throw ledgerRefusals["changed-meanwhile"]({ version: card.version });
  return card;
}

async function record<Card extends CardHead, Draft>(
  call: Call,
  kind: CardKind<Card, Draft>,
  verb: string,
  before: Card | undefined,
  wanted: Card,
): Promise<Card> {
  return putCard(call, kind, verb, before, (await kind.check?.(call, wanted as Card & Partial<Draft>, before)) ?? wanted);
}

/** Writes a card that has been judged already: rows, history and search in one statement. */
export async function putCard<Card extends CardHead, Draft>(
  call: Call,
  kind: CardKind<Card, Draft>,
  verb: string,
  before: Card | undefined,
  after: Card,
  reason: string | null = null,
): Promise<Card> {
  const { version: _old, ...was } = before ?? { version: 0 };
  const { version, ...became } = after;
  const changes = before === undefined ? null : changesOf(was, became);
  await write(call.tx, [
    ...kind.save(before, after),
    ...(kind.also?.(call, before, after) ?? []),
    journalled(call, { subjectId: after.id, version, kind: kind.name, verb, status: null, reason, changes }),
    ...findability(kind, before, after),
  ]);
  call.touched.push({ kind: kind.name, id: after.id });
  return after;
}

function findability<Card extends CardHead, Draft>({ findable, name }: CardKind<Card, Draft>, before: Card | undefined, after: Card): Write[] {
  if (findable === undefined) return [];
  const found = (card: Card): Findable => ({ kind: name, id: card.id, ...findable(card) });
  if (after.archived) return [forgotten(found(after))];
  return before !== undefined && !before.archived && foundAlike(found(before), found(after)) ? [] : indexed(found(after));
}
