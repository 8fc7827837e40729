import { z } from "zod";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Attachment, AttachmentSubject } from "./attachment.ts";

/** What another phone is lent for: to take photos, or to be signed on. */
export const PhoneUse = z.enum(["photo", "signature"]);
export type PhoneUse = z.infer<typeof PhoneUse>;

/** So long a phone is lent, in minutes, unless its dialog is closed before. */
export const PHONE_MINUTES = 15;

const guard = "ledger.phone-link.read";
const over = ["ledger.not-found", "platform.link-over"];

/**
 * A QR code on the screen makes any phone at hand the camera or the signature pad of one document, without an app and without a sign-in.
 * Without a document the pictures wait in the link itself until the screen takes them.
 */
export const phoneLinkEndpoints = {
  open: endpoint({
    name: "ledger.phone-link.open",
    method: "POST",
    path: "/api/phone-links",
    guard,
    body: z.strictObject({ use: PhoneUse, subject: AttachmentSubject.nullable().default(null) }),
    reply: z.object({
      id: z.uuid(),
      /** Behind the address of the product: "p/…". Told this once. */
      path: z.string(),
      /** Where the phone should go: the public address, else what this machine is called in its networks. */
      addresses: z.array(z.string()),
      expiresAt: z.iso.datetime(),
    }),
    refusals: ["ledger.not-found"],
  }),
  read: endpoint({
    name: guard,
    method: "GET",
    path: "/api/phone-links/:id",
    params: ById,
    reply: z.object({ state: z.enum(["waiting", "connected", "over"]), pictures: z.array(Attachment) }),
    refusals: over,
  }),
  picture: endpoint({
    name: "ledger.phone-link.picture",
    method: "GET",
    path: "/api/phone-links/:id/pictures/:picture",
    guard,
    params: ById.extend({ picture: z.uuid() }),
    reply: z.unknown(),
    refusals: over,
  }),
  end: endpoint({
    name: "ledger.phone-link.end",
    method: "POST",
    path: "/api/phone-links/:id/end",
    guard,
    params: ById,
    reply: z.object({ state: z.literal("over") }),
    refusals: over,
  }),
};

const Key = z.object({ key: z.string().max(200) });
const shut = ["platform.link-over", "platform.too-many"];

/** What the phone itself may ask: only with the key of its link. */
export const phonePageEndpoints = {
  connect: endpoint({
    name: "ledger.phone-page.connect",
    method: "POST",
    path: "/api/p/:key",
    guard: "public",
    params: Key,
    reply: z.object({ use: PhoneUse, shop: z.string(), label: z.string(), expiresAt: z.iso.datetime(), sent: z.int() }),
    refusals: shut,
  }),
  /** The body is multipart/form-data with one file under any name. */
  send: endpoint({
    name: "ledger.phone-page.send",
    method: "POST",
    path: "/api/p/:key/pictures",
    guard: "public",
    params: Key,
    reply: z.object({ sent: z.int() }),
    refusals: [...shut, "ledger.file-refused", "platform.too-large"],
  }),
};
