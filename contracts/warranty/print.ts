import { z } from "zod";
import { ById, endpoint } from "#contracts/kernel/endpoint.ts";
import { PrintQuery } from "#contracts/printing/forms.ts";

const common = { method: "GET", reply: z.unknown(), guard: "warranty.card.read", params: ById, query: PrintQuery } as const;

/** One warranty card as PDF. */
export const printWarrantyCard = endpoint({
  ...common,
  name: "warranty.card.print",
  path: "/api/warranty-cards/:id/paper",
  refusals: ["ledger.not-found"],
});

/** The warranty card of a completed repair: its works and parts, each with its own term. */
export const printOrderWarranty = endpoint({
  ...common,
  name: "warranty.card.print-order",
  path: "/api/work-orders/:id/warranty-card",
  refusals: ["ledger.not-found", "warranty.nothing-warranted"],
});
