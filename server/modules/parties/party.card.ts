import { sql } from "kysely";
import type { z } from "zod";
import { bareCode, isEdrpou, isIban, isRnokpp } from "#contracts/company/identifiers.ts";
import { Party, PartyDraft, PartyRow, partiesByPhone, partyEndpoints, SEE_PHONES } from "#contracts/parties/party.ts";
import type { Page } from "#contracts/kernel/list.ts";
import { type CardKind, defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal, hasOneOf } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { lock } from "#platform/lock.ts";
import { docOf } from "#platform/rows.ts";
import { laneOf } from "#platform/search.ts";
import { phoneOrRefusal, phoneShown } from "./phone.ts";
import { partiesRefusals } from "./refusals.ts";

const NAME = "parties.party";
const MAIN_PHONE = sql<string | null>`phones[1]`;
type Query = z.output<typeof partyEndpoints.list.query>;

const listed = cardList({
  table: "party",
  row: PartyRow,
  more: { phone: MAIN_PHONE },
  lane: ({ actor }) => laneOf(NAME, actor.may(SEE_PHONES) ? SEE_PHONES : undefined),
  narrow: ({ role, kind }: Query) => [hasOneOf("roles", role), equal("kind", kind)],
});

export const partyCard: CardKind<Party, PartyDraft> = defineCard<Party, PartyDraft>({
  name: NAME,
  endpoints: partyEndpoints,
  draft: PartyDraft,
  scope: companyScope(NAME),
  ...cardRows("party", Party, ["consents"]),
  list: async (call, query: Query, scope) => withoutPhones(call, await listed(call, query, scope)),
  secrets: { phones: SEE_PHONES, email: SEE_PHONES },
  searchGuard: SEE_PHONES,
  check: completed,
  findable: ({ name, edrpou, taxNumber, phones, email, address }) => ({
    branchId: null,
    title: name,
    subtitle: [edrpou, address].filter((part) => part !== null).join(" · "),
    words: taxNumber === null ? [] : [taxNumber],
    guarded: {
      permission: SEE_PHONES,
      subtitle: [phones.slice(0, 1).map((phone) => phoneShown(phone))[0] ?? edrpou, address].filter((part) => part != null).join(" · "),
      words: [...phones, ...(email === null ? [] : [email])],
    },
  }),
});

/** A party as it is kept, or the reason why it cannot be. */
export async function completed(call: Call, wanted: Party & Partial<PartyDraft>, before: Party | undefined): Promise<Party> {
  const { allowDuplicate = before !== undefined && wanted.archived, ...card } = wanted;
  const mergedInto = before?.mergedInto ?? null;
  if (mergedInto !== null && !wanted.archived) throw partiesRefusals.merged({ mergedInto });
  const party: Party = {
    ...card,
    mergedInto,
    roles: [...new Set(card.roles)],
    phones: [...new Set(card.phones.map(phoneOrRefusal))],
    edrpou: card.edrpou && bareCode(card.edrpou),
    iban: card.iban && bareCode(card.iban),
    consents: { processing: stamped(call, card.consents.processing), marketing: stamped(call, card.consents.marketing) },
  };
  const { edrpou, iban } = party;
  if (edrpou !== null && !(edrpou.length === 10 ? isRnokpp(edrpou) : isEdrpou(edrpou))) throw partiesRefusals["edrpou-wrong"]({ edrpou });
  if (iban !== null && !isIban(iban)) throw partiesRefusals["iban-wrong"]({ iban });
  if (!allowDuplicate) await refuseDuplicate(call, party, before);
  return party;
}

/** A consent that was given without a moment was given now. */
const stamped = ({ now }: Call, { given, at }: Party["consents"]["marketing"]) => ({ given, at: given ? (at ?? now.toISOString()) : at });

/** Two cards of one person are the beginning of two debts: whoever means it says so. */
async function refuseDuplicate({ tx, actor }: Call, { id, phones, edrpou }: Party, before: Party | undefined): Promise<void> {
  // What is brought back comes among cards that were made while it was away: all of it is new to them.
  const known = before?.archived === true ? undefined : before;
  const newPhones = phones.filter((phone) => known?.phones.includes(phone) !== true);
  const newCode = edrpou === known?.edrpou ? null : edrpou;
  if (newPhones.length === 0 && newCode === null) return;
  await lock(tx, [...newPhones.map((phone) => `phone/${phone}`), ...(newCode === null ? [] : [`edrpou/${newCode}`])]);
  const others = await tx
    .selectFrom("party")
    .where("archived", "=", false)
    .where("id", "<>", id)
    .where(sql<boolean>`(phones && ${newPhones}::text[] or edrpou = ${newCode})`)
    .select(["id", "name"])
    .orderBy("id")
    .limit(5)
    .execute();
  if (others.length > 0) throw partiesRefusals.duplicate({ parties: actor.may(`${NAME}.read`) ? others : [] });
}

function withoutPhones({ actor }: Call, page: Page<PartyRow>): Page<PartyRow> {
  return actor.may(SEE_PHONES) ? page : { ...page, rows: page.rows.map(({ phone: _hidden, ...row }) => row) };
}

/** Everybody in use who has the phone, in any form it was typed. */
export async function partiesWithPhone({ tx }: Pick<Call, "tx">, typed: string): Promise<PartyRow[]> {
  const rows = await tx
    .selectFrom("party")
    .where("archived", "=", false)
    .where(sql<boolean>`phones @> ${[phoneOrRefusal(typed)]}::text[]`)
    .select(["id", "kind", "name", "roles", "edrpou", "discount", "archived", MAIN_PHONE.as("phone")])
    .orderBy("name")
    .limit(20)
    .execute();
  return rows.map((row) => PartyRow.parse(docOf(row)));
}

export const partiesRoutes: readonly Route[] = [serve(partiesByPhone, (call, { query }) => partiesWithPhone(call, query.phone))];
