import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Milli, Minor } from "../kernel/measure.ts";
import { PAYERS } from "./charge.ts";
import { OrderStatus } from "./work-order.ts";

const refusals = ["ledger.not-found"];

/** One payer of an order: what their lines come to, what of it is paid, what is open. */
export const OrderPayer = z.object({
  partyId: z.uuid(),
  name: z.string(),
  payer: z.enum(PAYERS),
  /** Absent for those who may not see costs, where it would tell them what a part cost us. */
  total: Minor.optional(),
  vat: Minor.optional(),
  toPay: Minor.optional(),
  advance: Minor,
});
export type OrderPayer = z.infer<typeof OrderPayer>;

/** Money of one order: what it comes to for its customer, what was paid, what is still to pay; and the same of every payer. */
export const orderMoney = endpoint({
  name: "repairs.work-order.money",
  method: "GET",
  path: "/api/work-orders/:id/money",
  guard: "repairs.work-order.read",
  params: ById,
  refusals,
  reply: z.object({
    currency: z.string(),
    total: Minor,
    vat: Minor,
    paid: Minor,
    toPay: Minor,
    advance: Minor,
    prepaymentRequired: Minor,
    payers: z.array(OrderPayer),
    payments: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        receivedOn: z.iso.date(),
        method: z.string(),
        amount: Minor,
        kind: z.enum(["payment", "refund"]),
      }),
    ),
  }),
});

/** Parts of one order, item by item: what is planned, put aside, given out, brought back, used; and what lies free. */
export const orderStock = endpoint({
  name: "repairs.work-order.stock",
  method: "GET",
  path: "/api/work-orders/:id/stock",
  params: ById,
  refusals,
  reply: z.array(
    z.object({
      itemId: z.uuid(),
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      planned: Milli,
      used: Milli,
      reserved: Milli,
      issued: Milli,
      returned: Milli,
      withEngineer: Milli,
      free: Milli,
      short: Milli,
    }),
  ),
});

const Share = z.object({ code: z.string(), amount: Minor });

/** What one order earned: net revenue of all payers less everything it cost (C.8.1 of the domain). Planned until it is completed. */
export const orderProfit = endpoint({
  name: "repairs.profit.see",
  method: "GET",
  path: "/api/work-orders/:id/profit",
  params: ById,
  refusals,
  reply: z.object({
    currency: z.string(),
    planned: z.boolean(),
    gross: Minor,
    vat: Minor,
    revenue: Minor,
    revenueWorks: Minor,
    revenueGoods: Minor,
    /** What suppliers pay for parts that failed. */
    compensation: Minor,
    parts: Minor,
    materials: Minor,
    wages: Minor,
    /** What others did for it: service centres, couriers; net of VAT. */
    services: Minor,
    cost: Minor,
    /** Cost of the lines somebody pays, or that a contract bears; and what our own warranty, goodwill and expense took, apart. */
    chargedCost: Minor,
    chargedProfit: Minor,
    expense: Minor,
    /** What made a device of ours dearer: neither a cost nor an expense. */
    capitalised: Minor,
    profit: Minor,
    /** Profit by net revenue, basis points; `null` when there is no revenue. */
    profitability: z.int().nullable(),
    wageByEmployee: z.array(z.object({ employeeId: z.uuid(), name: z.string(), amount: Minor })).optional(),
    accounts: z.array(Share),
  }),
});

/** Everything one device went through with us, newest first. */
export const deviceHistory = endpoint({
  name: "repairs.device-history.read",
  method: "GET",
  path: "/api/devices/:id/repairs",
  guard: "repairs.intake.read",
  params: ById,
  refusals,
  reply: z.array(
    z.object({
      intakeId: z.uuid().nullable(),
      orderId: z.uuid().nullable(),
      number: z.string(),
      on: z.iso.date(),
      fault: z.string(),
      status: z.string(),
      works: z.array(z.string()),
      parts: z.array(z.string()),
      total: Minor,
      masterName: z.string().nullable(),
      warrantyUntil: z.iso.date().nullable(),
      underWarranty: z.boolean(),
    }),
  ),
});

/** What earlier repairs of the same model needed: proposals for a new one, most frequent first. */
export const proposals = endpoint({
  name: "repairs.proposal.read",
  method: "GET",
  path: "/api/repairs/proposals",
  guard: "repairs.work-order.read",
  query: z.strictObject({ deviceId: z.uuid(), fault: z.string().max(200).optional() }),
  reply: z.object({
    repairs: z.int(),
    lines: z.array(
      z.object({
        itemId: z.uuid(),
        kind: z.enum(["work", "part"]),
        name: z.string(),
        code: z.string(),
        price: Minor,
        normHours: Milli,
        quantity: Milli,
        times: z.int(),
        free: Milli,
      }),
    ),
  }),
});

/**
 * How many orders stand in each status, and what is late: the board's heads and the menu's counts.
 * Cancelled orders are not counted; completed ones are as long as their customer owes something.
 */
export const orderCounts = endpoint({
  name: "repairs.work-order.counts",
  method: "GET",
  path: "/api/repairs/counts",
  guard: "repairs.work-order.read",
  query: z.strictObject({ branchId: z.uuid().optional(), masterId: z.uuid().optional() }),
  reply: z.object({
    byStatus: z.partialRecord(OrderStatus, z.object({ count: z.int(), unpaid: Minor })),
    late: z.int(),
    /** Stand in their status longer than the company allows. */
    overLimit: z.int(),
    promisedToday: z.int(),
    toIssue: z.int(),
  }),
});

/** What we advised and the customer declined, of a device or of a person: it comes up again at their next visit, until it is done. */
export const declinedWorks = endpoint({
  name: "repairs.declined.read",
  method: "GET",
  path: "/api/repairs/declined",
  guard: "repairs.work-order.read",
  query: z.strictObject({ deviceId: z.uuid().optional(), customerId: z.uuid().optional() }),
  reply: z.array(
    z.object({
      orderId: z.uuid(),
      number: z.string(),
      deviceId: z.uuid().nullable(),
      on: z.iso.date(),
      tab: z.enum(["works", "parts"]),
      itemId: z.uuid().nullable(),
      name: z.string(),
      quantity: Milli,
      amount: Minor,
    }),
  ),
});
