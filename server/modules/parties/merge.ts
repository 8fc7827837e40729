import { sql } from "kysely";
import type { z } from "zod";
import { likelyTwins, mergeFollowers, mergeParties } from "#contracts/parties/merge.ts";
import { type Party, SEE_PHONES } from "#contracts/parties/party.ts";
import { moveBeside } from "#ledger/beside.ts";
import { putCard, readCard } from "#ledger/card.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { completed, partyCard } from "./party.card.ts";
import { partiesRefusals } from "./refusals.ts";
import { twinsOf } from "./twins.ts";

/** Something that names parties, and how it comes to name another. Those who know parties say it; parties know none of them. */
export type Follower = {
  readonly kind: string;
  readonly count: (call: Call, partyId: string) => Promise<number>;
  /** Everywhere, also where the caller may not look: one customer cannot be two in the other branch. */
  readonly follow: (call: Call, from: Party, into: Party) => Promise<void>;
};

/**
 * Two cards become one. The books of every document that named the old card are settled anew with the new one, on the days they happened;
 * closed days let this through because no account's turnover changes. The old card stays as a sign that leads to the new one.
 */
async function merge(call: Call, { into, from, draft }: z.output<typeof mergeParties.body>, followers: readonly Follower[]): Promise<Party> {
  if (into.id === from.id) throw partiesRefusals["merged-with-itself"]();
  const [stays, goes] = await bothOf(call, into, from);
  if (stays.archived || goes.archived) throw partiesRefusals["merge-put-away"]();
  await sql`select set_config('maisternia.one_party', 'on', true)`.execute(call.tx);
  for (const { follow } of followers) await follow(call, goes, stays);
  await moveBeside(call, { subjectKind: partyCard.name, subjectId: goes.id }, stays.id);
  await putCard(call, partyCard, "merge", goes, { ...goes, archived: true, mergedInto: stays.id, version: goes.version + 1 }, stays.name);
  const wanted = { ...stays, ...draft, ...hiddenOf(call, stays, goes), version: stays.version + 1 };
  const merged = await putCard(call, partyCard, "merge", stays, await completed(call, wanted, stays), goes.name);
  await sql`select set_config('maisternia.one_party', '', true)`.execute(call.tx);
  return merged;
}

/** Both cards, held in one order so that two who merge the same pair do not wait in a circle. */
async function bothOf(call: Call, ...seen: readonly { readonly id: string; readonly version: number }[]): Promise<[Party, Party]> {
  const held = new Map<string, Party>();
  for (const { id, version } of seen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const card = await readCard(call, partyCard, id, true);
    if (card.version !== version) throw ledgerRefusals["changed-meanwhile"]({ version: card.version });
    held.set(id, card);
  }
  return seen.map(({ id }) => held.get(id)!) as [Party, Party];
}

/** Whoever may not see phones cannot choose between them: none is lost. */
const hiddenOf = ({ actor }: Call, stays: Party, goes: Party): Partial<Party> =>
  actor.may(SEE_PHONES) ? {} : { phones: [...stays.phones, ...goes.phones].slice(0, 10), email: stays.email ?? goes.email };

export const mergeRoutes = (followers: readonly Follower[]): readonly Route[] => [
  serve(likelyTwins, (call, { query }) => twinsOf(call, query.partyId)),
  serve(mergeFollowers, async (call, { params: { id } }) => {
    await readCard(call, partyCard, id);
    const rows = [];
    for (const { kind, count } of followers) rows.push({ kind, count: await count(call, id) });
    return { rows: rows.filter(({ count }) => count > 0) };
  }),
  serve(mergeParties, async (call, { body }) => {
    const merged = await merge(call, body, followers);
    if (call.actor.may(SEE_PHONES)) return merged;
    const { phones: _phones, email: _email, ...seen } = merged;
    return seen as Party;
  }),
];
