import { networkInterfaces } from "node:os";
import type { FastifyRequest } from "fastify";
import { PHONE_MINUTES, phoneLinkEndpoints, phonePageEndpoints, type PhoneUse } from "#contracts/ledger/phone-link.ts";
import { addAttachment, attachmentsSince, discardAttachments, findAttachment, readContent } from "#ledger/attachment.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { networkOf } from "#modules/access/index.ts";
import { organizationOf } from "#modules/company/index.ts";
import type { Actor, Call } from "#platform/call.ts";
import { type Route, serve, serveFile } from "#platform/http.ts";
import { linkAt } from "#platform/link-door.ts";
import { platformRefusals } from "#platform/refusals.ts";
import { endLinks, linkById, newLink, oldSubjects, type SafeLink } from "#platform/safe-link.ts";
import { fileOf, PRIVATE, seen } from "./attachments.ts";

/** Pictures of something that is only being written down hang on the link itself. */
const BASKET = "ledger.phone-link";
const PICTURES_MAX = 60;
const purposeOf = (use: PhoneUse): string => `phone/${use}`;
const USES: readonly PhoneUse[] = ["photo", "signature"];

/** Any phone as the camera or the signature pad of one document, for some minutes. */
export const phoneLinkRoutes: readonly Route[] = [
  serve(phoneLinkEndpoints.open, async (call, { body: { use, subject }, request }) => {
    if (subject !== null) await seen(call, subject);
    await sweep(call);
    const { id, key, expiresAt } = await newLink(call, {
      purpose: purposeOf(use),
      subjectKind: subject?.subjectKind ?? BASKET,
      subjectId: subject?.subjectId ?? null,
      msMax: PHONE_MINUTES * 60_000,
    });
    return { id, path: `p/${key}`, addresses: addressesFor(call, request), expiresAt: expiresAt.toISOString() };
  }),
  serve(phoneLinkEndpoints.read, async (call, { params: { id } }) => {
    const link = await own(call, id);
    return { state: stateOf(link, call.now), pictures: await picturesOf(call, link) };
  }),
  serve(phoneLinkEndpoints.picture, async (call, { params: { id, picture } }) => {
    const link = await own(call, id);
    const { subject_id, type } = await findAttachment(call.tx, picture);
    if (subject_id !== link.subjectId || link.subjectKind !== BASKET) throw ledgerRefusals["not-found"]({ id: picture });
    return { raw: await readContent(call.tx, picture, "full"), headers: { ...PRIVATE, "content-type": type, "content-disposition": "inline" } };
  }),
  serve(phoneLinkEndpoints.end, async (call, { params: { id } }) => {
    const link = await own(call, id);
    await endLinks(call, [id]);
    if (link.subjectKind === BASKET) await discardAttachments(call.tx, BASKET, [id]);
    return { state: "over" as const };
  }),
  serve(phonePageEndpoints.connect, async (call, { params: { key }, request }) => {
    const link = await lent(call, key, request);
    call.touched.push({ kind: BASKET, id: link.id });
    const { name } = await organizationOf(call.tx);
    return {
      use: useOf(link),
      shop: name,
      label: await labelOf(call, link),
      expiresAt: link.expiresAt.toISOString(),
      sent: (await picturesOf(call, link)).length,
    };
  }),
  serveFile(
    phonePageEndpoints.send,
    async (call, { params: { key }, request }) => {
      const link = await lent(call, key, request);
      const kind = useOf(link);
      await refuseFull(call, link);
      return { ...(await fileOf(request, kind)), name: kind, link };
    },
    async (call, { received: { link, ...file } }) => {
      // While the picture came, the dialog may have been closed.
      const now = await linkById(call.tx, USES.map(purposeOf), link.id);
      if (now === undefined || now.endedAt !== null) throw platformRefusals["link-over"]();
      const before = await refuseFull(call, link);
      await addAttachment(asLender(call, link), link, file);
      call.touched.push({ kind: BASKET, id: link.id });
      return { sent: before + 1 };
    },
  ),
];

/** How many pictures have come over the link; no more than it is for. */
async function refuseFull(call: Call, link: SafeLink): Promise<number> {
  const { length } = await picturesOf(call, link);
  if (length >= PICTURES_MAX) throw platformRefusals["too-many"]({ seconds: PHONE_MINUTES * 60 });
  return length;
}

/** What the phone sends is sent by whoever lent it the link. */
const asLender = (call: Call, { byId, byName }: SafeLink): Call => ({ ...call, actor: { ...NOBODY, userId: byId, name: byName } });
const NOBODY: Actor = { userId: "", name: "", employeeId: null, branchIds: [], may: () => false };

const useOf = ({ purpose }: SafeLink): PhoneUse => (purpose === purposeOf("signature") ? "signature" : "photo");

const stateOf = ({ endedAt, expiresAt, usedAt }: SafeLink, now: Date): "waiting" | "connected" | "over" => {
  if (endedAt !== null || expiresAt <= now) return "over";
  return usedAt === null ? "waiting" : "connected";
};

const picturesOf = ({ tx }: Call, link: SafeLink) =>
  attachmentsSince(tx, { subjectId: link.subjectId, kind: useOf(link), byId: link.byId, since: link.madeAt });

/** A colleague's link does not exist. */
async function own({ tx, actor }: Call, id: string): Promise<SafeLink> {
  const link = await linkById(tx, USES.map(purposeOf), id);
  if (link === undefined || link.byId !== actor.userId) throw ledgerRefusals["not-found"]({ id });
  return link;
}

/** The link of a phone, whatever it is lent for. */
const lent = (call: Call, key: string, request: FastifyRequest): Promise<SafeLink> =>
  linkAt(call, { purposes: USES.map(purposeOf), key, request, network: networkOf(request.ip) });

async function labelOf({ tx }: Call, { subjectId }: SafeLink): Promise<string> {
  const row = await tx.selectFrom("ledger_document").where("id", "=", subjectId).select("number").executeTakeFirst();
  return row?.number ?? "";
}

/** Pictures that waited for a screen that was never finished. */
async function sweep({ tx, now }: Call): Promise<void> {
  const left = await oldSubjects(tx, BASKET, now);
  if (left.length > 0) await discardAttachments(tx, BASKET, left);
}

/** Where a phone in the shop finds us: as the administrator says, else at the names of this machine in its networks. */
function addressesFor({ publicUrl }: Call, { protocol, host }: FastifyRequest): string[] {
  if (publicUrl !== undefined) return [publicUrl];
  const port = /:(\d+)$/.exec(host)?.[1];
  return Object.values(networkInterfaces())
    .flatMap((them) => them ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `${protocol}://${address}${port === undefined ? "" : `:${port}`}`);
}
