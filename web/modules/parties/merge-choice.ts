import { type Party, PartyDraft } from "#contracts/parties/party.ts";

/** Fields of which one card's word is taken. The rest is put together: roles, phones, notes. */
export const ONE_OF = [
  "name",
  "kind",
  "email",
  "edrpou",
  "taxNumber",
  "iban",
  "address",
  "language",
  "preferredChannel",
  "discount",
  "warrantyRate",
  "partsMarkup",
  "source",
] as const satisfies readonly (keyof PartyDraft)[];
export type OneOf = (typeof ONE_OF)[number];

export const CONSENTS = ["processing", "marketing"] as const;
type Side = "into" | "from";

/** What the person has chosen so far; what is not said is as `usual` proposes. */
export type Choice = {
  readonly from: Readonly<Partial<Record<OneOf | (typeof CONSENTS)[number], Side>>>;
  /** Phones that are left behind. */
  readonly dropped: readonly string[];
};
export const NOTHING_CHOSEN: Choice = { from: {}, dropped: [] };

const empty = (value: unknown): boolean => value === null || value === undefined || value === "";
/** No discount is nothing said; a manufacturer who pays nothing for a norm-hour has said so. */
const unsaid = (field: OneOf, party: Party): boolean => empty(party[field]) || (field === "discount" && party.discount === 0);

/** The card that stays says it, unless it says nothing. */
export const usual = (field: OneOf, into: Party, from: Party): Side => (unsaid(field, into) && !unsaid(field, from) ? "from" : "into");

/** The word that was said last is the one that holds. */
export const usualConsent = (name: (typeof CONSENTS)[number], into: Party, from: Party): Side =>
  (from.consents[name].at ?? "") > (into.consents[name].at ?? "") ? "from" : "into";

/** Fields in which the cards differ: only there is anything to choose. */
export const differing = (into: Party, from: Party): readonly OneOf[] => ONE_OF.filter((field) => (into[field] ?? null) !== (from[field] ?? null));

export const phonesOf = (into: Party, from: Party): readonly string[] => [...new Set([...(into.phones ?? []), ...(from.phones ?? [])])];

/** What the card that stays will say. */
export function mergedDraft(into: Party, from: Party, choice: Choice): Omit<PartyDraft, "allowDuplicate"> {
  const side = (which: Side) => (which === "into" ? into : from);
  const fields = Object.fromEntries(ONE_OF.map((field) => [field, side(choice.from[field] ?? usual(field, into, from))[field]]));
  const consents = Object.fromEntries(CONSENTS.map((name) => [name, side(choice.from[name] ?? usualConsent(name, into, from)).consents[name]]));
  const notes = [...new Set([into.notes, from.notes].filter((it): it is string => !empty(it)))].join("\n\n");
  const { allowDuplicate: _unsaid, ...draft } = PartyDraft.strip().parse({
    ...into,
    ...fields,
    consents,
    roles: [...new Set([...into.roles, ...from.roles])],
    phones: phonesOf(into, from).filter((phone) => !choice.dropped.includes(phone)),
    notes: notes === "" ? null : notes,
  });
  return draft;
}
