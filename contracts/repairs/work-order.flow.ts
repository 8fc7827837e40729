import { z } from "zod";
import { documentEndpoints, Reason } from "../kernel/document.ts";
import { defineFlow, type Need } from "../kernel/flow.ts";
import { several, yesNo } from "../kernel/list.ts";
import { Minor } from "../kernel/measure.ts";
import { chargedLines } from "./charged.ts";
import { Chosen } from "./choice.ts";
import { agreed } from "./estimate.ts";
import { NamedCodes } from "./fault-code.ts";
import { unpriced } from "./unpriced.ts";
import { ApprovalChannel, OrderStatus, WorkOrder, WorkOrderDraft } from "./work-order.ts";

const need = (code: string, met: Need<WorkOrder>["met"]): Need<WorkOrder> => ({ code: `repairs.${code}`, met });

const masterChosen = need("master-required", ({ masterId }) => masterId !== null);
const hasLines = need("work-order-is-empty", ({ works, parts }) => works.length + parts.length > 0);
const pricesFilled = need("prices-missing", (order) => unpriced(order).length === 0);
/** What left the work was priced then, and its lines are fixed. */
const pricedInWork = need("prices-missing", (order) => order.status !== "in-work" || pricesFilled.met(order));
const performersChosen = need("performers-required", ({ works }) => works.every(isDone));
const hasWarrantyLines = need("no-warranty-lines", ({ works, parts }) => [...works, ...parts].some(({ charge }) => charge === "manufacturer"));
const hasProposals = need("nothing-proposed", ({ works, parts }) => [...works, ...parts].some(({ proposed }) => proposed));
const hoursTold = need("fact-hours-missing", ({ works }) => works.every(({ performers }) => performers.every(({ factHours }) => factHours !== null)));
const isAgreed = need("approval-outdated", agreed);
/** Every line that somebody else pays says who; nobody else may be billed in their place. */
const payerNamed = (payer: "manufacturer" | "insurer" | "supplier") =>
  need(`${payer}-required`, (order) => chargedLines(order).every((row) => row.payer !== payer || row.partyId !== null));
const payersNamed = [payerNamed("manufacturer"), payerNamed("insurer"), payerNamed("supplier")];
const contractNamed = need(
  "contract-required",
  ({ works, parts, contract }) => contract !== "" || ![...works, ...parts].some(({ charge }) => charge === "contract"),
);
const deviceToCapitalise = need("capitalised-device-required", ({ capitalised, deviceId }) => !capitalised || deviceId !== null);
const deviceNamed = need("device-required", ({ deviceId, siteAddress }) => deviceId !== null || siteAddress !== null);

/** A share of another line is done by the hands of that line; what a service centre does takes no hands of ours. */
function isDone({ performers, shareOf, byOthers }: WorkOrder["works"][number]): boolean {
  return shareOf !== null || byOthers === true || performers.length > 0;
}

const reason = z.object({ reason: Reason });
const OPEN = ["approved", "waiting-parts", "in-work", "quality-check", "done"] as const;

/** A repair from the first look to the money (D.3 of the domain). Side doors: hold and cancel. */
export const workOrderFlow = defineFlow({
  document: "repairs.work-order",
  plural: "work-orders",
  of: WorkOrder,
  initial: "new",
  ruled: true,
  statuses: {
    new: { tone: "quiet", editable: true },
    diagnostics: { tone: "busy", editable: true },
    approval: { tone: "waiting" },
    approved: { tone: "quiet", editable: true },
    "waiting-parts": { tone: "waiting", editable: true },
    "in-work": { tone: "busy", editable: true },
    "quality-check": { tone: "busy" },
    done: { tone: "good" },
    completed: { tone: "good" },
    cancelled: { tone: "quiet" },
    "on-hold": { tone: "waiting" },
  },
  steps: {
    "start-diagnostics": { from: ["new"], to: "diagnostics", needs: [masterChosen, deviceNamed] },
    offer: { from: ["diagnostics", "approved", "waiting-parts", "in-work"], to: "approval", needs: [hasLines, pricesFilled] },
    approve: {
      from: ["approval"],
      to: "approved",
      input: z.object({
        channel: ApprovalChannel,
        by: z.string().trim().max(200).default(""),
        /** The lines the customer wants; `null`: as proposed. */
        chosen: Chosen.nullable().default(null),
      }),
    },
    revise: { from: ["approval"], to: "diagnostics", input: reason },
    // The customer refuses the repair. What they still pay (the diagnostics) is kept; with nothing kept the order is cancelled.
    decline: {
      from: ["approval"],
      to: ({ works }) => (works.length > 0 ? "done" : "cancelled"),
      leadsTo: ["done", "cancelled"],
      input: z.object({ reason: Reason, channel: ApprovalChannel, keepWorks: z.array(z.int()).max(200).default([]) }),
    },
    "wait-for-parts": { from: ["approved"], to: "waiting-parts" },
    start: { from: ["approved", "waiting-parts"], to: "in-work", needs: [isAgreed], input: z.object({ withoutParts: z.boolean().default(false) }) },
    check: { from: ["in-work"], to: "quality-check", needs: [performersChosen, hoursTold, pricesFilled] },
    "send-back": { from: ["quality-check"], to: "in-work", input: reason },
    pass: { from: ["quality-check"], to: "done" },
    complete: {
      from: ["in-work", "done"],
      to: "completed",
      needs: [hasLines, pricedInWork, performersChosen, ...payersNamed, contractNamed, deviceToCapitalise, isAgreed],
    },
    reopen: { from: ["completed"], to: "in-work", input: reason },
    // The manufacturer will not pay: their lines become the customer's, who has to agree to them first.
    "refuse-warranty": {
      from: ["new", "diagnostics", "approved", "waiting-parts", "in-work", "quality-check", "done"],
      to: ({ status }) => (status === "quality-check" || status === "done" ? "in-work" : status),
      needs: [hasWarrantyLines],
      input: reason,
    },
    // An engineer proposed who should bear a line; another says yes or no to it.
    "settle-charges": {
      from: ["new", "diagnostics", "approved", "waiting-parts", "in-work"],
      // It stays where it is: no way of the flow.
      to: ({ status }) => status,
      leadsTo: [],
      needs: [hasProposals],
      input: z.object({ accepted: z.boolean().default(true) }),
    },
    // What was found and what helped is often known last: it may still be said after the work, until the books close over the repair.
    "name-codes": { from: ["quality-check", "done"], to: ({ status }) => status, leadsTo: [], input: NamedCodes },
    hold: { from: OPEN, to: "on-hold", input: reason },
    resume: { from: ["on-hold"], to: ({ heldFrom }) => heldFrom ?? "in-work", leadsTo: OPEN },
    cancel: { from: ["new", "diagnostics", "approval", ...OPEN, "on-hold"], to: "cancelled", input: reason },
  },
});

/** A card of the board and a row of the list: only what people compare. */
export const WorkOrderRow = z.object({
  id: z.uuid(),
  number: z.string(),
  status: OrderStatus,
  statusAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  version: z.int(),
  promisedAt: z.iso.datetime().nullable(),
  /** When the time it may spend in its status runs out; `null`: nobody set a limit. */
  limitAt: z.iso.datetime().nullable(),
  customerId: z.uuid(),
  customerName: z.string(),
  deviceId: z.uuid().nullable(),
  deviceName: z.string(),
  serial: z.string(),
  complaint: z.string(),
  siteAddress: z.string().nullable(),
  intakeId: z.uuid().nullable(),
  intakeNumber: z.string().nullable(),
  /** Where its device is: a place of ours, or the centre that has it. */
  whereName: z.string().nullable(),
  masterId: z.uuid().nullable(),
  masterName: z.string().nullable(),
  branchId: z.uuid(),
  /** What the customer pays for it, VAT included, and what of that is still to pay. */
  total: Minor,
  unpaid: Minor,
});
export type WorkOrderRow = z.infer<typeof WorkOrderRow>;

export const workOrderEndpoints = documentEndpoints({
  flow: workOrderFlow,
  draft: WorkOrderDraft,
  row: WorkOrderRow,
  filters: {
    status: several(OrderStatus),
    open: yesNo,
    customerId: z.uuid().optional(),
    /** Orders that this party pays, or pays a part of; and those for which they owe us something. */
    payerId: z.uuid().optional(),
    owedBy: z.uuid().optional(),
    deviceId: z.uuid().optional(),
    intakeId: z.uuid().optional(),
    masterId: z.uuid().optional(),
    branchId: z.uuid().optional(),
    late: yesNo,
    /** Stands in its status longer than the company allows. */
    overLimit: yesNo,
    onSite: yesNo,
    promisedThrough: z.iso.datetime().optional(),
    unpaid: yesNo,
    /** Its device is at a service centre, be it any of them, or at one from which it should have been back by now. */
    away: z.enum(["all", "late"]).optional(),
  },
});
