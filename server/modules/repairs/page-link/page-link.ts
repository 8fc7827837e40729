import { PAGE_DAYS, pageLinkEndpoints } from "#contracts/repairs/page-link.ts";
import { readDocument } from "#ledger/document.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { endLinks, type LinkSubject, linksTo, newLink, type SafeLink } from "#platform/safe-link.ts";
import { intakeDocument } from "../intake/intake.document.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

/** What links to a customer's page are made for, and for nothing else. */
export const PAGE = "repairs.page";
const DAY_MS = 86_400_000;

/** The address for the customer, where the product has one outside; each paper and each message carries a link of its own. */
export async function pageUrl(call: Call, subject: LinkSubject): Promise<string | null> {
  if (call.publicUrl === undefined) return null;
  return `${call.publicUrl}/c/${(await linkTo(call, subject)).key}`;
}

const linkTo = (call: Call, subject: LinkSubject) => newLink(call, { ...subject, purpose: PAGE, msMax: PAGE_DAYS * DAY_MS });

/** What the caller may see; an order that belongs to an intake is shown with it, so one repair has one page. */
async function repairOf(call: Call, { subjectKind, subjectId }: LinkSubject): Promise<LinkSubject> {
  if (subjectKind === "repairs.intake") await readDocument(call, intakeDocument, subjectId);
  else {
    const { intakeId } = await readDocument(call, workOrderDocument, subjectId);
    if (intakeId !== null) return { subjectKind: "repairs.intake", subjectId: intakeId };
  }
  return { subjectKind, subjectId };
}

const isOver = ({ endedAt, expiresAt }: SafeLink, now: Date): boolean => endedAt !== null || expiresAt <= now;

export const pageLinkRoutes: readonly Route[] = [
  serve(pageLinkEndpoints.make, async (call, { body }) => {
    const { id, key, expiresAt } = await linkTo(call, await repairOf(call, body));
    const path = `c/${key}`;
    return { id, path, url: call.publicUrl === undefined ? null : `${call.publicUrl}/${path}`, expiresAt: expiresAt.toISOString() };
  }),
  serve(pageLinkEndpoints.list, async (call, { query }) => {
    const { subjectId } = await repairOf(call, query);
    return (await linksTo(call.tx, PAGE, subjectId)).map((link) => ({
      id: link.id,
      by: link.byName,
      madeAt: link.madeAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      usedAt: link.usedAt?.toISOString() ?? null,
      over: isOver(link, call.now),
    }));
  }),
  serve(pageLinkEndpoints.end, async (call, { body }) => {
    const { subjectId } = await repairOf(call, body);
    const open = (await linksTo(call.tx, PAGE, subjectId)).filter((link) => !isOver(link, call.now));
    await endLinks(
      call,
      open.map(({ id }) => id),
    );
    return { ended: open.length };
  }),
];
