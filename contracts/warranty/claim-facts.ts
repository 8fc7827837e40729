import { z } from "zod";
import { Day } from "#contracts/kernel/document.ts";
import { ById, endpoint } from "#contracts/kernel/endpoint.ts";
import { listQuery, pageOf } from "#contracts/kernel/list.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { PrintQuery } from "#contracts/printing/forms.ts";
import { Lack } from "./case.ts";
import { ClaimStatus } from "./claim.ts";

/** What is open to be claimed, repair by repair; oldest first. */
export const openClaims = endpoint({
  name: "warranty.claim.open",
  method: "GET",
  path: "/api/warranty/open-claims",
  guard: "warranty.claim.read",
  query: z.strictObject({ partyId: z.uuid().optional(), through: Day.optional() }),
  reply: z.array(
    z.object({
      partyId: z.uuid(),
      partyName: z.string(),
      orderId: z.uuid(),
      orderNumber: z.string(),
      branchId: z.uuid(),
      completedOn: Day,
      days: z.int(),
      deviceName: z.string(),
      serial: z.string(),
      gross: Minor,
      /** The last day to claim it, where the contract sets one. */
      claimBy: Day.nullable(),
      lacks: z.array(Lack),
      /** The draft that already holds it. */
      draftNumber: z.string().nullable(),
    }),
  ),
});

/** Claims repair by repair, newest first; an engineer is told of the repairs that were their own work. */
export const repairClaims = endpoint({
  name: "warranty.repair-claim.list",
  method: "GET",
  path: "/api/warranty/repair-claims",
  guard: "warranty.repair-claim.read",
  query: z.strictObject({ orderId: z.uuid().optional() }),
  reply: z.array(
    z.object({
      claimId: z.uuid(),
      claimNumber: z.string(),
      status: ClaimStatus,
      partyName: z.string(),
      orderId: z.uuid(),
      orderNumber: z.string(),
      completedOn: Day,
      deviceName: z.string(),
      serial: z.string(),
      faultCode: z.string(),
      sentOn: Day.nullable(),
      gross: Minor,
      /** What they agreed to; `null` until they answer. */
      accepted: Minor.nullable(),
      /** Why a part was rejected. */
      reason: z.string(),
    }),
  ),
});

const Ages = z.object({ upTo30: Minor, upTo60: Minor, upTo90: Minor, over90: Minor });

/** What each party owes us by claims, by the days since it was asked for; what is not asked for yet, since the repair. */
export const claimAges = endpoint({
  name: "warranty.claim.ages",
  method: "GET",
  path: "/api/warranty/claim-ages",
  guard: "warranty.claim.read",
  reply: z.array(
    z.object({
      partyId: z.uuid(),
      partyName: z.string(),
      toClaim: Minor,
      sent: Minor,
      accepted: Minor,
      /** Bad parts claimed from their supplier and not credited yet, at what they cost us; 0 for those who may not see costs. */
      badParts: Minor,
      total: Minor,
      ages: Ages,
      /** Of the oldest. */
      days: z.int(),
    }),
  ),
});

const paper = { method: "GET", reply: z.unknown(), guard: "warranty.claim.read", params: ById, refusals: ["ledger.not-found"] } as const;

/** The report to the manufacturer as PDF. */
export const claimPaper = endpoint({ ...paper, name: "warranty.claim.print", path: "/api/warranty-claims/:id/paper", query: PrintQuery });

/** The same as a table for a spreadsheet. */
export const claimSheet = endpoint({
  ...paper,
  name: "warranty.claim.sheet",
  path: "/api/warranty-claims/:id/sheet",
  query: PrintQuery.pick({ language: true }),
});

/** A part that was taken out under a warranty: it goes back to whoever pays for it. */
export const DefectivePart = z.object({
  orderId: z.uuid(),
  line: z.int(),
  orderNumber: z.string(),
  completedOn: Day,
  partyId: z.uuid(),
  partyName: z.string(),
  name: z.string(),
  code: z.string(),
  quantity: Milli,
  deviceName: z.string(),
  /** The number on its tag: the claim, once there is one. */
  claimId: z.uuid().nullable(),
  claimNumber: z.string().nullable(),
  returnBy: Day.nullable(),
  sentOn: Day.nullable(),
  waybill: z.string(),
});
export type DefectivePart = z.infer<typeof DefectivePart>;

export const defectiveParts = endpoint({
  name: "warranty.defective-part.list",
  method: "GET",
  path: "/api/warranty/defective-parts",
  guard: "warranty.defective-part.read",
  query: listQuery({ partyId: z.uuid().optional(), sent: z.enum(["true", "false"]).default("false") }),
  reply: pageOf(DefectivePart),
});

export const sendDefectiveParts = endpoint({
  name: "warranty.defective-part.send",
  method: "POST",
  path: "/api/warranty/defective-parts/send",
  body: z.strictObject({
    parts: z
      .array(z.strictObject({ orderId: z.uuid(), line: z.int().min(1).max(500) }))
      .min(1)
      .max(200),
    waybill: z.string().trim().max(100).default(""),
  }),
  reply: z.object({ sent: z.int() }),
  refusals: ["ledger.not-found"],
});
