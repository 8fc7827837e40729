import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Bps } from "#contracts/kernel/measure.ts";
import { email, Language, line, Name } from "#contracts/kernel/wording.ts";

/** vat-payer: VAT inside every price · single-tax: no VAT (3rd group without it, 1st and 2nd) · none: general system without VAT. */
export const TaxStatus = z.enum(["vat-payer", "single-tax", "none"]);
export type TaxStatus = z.infer<typeof TaxStatus>;

/** Whose signatures an act of completed works needs. */
export const ActSignature = z.enum(["both", "executor-only"]);

/** The legal entity in whose name the shop works. */
export const OrganizationDraft = z.strictObject({
  name: Name,
  /** As papers call it: ТОВ «Сервіс-Плюс». */
  legalName: line(300),
  edrpou: line(10),
  /** ІПН of a VAT payer: 12 digits, of an entrepreneur 10. */
  taxNumber: line(12),
  taxStatus: TaxStatus.default("none"),
  /** What prices contain unless an item says otherwise; 0 where there is no VAT. */
  vatRate: Bps.default(Bps.parse(0)),
  iban: line(34),
  bank: line(),
  address: line(300),
  phone: line(40),
  email,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("UAH"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("UA"),
  timezone: z.string().max(60).default("Europe/Kyiv"),
  language: Language.default("uk"),
  /** The picture for papers: an attachment of the company of the kind "logo". */
  logo: z.uuid().nullable().default(null),
  actSignature: ActSignature.default("both"),
});
export type OrganizationDraft = z.infer<typeof OrganizationDraft>;

export const Organization = z.object({ ...CardHead.shape, ...OrganizationDraft.shape });
export type Organization = z.infer<typeof Organization>;

export const OrganizationRow = Organization.pick({ id: true, name: true, legalName: true, edrpou: true, taxStatus: true, archived: true });

export const organizationEndpoints = cardEndpoints({
  name: "company.organization",
  plural: "organizations",
  card: Organization,
  draft: OrganizationDraft,
  row: OrganizationRow,
  filters: {},
  refusals: ["company.one-organization", "company.iban-wrong", "company.edrpou-wrong", "company.no-such-logo"],
});
