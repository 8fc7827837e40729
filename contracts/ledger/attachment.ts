import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";

/**
 * photo: what something looked like · signature: what somebody signed with a finger · paper: a file to keep · logo: what the company's
 * papers carry.
 */
export const AttachmentKind = z.enum(["photo", "signature", "paper", "logo"]);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

export const Attachment = z.object({
  id: z.uuid(),
  kind: AttachmentKind,
  /** What the person's file was called; a label, never a path. */
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  by: z.string(),
  at: z.iso.datetime(),
  /** Whether the customer sees it on their page. */
  shown: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

/** What something is attached to: a kind of documents or cards by its name ("repairs.intake"), and which one. */
export const AttachmentSubject = z.strictObject({
  subjectKind: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .max(60),
  subjectId: z.uuid(),
});

const refusals = ["ledger.not-found"];

// Whoever may see the thing may see what hangs on it and may add to it; the use case looks.
export const attachmentEndpoints = {
  list: endpoint({
    name: "ledger.attachment.list",
    method: "GET",
    path: "/api/attachments",
    guard: "signed-in",
    query: AttachmentSubject,
    reply: z.array(Attachment),
    refusals,
  }),
  /** The body is multipart/form-data with one file under any name. */
  add: endpoint({
    name: "ledger.attachment.add",
    method: "POST",
    path: "/api/attachments",
    guard: "signed-in",
    reply: Attachment,
    query: AttachmentSubject.extend({ kind: AttachmentKind }),
    refusals: [...refusals, "ledger.file-refused", "platform.too-large"],
  }),
  content: endpoint({
    name: "ledger.attachment.content",
    method: "GET",
    path: "/api/attachments/:id/content",
    guard: "signed-in",
    params: ById,
    reply: z.unknown(),
    query: z.strictObject({ size: z.enum(["full", "small"]).default("full") }),
    refusals,
  }),
  /** Shows a photo on the customer's page, or hides it there. */
  show: endpoint({
    name: "ledger.attachment.show",
    method: "POST",
    path: "/api/attachments/:id/show",
    guard: "signed-in",
    params: ById,
    body: z.strictObject({ shown: z.boolean() }),
    reply: Attachment,
    refusals,
  }),
  remove: endpoint({
    name: "ledger.attachment.remove",
    method: "DELETE",
    path: "/api/attachments/:id",
    guard: "signed-in",
    params: ById,
    reply: z.object({ removed: z.boolean() }),
    refusals,
  }),
};
