import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { Bps, MINOR_MAX, Minor } from "../kernel/measure.ts";
import { ZERO } from "../kernel/price.ts";

export const WHOLE = Bps.parse(10_000);

/** Somebody chose the charge of this very line; it no longer follows the kind of the repair. */
export const ByHand = { byHand: z.boolean().default(false) };

/** Who pays a line, and how much of it. */
export const Paying = {
  ...ByHand,
  /** Where that is not the party the order names for the charge of the line. */
  payerId: z.uuid().nullable().default(null),
  share: Bps.min(1).default(WHOLE),
  /** The line of the same tab that this one takes a share of: its quantity, hands and pieces are that line's. */
  shareOf: z.int().min(1).max(500).nullable().default(null),
};

/** Who pays the lines of each charge, unless a line names somebody else; and on what terms. */
export const OrderPayers = {
  manufacturerId: z.uuid().nullable().default(null),
  insurerId: z.uuid().nullable().default(null),
  supplierId: z.uuid().nullable().default(null),
  /** The customer's own risk in what the insurer pays, VAT inside. */
  franchise: Minor.min(0).max(MINOR_MAX).default(ZERO),
  /** The number of the insurer's or the manufacturer's case. */
  claimNumber: z.string().trim().max(60).default(""),
  /** The number of the service contract that bears the lines by contract. */
  contract: z.string().trim().max(60).default(""),
  /** What the lines at our own expense are spent on: "loaner fund". */
  expenseArticle: z.string().trim().max(50).default(""),
  /** The lines at our own expense make the device dearer, which is ours and for sale, instead of being spent. */
  capitalised: z.boolean().default(false),
};

/** What is decided about the payers at a step and never again. */
export const PayerDecisions = {
  /** The part of the customer's advance that completion turned into payment, and of each other payer's. */
  advanceUsed: Minor.nullable(),
  payerAdvances: z.array(z.object({ partyId: z.uuid(), amount: Minor })),
  /** What the contract is known by in the books. */
  contractId: z.uuid().nullable(),
  /** Diagnostics are free once the repair is done: the shop's rule on the day the order was written. */
  diagnosticsFree: z.boolean(),
  /**
   * Payments that had closed the debt of a completion taken back: advances again, since which day; the customer's where no payer is
   * named (C.8.5 of the domain).
   */
  requalified: z.array(z.object({ on: Day, amount: Minor, partyId: z.uuid().optional() })),
};
