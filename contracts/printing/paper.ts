import { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";

/** The parts papers are put together from. All is resolved: names instead of ids, money in minor units, days of the branch. */

export const Line = z.string().max(500);
/** Free text of people: a fault, a recommendation. Long ones flow onto the next page. */
export const Story = z.string().max(20_000);
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** A logo or a signature: PNG, JPEG or SVG in base64, without the "data:" in front. */
export const Picture = z.base64().max(700_000);

/** A day, and where it matters the hour, as the branch's clock shows it. */
export const Moment = z.strictObject({
  day: z.iso.date(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable()
    .default(null),
});
export type Moment = z.infer<typeof Moment>;

/** How a seller stands to the tax office: law wants it on invoices. */
export const TaxStatus = z.enum(["vat-payer", "single-tax", "single-tax-vat", "general"]);
export type TaxStatus = z.infer<typeof TaxStatus>;

/** A company or a person as a party of a paper. `code` is the ЄДРПОУ of a company or the РНОКПП of a person. */
export const Side = z.strictObject({
  name: Line,
  code: Line.nullable().default(null),
  vatNumber: Line.nullable().default(null),
  address: Line.nullable().default(null),
  phone: Line.nullable().default(null),
  iban: Line.nullable().default(null),
  bank: Line.nullable().default(null),
});
export type Side = z.infer<typeof Side>;

/** The head of every paper, filled by the company module: who we are, where, and how we pay taxes. */
export const Letterhead = Side.extend({
  /** A code of 10 digits belongs to an entrepreneur and is called РНОКПП. */
  taxStatus: TaxStatus.nullable().default(null),
  /** As people say it: "щодня 9:00–19:00". */
  hours: Line.nullable().default(null),
  site: Line.nullable().default(null),
  logo: Picture.nullable().default(null),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** Who answers for a paper: law wants the post beside the name. */
export const Signatory = z.strictObject({ name: Line, post: Line.nullable().default(null), signature: Picture.nullable().default(null) });
export type Signatory = z.infer<typeof Signatory>;

/** Reasons for a line that costs its reader nothing. */
export const Free = z.enum([
  "warranty",
  "supplied",
  "own-warranty",
  "supplier",
  "goodwill",
  "own-expense",
  "contract",
  "insurance",
  "franchise",
  "diagnostics",
  "other-payer",
]);

/** How long a line is under warranty: so many months and days, and so many units of the device's meter, whichever comes first. */
export const PaperTerm = z.strictObject({
  months: z.int().min(0),
  days: z.int().min(0),
  counter: z.int().nullable().default(null),
  unit: z.enum(["km", "hours", "pages", "cycles"]).nullable().default(null),
});
export type PaperTerm = z.infer<typeof PaperTerm>;

/** One line of a table: a work, a part or a service. `amount` is after the discount and holds the VAT. */
export const PaperLine = z.strictObject({
  name: Line,
  article: Line.nullable().default(null),
  unit: Line,
  quantity: Milli,
  price: Minor,
  discount: Minor.default(Minor.parse(0)),
  amount: Minor,
  /** Norm-hours of the whole line in thousandths of an hour; works only. */
  normHours: Milli.nullable().default(null),
  /** Who did it; only on the workshop's copy. */
  performers: z.array(Line).max(20).default([]),
  term: PaperTerm.nullable().default(null),
  /** Why the reader pays nothing for it, or only a part. */
  free: Free.nullable().default(null),
});
export type PaperLine = z.infer<typeof PaperLine>;

export const PaperLines = z.array(PaperLine).max(1_000);

/** The sums under a table. They are the document's own: paper never adds up again. `vat` is null where the seller pays none. */
export const Totals = z.strictObject({
  discount: Minor.default(Minor.parse(0)),
  total: Minor,
  /** The VAT inside the total. */
  vat: Minor.nullable(),
  /** Already received; shown where it is not zero, with what is left. */
  paid: Minor.default(Minor.parse(0)),
});
export type Totals = z.infer<typeof Totals>;

/** The thing under repair as the paper calls it. */
export const PaperDevice = z.strictObject({
  name: Line,
  serial: Line.nullable().default(null),
  plate: Line.nullable().default(null),
  /** With its unit: "128 400 км". */
  meter: Line.nullable().default(null),
});
export type PaperDevice = z.infer<typeof PaperDevice>;

export const RepairKind = z.enum(["paid", "warranty", "mixed", "own-expense", "contract", "insurance", "goodwill"]);

/** Which of the two sheets this is. */
export const Copy = z.enum(["customer", "workshop"]);
export type Copy = z.infer<typeof Copy>;

/** What every paper begins with. */
export const PaperHead = z.strictObject({ letterhead: Letterhead, number: Line, day: z.iso.date(), currency: Currency });
