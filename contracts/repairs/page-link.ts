import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { ApprovalChannel } from "./work-order.ts";

/** So many days a customer finds their repair behind a link: the usual warranty and then some. */
export const PAGE_DAYS = 180;

/** What the customer's page is about: the device they left, or the order of a visit to them. */
const Subject = z.strictObject({ subjectKind: z.enum(["repairs.intake", "repairs.work-order"]), subjectId: z.uuid() });

const guard = "repairs.page-link.make";
const refusals = ["ledger.not-found"];

/** Links to the page on which a customer sees their repair and answers the estimate. Each is told once; all can be ended at once. */
export const pageLinkEndpoints = {
  make: endpoint({
    name: guard,
    method: "POST",
    path: "/api/page-links",
    body: Subject,
    reply: z.object({
      id: z.uuid(),
      /** Behind the address of the product: "c/…". */
      path: z.string(),
      /** The whole address where the administrator has said what the product is called outside. */
      url: z.string().nullable(),
      expiresAt: z.iso.datetime(),
    }),
    refusals,
  }),
  list: endpoint({
    name: "repairs.page-link.list",
    method: "GET",
    path: "/api/page-links",
    guard,
    query: Subject,
    reply: z.array(
      z.object({
        id: z.uuid(),
        by: z.string(),
        madeAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable(),
        over: z.boolean(),
      }),
    ),
    refusals,
  }),
  end: endpoint({
    name: "repairs.page-link.end",
    method: "POST",
    path: "/api/page-links/end",
    guard,
    body: Subject,
    reply: z.object({ ended: z.int() }),
    refusals,
  }),
};

/** What a customer said to an estimate by themselves, and what shows it: who, when, from where, and whether it is still what stands. */
export const customerAnswers = endpoint({
  name: "repairs.customer-answer.read",
  method: "GET",
  path: "/api/work-orders/:id/answers",
  guard: "repairs.work-order.read",
  params: ById,
  reply: z.array(
    z.object({
      version: z.int(),
      decision: z.enum(["agreed", "refused"]),
      channel: ApprovalChannel,
      name: z.string(),
      reason: z.string(),
      at: z.iso.datetime(),
      network: z.string(),
      agent: z.string(),
      /** SHA-256 of the lines and sums they agreed to. */
      digest: z.string(),
      /** Whether the lines kept with the estimate still give that digest. */
      intact: z.boolean(),
      signatureId: z.uuid().nullable(),
    }),
  ),
  refusals,
});
