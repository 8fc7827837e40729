import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";

/** Letters and signs before a number: "WO", "К-Н". */
export const NumberPrefix = z
  .string()
  .trim()
  .min(1)
  .max(12)
  .regex(/^[\p{L}\p{N}/.-]+$/u);
export const NumberDigits = z.int().min(3).max(9);

/** How a branch numbers one kind of documents. */
export const Numbering = z.object({
  /** The product's own prefix, by which the kind is known: "WO". */
  kind: z.string(),
  /** What is numbered: "repairs.work-order". */
  document: z.string(),
  prefix: z.string(),
  digits: z.int(),
  /** The number given last in this year; 0: none yet. */
  last: z.int(),
  /** What the next document will be called. */
  next: z.string(),
});
export type Numbering = z.infer<typeof Numbering>;

const guard = "company.numbering.change";

export const numberingEndpoints = {
  list: endpoint({
    name: "company.numbering.list",
    method: "GET",
    path: "/api/numberings",
    guard,
    query: z.strictObject({ branchId: z.uuid() }),
    reply: z.array(Numbering),
    refusals: ["ledger.not-found"],
  }),
  /** Numbers given already stay as they are; the count goes on. */
  change: endpoint({
    name: "company.numbering.change",
    method: "PUT",
    path: "/api/numberings/:kind",
    params: z.object({ kind: z.string().regex(/^[A-Z]{2}$/) }),
    body: z.strictObject({ branchId: z.uuid(), prefix: NumberPrefix, digits: NumberDigits }),
    reply: Numbering,
    refusals: ["ledger.not-found", "ledger.prefix-taken"],
  }),
};
