import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { PrintQuery } from "../printing/forms.ts";

/** Papers of an intake: the receipt with its tear-off, the label, what travels to a centre with the device, and the act of its hand-over. */
export const IntakeForm = z.enum(["intake-receipt", "device-label", "dispatch-note", "hand-over-act"]);
/** Papers of a work order. */
export const OrderForm = z.enum(["work-order", "estimate", "act", "invoice"]);

const common = { method: "GET", reply: z.unknown(), refusals: ["ledger.not-found"] } as const;

/** A paper as PDF, shown in the browser or saved. Whoever may see the document may print it. */
export const printIntake = endpoint({
  ...common,
  name: "repairs.intake.print",
  path: "/api/intakes/:id/print/:form",
  guard: "repairs.intake.read",
  params: z.object({ id: z.uuid(), form: IntakeForm }),
  query: PrintQuery.extend({ copies: z.coerce.number().int().min(1).max(10).default(1) }),
  refusals: ["ledger.not-found", "repairs.nothing-to-print"],
});
export const printOrder = endpoint({
  ...common,
  name: "repairs.work-order.print",
  path: "/api/work-orders/:id/print/:form",
  guard: "repairs.work-order.read",
  params: z.object({ id: z.uuid(), form: OrderForm }),
  /** An act and an invoice are the customer's, or those of another payer of the order. */
  query: PrintQuery.extend({ payerId: z.uuid().optional() }),
  refusals: ["ledger.not-found", "repairs.nothing-to-print"],
});
/** The inventory list: before the count empty for a pen, afterwards with what was found. */
export const printCount = endpoint({
  ...common,
  name: "repairs.stock-count.print",
  path: "/api/stock-counts/:id/print",
  guard: "repairs.stock-count.read",
  params: z.object({ id: z.uuid() }),
  query: PrintQuery,
});
