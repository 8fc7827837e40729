import type { FastifyRequest } from "fastify";
import { customerPageEndpoints as doors } from "#contracts/portal/customer-page.ts";
import { readContent } from "#ledger/attachment.ts";
import { writeNote } from "#ledger/history.ts";
import { paperReply } from "#modules/printing/index.ts";
import { agreeByThemselves, type Evidence, printedIntake, printedOrder, refuseByThemselves } from "#modules/repairs/index.ts";
import { type Route, serve } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { platformRefusals } from "#platform/refusals.ts";
import type { SafeLink } from "#platform/safe-link.ts";
import { customerPage, photosOf } from "./customer-page.ts";
import { orderOf, repairBehind } from "./repair-behind.ts";
import { mainOrder } from "./stages.ts";

const CALL_BACK = "☎";

/** What a customer does with the link to their repair: without an app, without a sign-in, and only to that repair. */
export const portalRoutes: readonly Route[] = [
  serve(doors.read, async (call, { params: { key }, request }) => customerPage(await repairBehind(call, key, request))),
  serve(doors.agree, async (call, { params: { key }, body: { signature, ...said }, request }) => {
    const behind = await repairBehind(call, key, request);
    orderOf(behind, said.orderId);
    const evidence = evidenceOf(behind.link, request);
    await agreeByThemselves(behind.call, { ...said, signature: Buffer.from(signature, "base64"), evidence });
    return { at: call.now.toISOString() };
  }),
  serve(doors.refuse, async (call, { params: { key }, body, request }) => {
    const behind = await repairBehind(call, key, request);
    orderOf(behind, body.orderId);
    await refuseByThemselves(behind.call, { ...body, evidence: evidenceOf(behind.link, request) });
    return { at: call.now.toISOString() };
  }),
  serve(doors.ask, async (call, { params: { key }, body: { text, callBack }, request }) => {
    const { call: theirs, intake, orders } = await repairBehind(call, key, request);
    const words = [callBack ? CALL_BACK : "", text].filter(Boolean).join(" ");
    if (words === "") throw platformRefusals.input({ issues: ["text"] });
    const order = mainOrder(orders);
    const subject = order === undefined ? { kind: "repairs.intake", id: intake?.id ?? "" } : { kind: "repairs.work-order", id: order.id };
    await writeNote(theirs, { id: newId(call.now), subjectId: subject.id, text: words });
    call.touched.push(subject);
    return { at: call.now.toISOString() };
  }),
  serve(doors.photo, async (call, { params: { key, photo }, query: { size }, request }) => {
    const behind = await repairBehind(call, key, request);
    if (!(await photosOf(behind)).includes(photo)) throw platformRefusals["link-over"]();
    return { raw: await readContent(call.tx, photo, size), headers: PICTURE };
  }),
  serve(doors.paper, async (call, { params: { key, paper }, query: { order: orderId, language }, request }) => {
    const behind = await repairBehind(call, key, request);
    if (paper === "intake-receipt") {
      if (behind.intake === undefined) throw platformRefusals["link-over"]();
      return paperReply(await printedIntake(behind.call, behind.intake, language), "inline");
    }
    const { orders } = await customerPage(behind);
    const shown = orders.find(({ id }) => id === orderId);
    if (shown === undefined || !shown.papers.includes(paper)) throw platformRefusals["link-over"]();
    return paperReply(await printedOrder(behind.call, orderOf(behind, shown.id), paper, language), "inline");
  }),
];

/** Photos are drawn anew by us, so their kind is known; still never a page of ours. */
const PICTURE = {
  "content-type": "image/jpeg",
  "content-disposition": "inline",
  "cache-control": "private, max-age=3600",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "referrer-policy": "no-referrer",
};

const evidenceOf = ({ id }: SafeLink, { ip, headers }: FastifyRequest): Evidence => ({
  channel: "page",
  linkId: id,
  network: ip,
  agent: headers["user-agent"] ?? "",
});
