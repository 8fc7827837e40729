import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Day } from "#contracts/kernel/document.ts";
import { code, line, prose } from "#contracts/kernel/wording.ts";
import { Length, TermKind, TermState } from "./term.ts";

/** A warranty that somebody writes down from the paper a customer shows: the manufacturer's, or of goods we sold. */
export const WarrantyCardDraft = z.strictObject({
  kind: z.enum(["manufacturer", "goods"]).default("manufacturer"),
  deviceId: z.uuid().nullable().default(null),
  customerId: z.uuid().nullable().default(null),
  itemId: z.uuid().nullable().default(null),
  /** The number on the paper. */
  number: z.string().trim().max(60).default(""),
  name: z.string().trim().max(300).default(""),
  serial: code(),
  /** The day of sale: the term begins with it. */
  beginsOn: Day,
  ...Length,
  /** The meter on that day, where the meter ends the term. */
  counterFrom: z.int().min(0).max(100_000_000).default(0),
  /** Who sold it. */
  seller: line(200),
  conditions: prose,
});
export type WarrantyCardDraft = z.infer<typeof WarrantyCardDraft>;

/** One warranty of one thing: of a device, of works done on it, of a part put in, of goods sold. */
export const WarrantyCard = z.object({
  ...CardHead.shape,
  ...WarrantyCardDraft.shape,
  kind: TermKind,
  /** The last day without any extension, inclusive. */
  endsOn: Day.nullable(),
  /** The completed order that gave it, and which line of it: "work 1". */
  orderId: z.uuid().nullable(),
  intakeId: z.uuid().nullable(),
  line: z.string().nullable(),
});
export type WarrantyCard = z.infer<typeof WarrantyCard>;

/** A warranty as it stands today. */
export const WarrantyCardRow = WarrantyCard.pick({
  id: true,
  version: true,
  archived: true,
  kind: true,
  deviceId: true,
  customerId: true,
  itemId: true,
  number: true,
  name: true,
  serial: true,
  beginsOn: true,
  orderId: true,
  line: true,
}).extend({
  /** With every extension. */
  endsOn: Day.nullable(),
  extendedDays: z.int(),
  daysLeft: z.int().nullable(),
  counterEnd: z.int().nullable(),
  state: TermState,
  deviceName: z.string().nullable(),
  customerName: z.string().nullable(),
});
export type WarrantyCardRow = z.infer<typeof WarrantyCardRow>;

export const warrantyCardEndpoints = cardEndpoints({
  name: "warranty.card",
  plural: "warranty-cards",
  card: WarrantyCard,
  draft: WarrantyCardDraft,
  row: WarrantyCardRow,
  filters: {
    deviceId: z.uuid().optional(),
    customerId: z.uuid().optional(),
    orderId: z.uuid().optional(),
    kind: TermKind.optional(),
  },
  refusals: ["warranty.card-of-order", "warranty.term-missing", "warranty.no-such-thing", "warranty.begins-later"],
});
