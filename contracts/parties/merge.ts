import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Party, PartyDraft, PartyRow } from "./party.ts";

/** Why two cards may be of one: the same phone, e-mail or code, the same words in the name, or nearly the same. */
export const LIKENESS = ["phone", "email", "code", "name", "alike"] as const;

/** Two cards that may be of one; the older one first: it is the one that people know. */
export const Twins = z.object({ cards: z.array(PartyRow).length(2), because: z.array(z.enum(LIKENESS)) });
export type Twins = z.infer<typeof Twins>;

const guard = "parties.party.merge";

/** Cards that are likely of the same person or firm; of one card, or of all of them. */
export const likelyTwins = endpoint({
  name: "parties.party.twins",
  method: "GET",
  path: "/api/party-twins",
  guard,
  query: z.strictObject({ partyId: z.uuid().optional() }),
  reply: z.object({ rows: z.array(Twins), more: z.boolean() }),
});

const Seen = z.strictObject({ id: z.uuid(), version: z.int() });

/** What would follow a card if it were merged: documents, devices and items by the kind that names it. */
export const Followers = z.object({ rows: z.array(z.object({ kind: z.string(), count: z.int() })) });

export const mergeFollowers = endpoint({
  name: "parties.party.merge-followers",
  method: "GET",
  path: "/api/parties/:id/followers",
  guard,
  params: z.object({ id: z.uuid() }),
  reply: Followers,
  refusals: ["ledger.not-found"],
});

/**
 * Makes one card of two. Everything that named `from` names `into` afterwards: documents with their books, devices, items, messages,
 * notes. `from` is put away for good and leads to `into`; `draft` is what the card that stays says from then on.
 */
export const mergeParties = endpoint({
  name: guard,
  method: "POST",
  path: "/api/party-merges",
  body: z.strictObject({ into: Seen, from: Seen, draft: PartyDraft.omit({ allowDuplicate: true }) }),
  reply: Party,
  refusals: [
    "ledger.not-found",
    "ledger.changed-meanwhile",
    "parties.merged-with-itself",
    "parties.merge-put-away",
    "parties.duplicate",
    "parties.phone-wrong",
    "parties.edrpou-wrong",
    "parties.iban-wrong",
  ],
});
