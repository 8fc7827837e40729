import { z } from "zod";
import { Day, documentEndpoints, Reason } from "#contracts/kernel/document.ts";
import { defineFlow, type Need } from "#contracts/kernel/flow.ts";
import { several } from "#contracts/kernel/list.ts";
import { MINOR_MAX, Minor } from "#contracts/kernel/measure.ts";
import { acceptedSum, Claim, ClaimDraft, ClaimStatus, rejectedSum } from "./claim.ts";

const hasLines: Need<Claim> = { code: "warranty.claim-is-empty", met: ({ lines }) => lines.length > 0 };
const reason = z.object({ reason: Reason });

/** What they said to each repair of the claim; whatever is not named is accepted in full. */
export const Answer = z.strictObject({
  line: z.int().min(1).max(1_000),
  accepted: Minor.min(0).max(MINOR_MAX),
  reason: z.string().trim().max(500).default(""),
});
export type Answer = z.infer<typeof Answer>;

/** Who bears what a payer rejected of one repair. */
export const BillOn = z.object({ line: z.int().min(1).max(1_000), to: z.enum(["customer", "own"]) });
export type BillOn = z.infer<typeof BillOn>;

const hasRejected: Need<Claim> = { code: "warranty.nothing-rejected", met: (claim) => rejectedSum(claim) > 0 };
const notBilledOn: Need<Claim> = { code: "warranty.billed-on", met: ({ lines }) => lines.every(({ billedOrderId }) => billedOrderId === null) };

/** From what is open to what is paid (C.8.2 of the domain). */
export const claimFlow = defineFlow({
  document: "warranty.claim",
  plural: "warranty-claims",
  of: Claim,
  initial: "draft",
  statuses: {
    draft: { tone: "quiet", editable: true },
    sent: { tone: "waiting" },
    accepted: { tone: "busy" },
    partly: { tone: "busy" },
    rejected: { tone: "bad" },
    paid: { tone: "good" },
    cancelled: { tone: "quiet" },
  },
  steps: {
    send: { from: ["draft"], to: "sent", needs: [hasLines] },
    recall: { from: ["sent"], to: "draft", input: reason },
    accept: { from: ["sent"], to: "accepted" },
    answer: {
      from: ["sent"],
      to: (claim) => (rejectedSum(claim) === 0 ? "accepted" : acceptedSum(claim) === 0 ? "rejected" : "partly"),
      input: z.object({ answers: z.array(Answer).max(1_000) }),
    },
    "ask-again": { from: ["accepted", "partly", "rejected"], to: "sent", needs: [notBilledOn], input: reason },
    "bill-on": {
      from: ["partly", "rejected", "paid"],
      to: ({ status }) => status,
      leadsTo: ["partly", "rejected", "paid"],
      needs: [hasRejected],
      input: BillOn,
    },
    pay: { from: ["accepted", "partly"], to: "paid", input: z.object({ placeId: z.uuid().nullable().default(null) }) },
    "take-payment-back": {
      from: ["paid"],
      to: (claim) => (rejectedSum(claim) === 0 ? "accepted" : "partly"),
      input: reason,
    },
    cancel: { from: ["draft"], to: "cancelled", input: reason },
  },
});

export const ClaimRow = Claim.pick({
  id: true,
  number: true,
  status: true,
  createdAt: true,
  partyId: true,
  through: true,
  returnBy: true,
  sentOn: true,
  answeredOn: true,
  paidOn: true,
}).extend({
  partyName: z.string(),
  orders: z.int(),
  claimed: Minor,
  accepted: Minor,
  rejected: Minor,
  /** Days since it was sent, or begun; of a claim that is over: how long it took. */
  days: z.int(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const claimEndpoints = documentEndpoints({
  flow: claimFlow,
  draft: ClaimDraft,
  row: ClaimRow,
  filters: {
    status: several(ClaimStatus),
    partyId: z.uuid().optional(),
    /** Sent at least so many days ago and not yet paid. */
    olderThan: z.coerce.number().int().min(0).max(3_650).optional(),
    from: Day.optional(),
    to: Day.optional(),
  },
});
