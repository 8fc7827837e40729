import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Bps, Milli, Minor } from "../kernel/measure.ts";
import { PlainOrWorded } from "../kernel/wording.ts";
import { Choice, Chosen } from "../repairs/choice.ts";

/** The way of a repair in the customer's words, one after another. */
export const STAGES = ["accepted", "diagnostics", "agreement", "repair", "ready", "issued"] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** A line of the estimate as the customer reads it: no cost, no discount of others, no hours. */
const PageLine = z.object({
  tab: z.enum(["works", "parts"]),
  line: z.int(),
  name: z.string(),
  quantity: Milli,
  unit: z.string(),
  amount: Minor,
  optional: z.boolean(),
  choice: Choice.nullable(),
  warrantyDays: z.int(),
  answer: z.enum(["agreed", "declined", "other-way"]).nullable(),
});
export type PageLine = z.infer<typeof PageLine>;

const PageEstimate = z.object({
  version: z.int(),
  /** Fingerprint of what is shown: an answer to anything else is none. */
  hash: z.string(),
  /** May it be answered here and now, and if not, why: answered, run out, taken back. */
  state: z.enum(["open", "expired", "agreed", "declined"]),
  total: Minor,
  validThrough: z.iso.date().nullable(),
  lines: z.array(PageLine),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string(),
  /** The part of what is agreed to be paid before work begins. */
  prepayment: Bps,
  /** What is still to pay when the repair is refused. */
  onRefusal: Minor,
  /** Work has begun: only what was found on the way is asked. */
  further: z.boolean(),
});
export type PageEstimate = z.infer<typeof PageEstimate>;

const PageForm = z.enum(["intake-receipt", "estimate", "act", "invoice"]);

const PageOrder = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.string(),
  diagnosis: z.string(),
  recommendations: z.string(),
  master: z.string().nullable(),
  estimate: PageEstimate.nullable(),
  total: Minor,
  paid: Minor,
  toPay: Minor,
  vatRate: Bps,
  papers: z.array(PageForm),
  /** The last day of our warranty on the works; `null` while there is none. */
  warrantyThrough: z.iso.date().nullable(),
});
export type PageOrder = z.infer<typeof PageOrder>;

/** All a customer sees of their repair. A list of its own: what is not named here is not shown. */
export const CustomerPage = z.object({
  shop: z.object({ name: z.string(), address: z.string().nullable(), phone: z.string().nullable() }),
  language: z.enum(["uk", "ru", "en"]),
  currency: z.string(),
  timeZone: z.string(),
  number: z.string(),
  device: z.object({ type: PlainOrWorded.nullable(), name: z.string(), serial: z.string().nullable() }),
  fault: z.string(),
  customer: z.string(),
  promisedAt: z.iso.datetime().nullable(),
  /** What happens now: a stage or a status, told by a text of its own. */
  now: z.string(),
  stages: z.array(z.object({ stage: Stage, state: z.enum(["done", "now", "later"]), at: z.iso.datetime().nullable() })),
  photos: z.array(z.uuid()),
  orders: z.array(PageOrder),
  receipt: z.boolean(),
});
export type CustomerPage = z.infer<typeof CustomerPage>;

const Key = z.object({ key: z.string().max(200) });
const shut = ["platform.link-over", "platform.too-many"];
const unanswerable = ["repairs.estimate-changed", "repairs.estimate-answered", "repairs.estimate-expired"];
const Name = z.string().trim().min(2).max(200);
const Seen = { orderId: z.uuid(), version: z.int().min(1).max(10_000), hash: z.string().max(64), name: Name };

/** What a customer may do with the link to their repair, and nothing else. */
export const customerPageEndpoints = {
  read: endpoint({
    name: "portal.page.read",
    method: "GET",
    path: "/api/c/:key",
    guard: "public",
    params: Key,
    reply: CustomerPage,
    refusals: shut,
  }),
  agree: endpoint({
    name: "portal.page.agree",
    method: "POST",
    path: "/api/c/:key/agree",
    guard: "public",
    params: Key,
    body: z.strictObject({
      ...Seen,
      chosen: Chosen,
      /** The strokes as a PNG picture, base64. */
      signature: z.base64().min(60).max(400_000),
    }),
    reply: z.object({ at: z.iso.datetime() }),
    refusals: [...shut, ...unanswerable, "repairs.choice-impossible", "ledger.file-refused"],
  }),
  refuse: endpoint({
    name: "portal.page.refuse",
    method: "POST",
    path: "/api/c/:key/refuse",
    guard: "public",
    params: Key,
    body: z.strictObject({ ...Seen, reason: z.string().trim().min(3).max(500) }),
    reply: z.object({ at: z.iso.datetime() }),
    refusals: [...shut, ...unanswerable],
  }),
  /** A question, or only the wish to be called. */
  ask: endpoint({
    name: "portal.page.ask",
    method: "POST",
    path: "/api/c/:key/ask",
    guard: "public",
    params: Key,
    body: z.strictObject({ text: z.string().trim().max(2_000).default(""), callBack: z.boolean().default(false) }),
    reply: z.object({ at: z.iso.datetime() }),
    refusals: shut,
  }),
  photo: endpoint({
    name: "portal.page.photo",
    method: "GET",
    path: "/api/c/:key/photos/:photo",
    guard: "public",
    params: Key.extend({ photo: z.uuid() }),
    query: z.strictObject({ size: z.enum(["full", "small"]).default("full") }),
    reply: z.unknown(),
    refusals: shut,
  }),
  paper: endpoint({
    name: "portal.page.paper",
    method: "GET",
    path: "/api/c/:key/papers/:paper",
    guard: "public",
    params: Key.extend({ paper: PageForm }),
    query: z.strictObject({ order: z.uuid().optional(), language: z.enum(["uk", "ru", "en"]).default("uk") }),
    reply: z.unknown(),
    refusals: [...shut, "repairs.nothing-to-print"],
  }),
};
