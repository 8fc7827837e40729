import { z } from "zod";
import { Day, Head } from "#contracts/kernel/document.ts";
import { Bps, Milli, Minor, sum } from "#contracts/kernel/measure.ts";
import { Charge } from "#contracts/repairs/charge.ts";

/** A claim as somebody begins it: whom we ask, and for the repairs completed up to which day. */
export const ClaimDraft = z.strictObject({
  branchId: z.uuid(),
  partyId: z.uuid(),
  through: Day,
  /** Orders that stay open for a later claim. */
  leftOut: z.array(z.uuid()).max(1_000).default([]),
  /** The day the parts taken out must be back with them. */
  returnBy: Day.nullable().default(null),
  comment: z.string().trim().max(1_000).default(""),
});
export type ClaimDraft = z.infer<typeof ClaimDraft>;

/** A work or a part of a claimed repair, as the report to the manufacturer tells it. */
export const ClaimedLine = z.object({
  tab: z.enum(["works", "parts"]),
  itemId: z.uuid(),
  name: z.string(),
  /** The article by which manufacturers know it. */
  code: z.string(),
  quantity: Milli,
  serials: z.array(z.string()),
  gross: Minor,
  vat: Minor,
});
export type ClaimedLine = z.infer<typeof ClaimedLine>;

/** One repair in a claim: what is asked for it and what came of it. All amounts with VAT. */
export const ClaimLine = z.object({
  line: z.int().min(1).max(1_000),
  orderId: z.uuid(),
  orderNumber: z.string(),
  completedOn: Day,
  deviceId: z.uuid().nullable(),
  deviceName: z.string(),
  serial: z.string(),
  soldOn: Day.nullable(),
  cardNumber: z.string(),
  faultCode: z.string(),
  charge: Charge,
  vatRate: Bps,
  gross: Minor,
  vat: Minor,
  lines: z.array(ClaimedLine),
  photos: z.int(),
  papers: z.int(),
  /** What they agreed to; `null` until they answer. The rest is rejected. */
  accepted: Minor.nullable(),
  /** Why a part was rejected. */
  reason: z.string(),
  /** Of what was paid, the part that closed their debt for this order; the rest is their advance. */
  closesDebt: Minor.nullable(),
  /** Who bears what was rejected: the customer by an order of its own, or we; `null` until somebody says. */
  borneBy: z.enum(["customer", "own"]).nullable().default(null),
  billedOrderId: z.uuid().nullable().default(null),
});
export type ClaimLine = z.infer<typeof ClaimLine>;

export const ClaimStatus = z.enum(["draft", "sent", "accepted", "partly", "rejected", "paid", "cancelled"]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** A claim to one manufacturer, insurer or supplier (A23 and C.8.2 of the domain). */
export const Claim = Head.extend(ClaimDraft.shape).extend({
  status: ClaimStatus,
  lines: z.array(ClaimLine),
  sentOn: Day.nullable(),
  answeredOn: Day.nullable(),
  paidOn: Day.nullable(),
  /** Where the money came to; `null` where it was written down as payments before. */
  paidTo: z.uuid().nullable(),
  paidBy: z.enum(["cash", "bank"]).nullable(),
});
export type Claim = z.infer<typeof Claim>;

type Lines = { readonly lines: readonly Pick<ClaimLine, "gross" | "accepted">[] };

export const claimedSum = ({ lines }: Lines): Minor => sum(lines.map(({ gross }) => gross));
export const acceptedSum = ({ lines }: Lines): Minor => sum(lines.map(({ accepted }) => accepted ?? Minor.parse(0)));
/** Nothing is rejected until they answer. */
export const rejectedSum = ({ lines }: Lines): Minor =>
  sum(lines.map(({ gross, accepted }) => Minor.parse(accepted === null ? 0 : gross - accepted)));
