import { z } from "zod";
import { Reason } from "../kernel/document.ts";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { MILLI_MAX, Milli } from "../kernel/measure.ts";
import { WorkOrder } from "./work-order.ts";

const doors = { params: ById, reply: WorkOrder, method: "POST" } as const;
const refusals = ["ledger.not-found", "ledger.changed-meanwhile", "repairs.order-not-open"];

/** Statuses in which parts may be put aside for an order, and those in which they may be given back. */
export const RESERVING = ["approved", "waiting-parts", "in-work"] as const;
export const RELEASING = [...RESERVING, "on-hold"] as const;

/** Puts aside what lies free and no earlier promise needs; the days of the reserve begin anew. */
export const putAsideNow = endpoint({
  ...doors,
  name: "repairs.reserve.put-aside",
  path: "/api/work-orders/:id/reserve",
  body: z.strictObject({ version: z.int() }),
  refusals,
});

/** Gives back what is put aside: of one item or of all. */
export const releaseReserve = endpoint({
  ...doors,
  name: "repairs.reserve.release",
  path: "/api/work-orders/:id/reserve/release",
  body: z.strictObject({ version: z.int(), itemId: z.uuid().nullable().default(null), reason: Reason }),
  refusals: [...refusals, "repairs.nothing-reserved"],
});

/** An engineer wants what lies free put aside for a repair of theirs; it stands with what the repair lacks until somebody does it or says no. */
export const askForReserve = endpoint({
  ...doors,
  name: "repairs.reserve.ask",
  path: "/api/work-orders/:id/reserve/ask",
  body: z.strictObject({ version: z.int() }),
  refusals: [...refusals, "platform.not-permitted", "repairs.nothing-short"],
});

/** The storekeeper says no to it, and why. */
export const refuseReserve = endpoint({
  ...doors,
  name: "repairs.reserve.refuse",
  path: "/api/work-orders/:id/reserve/refuse",
  body: z.strictObject({ version: z.int(), reason: Reason }),
  refusals: [...refusals, "repairs.nobody-asked"],
});

/** Takes pieces that are put aside for another order; both orders tell of it. */
export const takeReserve = endpoint({
  ...doors,
  name: "repairs.reserve.take",
  path: "/api/work-orders/:id/reserve/take",
  body: z.strictObject({
    version: z.int(),
    fromOrderId: z.uuid(),
    itemId: z.uuid(),
    quantity: Milli.min(1).max(MILLI_MAX),
    reason: Reason,
  }),
  refusals: [...refusals, "repairs.not-on-order", "repairs.reserve-elsewhere", "repairs.reserve-too-small", "repairs.reserve-not-needed"],
});

/** What other orders have put aside of the items that this one lacks, in the same warehouse. */
export const takableReserves = endpoint({
  name: "repairs.reserve.takable",
  method: "GET",
  path: "/api/work-orders/:id/reserve/takable",
  guard: "repairs.reserve.take",
  params: ById,
  refusals: ["ledger.not-found"],
  reply: z.array(
    z.object({
      orderId: z.uuid(),
      orderNumber: z.string(),
      promisedAt: z.iso.datetime().nullable(),
      itemId: z.uuid(),
      name: z.string(),
      unit: z.string(),
      quantity: Milli,
      short: Milli,
    }),
  ),
});
