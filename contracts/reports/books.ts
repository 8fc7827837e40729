import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { listQuery, pageOf } from "../kernel/list.ts";
import { Minor } from "../kernel/measure.ts";

/** By what an account is told apart: 361 by customer, 207 by item, 301 by desk. */
export const BookDimension = z.enum(["party", "order", "item", "place", "employee"]);
export type BookDimension = z.infer<typeof BookDimension>;

/** The number of an account in the national chart: "361". */
const Code = z.string().regex(/^\d{2,5}$/);

const guard = "money.trial-balance.read";

/** One customer, item or desk within an account. */
export const BookPart = z.object({
  /** Nothing: what was written without saying whose it is. */
  id: z.uuid().nullable(),
  name: z.string().nullable(),
  opening: Minor,
  debit: Minor,
  credit: Minor,
  closing: Minor,
});
export type BookPart = z.infer<typeof BookPart>;

/** What the figures of an account are made of, the largest first; the parts add up to the account. */
export const bookParts = endpoint({
  name: "reports.books.parts",
  method: "GET",
  path: "/api/money/accounts/:code/parts",
  guard,
  params: z.object({ code: Code }),
  query: z.strictObject({ from: Day, to: Day }),
  reply: z.object({
    /** Nothing: the account is one heap, its entries say the rest. */
    by: BookDimension.nullable(),
    rows: z.array(BookPart),
    /** Parts beyond these there were; their figures are in `rest`. */
    rest: BookPart.nullable(),
  }),
  refusals: ["platform.not-permitted"],
});

/** One side of a transfer: what came to the account (debit) or left it (credit), and because of which document. */
export const BookEntry = z.object({
  key: z.string(),
  on: Day,
  documentId: z.uuid(),
  kind: z.string(),
  number: z.string(),
  line: z.string(),
  debit: Minor,
  credit: Minor,
  /** The account at the other end. */
  against: z.string().nullable(),
  /** Taken back: a document that changed or was cancelled. */
  reversal: z.boolean(),
  party: z.string().nullable(),
  order: z.string().nullable(),
  item: z.string().nullable(),
  place: z.string().nullable(),
  employee: z.string().nullable(),
});
export type BookEntry = z.infer<typeof BookEntry>;

/** The entries of an account through a day, the newest first; each leads to its document. */
export const bookEntries = endpoint({
  name: "reports.books.entries",
  method: "GET",
  path: "/api/money/accounts/:code/entries",
  guard,
  params: z.object({ code: Code }),
  query: listQuery({
    from: Day.optional(),
    to: Day,
    side: z.enum(["debit", "credit"]).optional(),
    /** Only of one customer, item or desk; "none": of nobody. */
    of: z.union([z.uuid(), z.literal("none")]).optional(),
  }),
  reply: pageOf(BookEntry),
  refusals: ["platform.not-permitted"],
});
