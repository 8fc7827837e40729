import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { OrderStatus } from "./work-order.ts";

/** A repair at the customer's place, as the engineer's sheet of the day shows it. */
export const VisitRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: OrderStatus,
  promisedAt: z.iso.datetime().nullable(),
  address: z.string(),
  customerName: z.string(),
  /** Absent for those who may not see phones. */
  phone: z.string().nullable().optional(),
  deviceName: z.string(),
  complaint: z.string(),
  masterId: z.uuid().nullable(),
  masterName: z.string().nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

/** Open visits in the order of their promise: up to an instant, from an instant; of one engineer or of all. */
export const visits = endpoint({
  name: "repairs.visit.list",
  method: "GET",
  path: "/api/repairs/visits",
  guard: "repairs.work-order.read",
  query: z.strictObject({ masterId: z.uuid().optional(), from: z.iso.datetime().optional(), through: z.iso.datetime().optional() }),
  reply: z.object({ rows: z.array(VisitRow) }),
});
