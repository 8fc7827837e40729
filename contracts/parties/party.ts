import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { endpoint } from "#contracts/kernel/endpoint.ts";
import { several } from "#contracts/kernel/list.ts";
import { Bps, Minor } from "#contracts/kernel/measure.ts";
import { email, Language, line, Name, prose } from "#contracts/kernel/wording.ts";

export const PartyKind = z.enum(["person", "organization"]);
export type PartyKind = z.infer<typeof PartyKind>;

/** What somebody is to us. One party may be several things at once. */
export const PARTY_ROLES = ["customer", "supplier", "manufacturer", "insurer", "service-centre", "courier"] as const;
export const PartyRole = z.enum(PARTY_ROLES);
export type PartyRole = z.infer<typeof PartyRole>;

export const Channel = z.enum(["phone", "sms", "viber", "telegram", "email", "none"]);

/** A permission somebody gave or took back; `at` is when they last said so. */
export const Consent = z.strictObject({ given: z.boolean(), at: z.iso.datetime().nullable().default(null) });

/** A phone in any form people write it. It is kept as +380671234567. */
export const PhoneTyped = z.string().trim().min(3).max(40);

/** A person or an organisation we deal with. */
export const PartyDraft = z.strictObject({
  kind: PartyKind.default("person"),
  name: Name,
  roles: z.array(PartyRole).max(PARTY_ROLES.length).default(["customer"]),
  /** The first is the main one. */
  phones: z.array(PhoneTyped).max(10).default([]),
  email,
  /** ЄДРПОУ of a legal entity or РНОКПП of a person. */
  edrpou: line(10),
  /** ІПН of a VAT payer. */
  taxNumber: line(12),
  iban: line(34),
  address: line(300),
  language: Language.default("uk"),
  preferredChannel: Channel.default("phone"),
  notes: prose,
  /** What the party pays less for everything, unless a line says otherwise. */
  discount: Bps.default(Bps.parse(0)),
  /** As a manufacturer: what they pay for a norm-hour under their warranty, without VAT; nothing: each work by a price of its own. */
  warrantyRate: Minor.min(0).max(100_000_00).nullable().default(null),
  /** What they add to our cost of a part of ours; nothing: each part by a price of its own. */
  partsMarkup: Bps.nullable().default(null),
  consents: z
    .strictObject({
      processing: Consent.prefault({ given: false }),
      marketing: Consent.prefault({ given: false }),
    })
    .prefault({}),
  /** How they found us: "sign", "google", "friends". */
  source: line(60),
  /** Said by whoever has seen that another party has the same phone or code, and means a second one. */
  allowDuplicate: z.boolean().default(false),
});
export type PartyDraft = z.infer<typeof PartyDraft>;

export const Party = z.object({
  ...CardHead.shape,
  ...PartyDraft.omit({ allowDuplicate: true }).shape,
  /** The card that this one has become; it is put away for good. */
  mergedInto: z.uuid().nullable(),
});
export type Party = z.infer<typeof Party>;

/** Who may see and change phones and e-mail; for others both are absent. */
export const SEE_PHONES = "parties.phone.see";

export const PartyRow = Party.pick({ id: true, kind: true, name: true, roles: true, edrpou: true, discount: true, archived: true }).extend({
  phone: z.string().nullable().optional(),
});
export type PartyRow = z.infer<typeof PartyRow>;

export const partyEndpoints = cardEndpoints({
  name: "parties.party",
  plural: "parties",
  card: Party,
  draft: PartyDraft,
  row: PartyRow,
  filters: { role: several(PartyRole), kind: PartyKind.optional() },
  refusals: ["parties.duplicate", "parties.phone-wrong", "parties.edrpou-wrong", "parties.iban-wrong", "parties.merged"],
});

/** Who has this phone, however it is written: the first thing asked at the counter. */
export const partiesByPhone = endpoint({
  name: "parties.party.by-phone",
  method: "GET",
  path: "/api/parties-by-phone",
  guard: SEE_PHONES,
  query: z.strictObject({ phone: PhoneTyped }),
  reply: z.array(PartyRow),
  refusals: ["parties.phone-wrong"],
});
