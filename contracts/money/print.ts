import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { PrintQuery } from "../printing/forms.ts";

const common = { method: "GET", params: ById, query: PrintQuery, reply: z.unknown(), refusals: ["ledger.not-found"] } as const;

/** The cash order of a payment (КО-1) or of a refund (КО-2) as PDF. */
export const printPayment = endpoint({ ...common, name: "money.payment.print", path: "/api/payments/:id/print", guard: "money.payment.read" });
export const printRefund = endpoint({ ...common, name: "money.refund.print", path: "/api/refunds/:id/print", guard: "money.refund.read" });
