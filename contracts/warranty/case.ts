import { z } from "zod";
import { Day, Reason } from "#contracts/kernel/document.ts";
import { ById, endpoint } from "#contracts/kernel/endpoint.ts";
import { Basis, Proposal, Verdict } from "./verdict.ts";

/** What the shop takes it for: under one of the warranties, or under none. */
export const DECISIONS = ["manufacturer", "works", "part", "none"] as const;
export const Decided = z.enum(DECISIONS);
export type Decided = z.infer<typeof Decided>;

/** What a warranty line needs before it can be claimed (rule 8 of D.1). */
export const LACKS = ["serial", "sale", "fault-code", "photos", "papers"] as const;
export const Lack = z.enum(LACKS);
export type Lack = z.infer<typeof Lack>;

/** What is known of a device's warranties on a day. */
export const Check = z.object({
  deviceId: z.uuid().nullable(),
  deviceName: z.string().nullable(),
  on: Day,
  verdict: Verdict,
  bases: z.array(Basis),
  /** What running warranties would bear out; choosing another is an override. */
  founded: z.array(Verdict),
  proposal: Proposal,
  daysLeft: z.int().nullable(),
  /** The first order of a repeat, by its number. */
  previousOrderNumber: z.string().nullable(),
});
export type Check = z.infer<typeof Check>;

const Said = z.object({ verdict: Decided, reason: z.string(), by: z.string(), at: z.iso.datetime() });

/** One visit of a device and its warranty: what the check said when it came, what was proposed, what a manager decided. */
export const WarrantyCase = z.object({
  /** The intake, or the work order where there is none. */
  id: z.uuid(),
  /** 0: nobody has written anything yet. */
  version: z.int(),
  deviceId: z.uuid().nullable(),
  check: Check,
  proposed: Said.nullable(),
  decided: Said.nullable(),
  faultCode: z.string(),
  /** The first order, where this visit is a repeat of it. */
  firstOrder: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  lacks: z.array(Lack),
});
export type WarrantyCase = z.infer<typeof WarrantyCase>;

const seen = { version: z.int().min(0) };
const said = z.strictObject({ ...seen, verdict: Decided, reason: Reason });
const refusals = ["ledger.not-found", "ledger.changed-meanwhile"];

/** By device, or by anything written on it or on a part of it. */
export const warrantyCheck = endpoint({
  name: "warranty.check",
  method: "GET",
  path: "/api/warranty/check",
  guard: "warranty.card.read",
  query: z.strictObject({ deviceId: z.uuid().optional(), code: z.string().trim().min(1).max(60).optional() }),
  reply: Check,
  refusals: ["ledger.not-found"],
});

export const caseEndpoints = {
  read: endpoint({
    name: "warranty.case.read",
    method: "GET",
    path: "/api/warranty-cases/:id",
    params: ById,
    reply: WarrantyCase,
    refusals: ["ledger.not-found"],
  }),
  change: endpoint({
    name: "warranty.case.change",
    method: "PUT",
    path: "/api/warranty-cases/:id",
    params: ById,
    body: z.strictObject({ ...seen, faultCode: z.string().trim().max(60) }),
    reply: WarrantyCase,
    refusals,
  }),
  /** An engineer thinks otherwise than the check; a manager decides. */
  propose: endpoint({
    name: "warranty.case.propose",
    method: "POST",
    path: "/api/warranty-cases/:id/propose",
    params: ById,
    body: said,
    reply: WarrantyCase,
    refusals,
  }),
  decide: endpoint({
    name: "warranty.case.decide",
    method: "POST",
    path: "/api/warranty-cases/:id/decide",
    params: ById,
    body: said,
    reply: WarrantyCase,
    refusals: [...refusals, "warranty.orders-past-changing"],
  }),
};

/** What came of one order: who came back with it, and where its claims are. */
export const orderWarranty = endpoint({
  name: "warranty.order.read",
  method: "GET",
  path: "/api/work-orders/:id/warranty",
  guard: "repairs.work-order.read",
  params: ById,
  reply: z.object({
    cameBack: z.array(z.object({ orderId: z.uuid(), number: z.string(), on: Day })),
    claims: z.array(z.object({ id: z.uuid(), number: z.string(), status: z.string(), partyName: z.string() })),
  }),
  refusals: ["ledger.not-found"],
});

/** Repairs that came back inside the warranty of our works and parts, by the first order: newest first. */
export const repeatReport = endpoint({
  name: "warranty.repeat.list",
  method: "GET",
  path: "/api/warranty/repeats",
  guard: "warranty.repeat.read",
  query: z.strictObject({ from: Day, to: Day }),
  reply: z.object({
    completed: z.int(),
    repeats: z.int(),
    rows: z.array(
      z.object({
        firstOrderId: z.uuid(),
        firstNumber: z.string(),
        completedOn: Day.nullable(),
        masterName: z.string().nullable(),
        deviceName: z.string(),
        times: z.int(),
        orders: z.array(z.object({ orderId: z.uuid(), number: z.string(), on: Day })),
      }),
    ),
  }),
});
