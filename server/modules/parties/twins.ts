import { sql } from "kysely";
import type { LIKENESS, Twins } from "#contracts/parties/merge.ts";
import { PartyRow, SEE_PHONES } from "#contracts/parties/party.ts";
import type { Call } from "#platform/call.ts";
import { docOf } from "#platform/rows.ts";

const SHOWN_MAX = 100;
/** Cards that share one phone or name beyond this many are a switchboard or "Customer", not one person. */
const CROWD = 8;
/** How much of the letters of two names must agree: one letter in a usual name may differ. */
const ALIKE = 0.62;

type Likeness = (typeof LIKENESS)[number];
type Pair = { readonly older: string; readonly younger: string; readonly because: Likeness[] };

/** Cards that are likely of one: of the whole list, or of one card. The strongest likeness first. */
export async function twinsOf(call: Call, partyId: string | undefined): Promise<{ rows: Twins[]; more: boolean }> {
  const { tx, actor } = call;
  const found = (partyId === undefined ? await anywhere(call) : await ofOne(call, partyId)).slice(0, SHOWN_MAX + 1);
  const shown = found.slice(0, SHOWN_MAX);
  const rows = await tx
    .selectFrom("party")
    .where("id", "=", ({ fn, val }) => fn.any(val([...new Set(shown.flatMap(({ older, younger }) => [older, younger]))])))
    .select(["id", "kind", "name", "roles", "edrpou", "discount", "archived", sql<string | null>`phones[1]`.as("phone")])
    .execute();
  const cards = new Map(rows.map(({ phone, ...row }) => [row.id, PartyRow.parse(docOf(actor.may(SEE_PHONES) ? { ...row, phone } : row))]));
  return {
    rows: shown.map(({ older, younger, because }) => ({ cards: [cards.get(older)!, cards.get(younger)!], because })),
    more: found.length > SHOWN_MAX,
  };
}

/** Groups that share something, each compared with its oldest card; indexes of each sharing make it one pass. */
async function anywhere({ tx }: Call): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with shared as (
      select 'phone' as why, phone as what, id from party, unnest(phones) as phone where not archived
      union all select 'email', lower(email), id from party where email is not null and not archived
      union all select 'code', edrpou, id from party where edrpou is not null and not archived
      union all select 'name', party_name_words(name), id from party where not archived
    ), crowd as (
      select why, array_agg(id order by id) as ids from shared where what <> '' group by why, what having count(*) between 2 and ${CROWD}
    ), pair as (
      select why, ids[1] as older, younger from crowd, unnest(ids[2:]) as younger
    )
    select older, younger, array_agg(distinct why) as because from pair
    group by older, younger order by count(distinct why) desc, older, younger limit ${SHOWN_MAX + 1}`.execute(tx);
  return rows;
}

/** Everybody who may be the same as one card: also names that differ by a letter. */
async function ofOne({ tx }: Call, partyId: string): Promise<Pair[]> {
  const { rows } = await sql<{ id: string; because: Likeness[] }>`
    select other.id, array_remove(array[
      case when other.phones && mine.phones then 'phone' end,
      case when lower(other.email) = lower(mine.email) then 'email' end,
      case when other.edrpou = mine.edrpou then 'code' end,
      case when party_name_words(other.name) = party_name_words(mine.name) then 'name'
        when similarity(other.name, mine.name) >= ${ALIKE} then 'alike' end], null) as because
    from party mine join party other on other.id <> mine.id and not other.archived and (
      other.phones && mine.phones or lower(other.email) = lower(mine.email) or other.edrpou = mine.edrpou
      or party_name_words(other.name) = party_name_words(mine.name) or similarity(other.name, mine.name) >= ${ALIKE})
    where mine.id = ${partyId} and not mine.archived
    order by (other.phones && mine.phones) desc, coalesce(lower(other.email) = lower(mine.email), false) desc,
      coalesce(other.edrpou = mine.edrpou, false) desc, similarity(other.name, mine.name) desc, other.id
    limit 20`.execute(tx);
  return rows.map(({ id, because }) => ({ older: id < partyId ? id : partyId, younger: id < partyId ? partyId : id, because }));
}
