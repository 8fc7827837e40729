import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { Line, PaperHead } from "./paper.ts";

const CashOrderPaper = PaperHead.extend({
  amount: Minor,
  /** The VAT inside; null where the payment holds none. */
  vat: Minor.nullable().default(null),
  basis: Line,
  attachments: Line.nullable().default(null),
  /** The account on the other side in the chart: "361". */
  account: Line.nullable().default(null),
  /** Code of analytics and of purpose: most shops leave both empty. */
  analyticsCode: Line.nullable().default(null),
  purposeCode: Line.nullable().default(null),
  department: Line.nullable().default(null),
  accountant: Line.nullable().default(null),
  cashier: Line.nullable().default(null),
});

/** Прибутковий касовий ордер (КО-1): the order for the cash book, and the receipt torn off for the payer. */
export const CashInPaper = CashOrderPaper.extend({ receivedFrom: Line });
export type CashInPaper = z.infer<typeof CashInPaper>;

/** Видатковий касовий ордер (КО-2): money out of the desk, signed by whoever took it. */
export const CashOutPaper = CashOrderPaper.extend({
  paidTo: Line,
  director: Line.nullable().default(null),
  /** Name, number and day of the paper that proves who took the money. */
  identity: Line.nullable().default(null),
});
export type CashOutPaper = z.infer<typeof CashOutPaper>;
