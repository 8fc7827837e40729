import type { FastifyRequest } from "fastify";
import { type AttachmentKind, attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import {
  addAttachment,
  attachmentsOf,
  findAttachment,
  prepare,
  type Prepared,
  readContent,
  removeAttachment,
  showAttachment,
  type Subject,
} from "#ledger/attachment.ts";
import { readCard } from "#ledger/card.ts";
import { readDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { mayPass } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve, serveFile } from "#platform/http.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { cards } from "./cards.ts";
import { documents } from "./documents.ts";

/** Photos, signatures and papers: whoever may see a thing may see what hangs on it. */
export const attachmentRoutes: readonly Route[] = [
  serve(attachmentEndpoints.list, async (call, { query }) => {
    await seen(call, query);
    return attachmentsOf(call.tx, query.subjectId);
  }),
  serveFile(
    attachmentEndpoints.add,
    async (call, { query: { kind, ...subject }, request }) => {
      await mayHang(call, subject, kind);
      return fileOf(request, kind);
    },
    async (call, { query: { kind, ...subject }, received }) => {
      await mayHang(call, subject, kind);
      return addAttachment(call, subject, received);
    },
  ),
  serve(attachmentEndpoints.content, async (call, { params: { id }, query: { size } }) => {
    const { subject_kind, subject_id, type, kind } = await findAttachment(call.tx, id);
    await seen(call, { subjectKind: subject_kind, subjectId: subject_id });
    const raw = await readContent(call.tx, id, size);
    return {
      raw,
      headers: { ...PRIVATE, "content-type": type, "content-disposition": kind === "paper" ? 'attachment; filename="paper.pdf"' : "inline" },
    };
  }),
  serve(attachmentEndpoints.show, async (call, { params: { id }, body: { shown } }) => {
    const { subject_kind: subjectKind, subject_id: subjectId } = await findAttachment(call.tx, id);
    await seen(call, { subjectKind, subjectId });
    return showAttachment(call, id, shown);
  }),
  serve(attachmentEndpoints.remove, async (call, { params: { id } }) => {
    const { subject_kind: subjectKind, subject_id: subjectId, by_id } = await findAttachment(call.tx, id);
    await seen(call, { subjectKind, subjectId });
    // What a colleague added is taken off by whoever may change the thing.
    if (by_id !== call.actor.userId && !mayPass(call.actor.may, `${subjectKind}.change`))
      throw platformRefusals["not-permitted"]({ permission: `${subjectKind}.change` });
    await removeAttachment(call, id, { subjectKind, subjectId });
    return { removed: true };
  }),
];

/** Never a page of ours, whatever the bytes say. */
export const PRIVATE = {
  "cache-control": "private, max-age=86400",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
} as const;

/** The thing must be of a kind there is, and the caller must be able to read it; otherwise it does not exist. */
export async function seen(call: Call, { subjectKind, subjectId }: Subject): Promise<void> {
  const document = documents.find(({ flow }) => flow.document === subjectKind);
  const card = cards.find(({ name }) => name === subjectKind);
  const known = document !== undefined || card !== undefined;
  if (!known || !mayPass(call.actor.may, `${subjectKind}.read`)) throw ledgerRefusals["not-found"]({ id: subjectId });
  if (document !== undefined) await readDocument(call, document as never, subjectId);
  if (card !== undefined) await readCard(call, card, subjectId);
}

/** A logo goes out on every paper: only whoever may change the thing hangs one on it. */
async function mayHang(call: Call, subject: Subject, kind: AttachmentKind): Promise<void> {
  await seen(call, subject);
  if (kind === "logo" && !mayPass(call.actor.may, `${subject.subjectKind}.change`))
    throw platformRefusals["not-permitted"]({ permission: `${subject.subjectKind}.change` });
}

/** Files are held in memory while they come: so many at once, and no more. */
const COMING_MAX = 40;
let coming = 0;

/** The file of a request, as it will be kept. */
export async function fileOf(request: FastifyRequest, kind: AttachmentKind): Promise<Prepared> {
  if (!request.isMultipart()) throw platformRefusals["wrong-format"]();
  if (coming >= COMING_MAX) throw platformRefusals["too-many"]({ seconds: 5 });
  coming += 1;
  try {
    const { name, bytes } = await readFile(request);
    return await prepare({ kind, name, bytes });
  } finally {
    coming -= 1;
  }
}

async function readFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  try {
    const file = await request.file();
    if (file !== undefined) return { name: file.filename, bytes: await file.toBuffer() };
  } catch (error) {
    // Limits name themselves; what is left is a body that was cut off or is no form at all.
    if ((error as { statusCode?: number }).statusCode !== undefined) throw error;
  }
  throw platformRefusals.input({ issues: ["file"] });
}
