import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Chosen } from "#contracts/repairs/choice.ts";
import { isCustomers } from "#contracts/repairs/charged.ts";
import { stillValid } from "#contracts/repairs/estimate.ts";
import type { customerAnswers } from "#contracts/repairs/page-link.ts";
import type { ApprovalChannel, Estimate, WorkOrder } from "#contracts/repairs/work-order.ts";
import { addAttachment, prepare } from "#ledger/attachment.ts";
import { readDocument, takeStep } from "#ledger/document.ts";
import { writeNote } from "#ledger/history.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import { repairsRefusals } from "../refusals.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Channel = z.output<typeof ApprovalChannel>;

/** Where an answer came from: enough to show later that it was given. */
export type Evidence = { readonly channel: Channel; readonly linkId: string | null; readonly network: string; readonly agent: string };

type Asked = {
  readonly orderId: string;
  /** The version they saw, and its fingerprint. */
  readonly version: number;
  readonly hash: string;
  readonly name: string;
  readonly evidence: Evidence;
};
type Agreement = Asked & { readonly chosen: Chosen; readonly signature: Buffer };

/** The customer agrees by themselves: the lines they took become the order, their signature hangs on it. */
export async function agreeByThemselves(call: Call, { chosen, signature, ...asked }: Agreement): Promise<WorkOrder> {
  const order = await openOffer(call, asked);
  const subject = { subjectKind: "repairs.work-order", subjectId: order.id };
  const { id: signatureId } = await addAttachment(call, subject, await prepare({ kind: "signature", name: asked.name, bytes: signature }));
  const { channel } = asked.evidence;
  const after = await takeStep(call, workOrderDocument, order, "approve", { channel, by: asked.name, chosen });
  await keep(call, after, asked, { decision: "agreed", reason: "", signatureId });
  return after;
}

/**
 * The customer refuses by themselves. Of a repair that has not begun, the diagnostics stay to be paid. Of one that has, they only refuse
 * what was found on the way: somebody of us talks to them before anything is undone.
 */
export async function refuseByThemselves(call: Call, { reason, ...asked }: Asked & { readonly reason: string }): Promise<WorkOrder> {
  const order = await openOffer(call, asked);
  const begun = order.estimates.some(({ decision }) => decision === "approved");
  const keepWorks = order.works.filter((work) => work.diagnostics && isCustomers(work)).map(({ line }) => line);
  const after = begun ? order : await takeStep(call, workOrderDocument, order, "decline", { channel: asked.evidence.channel, reason, keepWorks });
  if (begun) {
    await writeNote(call, { id: newId(call.now), subjectId: order.id, text: `✕ ${reason}` });
    call.touched.push({ kind: "repairs.work-order", id: order.id });
  }
  await keep(call, after, asked, { decision: "refused", reason, signatureId: null });
  return after;
}

/** The offer as they saw it, still open; otherwise why there is nothing to answer. */
async function openOffer(call: Call, { orderId, version, hash }: Asked): Promise<WorkOrder> {
  const order = await readDocument(call, workOrderDocument, orderId, true);
  const estimate = order.estimates.at(-1);
  const earlier = await call.tx
    .selectFrom("customer_answer")
    .where("work_order_id", "=", orderId)
    .where("version", "=", version)
    .select("at")
    .executeTakeFirst();
  if (earlier !== undefined) throw repairsRefusals["estimate-answered"]({ at: earlier.at.toISOString() });
  if (estimate === undefined || estimate.version !== version || estimate.hash !== hash) throw repairsRefusals["estimate-changed"]();
  if (order.status !== "approval" || estimate.decision !== null) throw repairsRefusals["estimate-answered"]({ at: estimate.decidedAt });
  if (!stillValid(estimate, call.today)) throw repairsRefusals["estimate-expired"]({ validThrough: estimate.validThrough });
  return order;
}

type Answer = { readonly decision: "agreed" | "refused"; readonly reason: string; readonly signatureId: string | null };

async function keep({ tx, now }: Call, order: WorkOrder, { version, name, evidence }: Asked, answer: Answer): Promise<void> {
  const estimate = order.estimates.find((it) => it.version === version)!;
  await tx
    .insertInto("customer_answer")
    .values({
      work_order_id: order.id,
      version,
      decision: answer.decision,
      channel: evidence.channel,
      name,
      reason: answer.reason,
      digest: digestOf(order.number, estimate),
      signature_id: answer.signatureId,
      link_id: evidence.linkId,
      network: evidence.network,
      agent: evidence.agent.slice(0, 300),
      at: now,
    })
    .execute();
}

/** What was put before the customer and what they took of it, as one figure. */
const digestOf = (number: string, { version, lines, offeredAt }: Estimate): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        number,
        version,
        offeredAt,
        ...lines.map(({ tab, line, itemId, name, quantity, price, discount, amount, choice, answer }) => [
          ...[tab, line, itemId ?? null, name, quantity, price, discount, amount],
          ...[choice?.of ?? null, choice?.as ?? null, answer === "agreed"],
        ]),
      ]),
    )
    .digest("hex");

export async function answersTo(call: Call, orderId: string): Promise<z.input<typeof customerAnswers.reply>> {
  const order = await readDocument(call, workOrderDocument, orderId);
  const rows = await call.tx.selectFrom("customer_answer").where("work_order_id", "=", orderId).orderBy("version").selectAll().execute();
  return rows.map((row) => {
    const estimate = order.estimates.find(({ version }) => version === row.version);
    return {
      version: row.version,
      decision: row.decision as "agreed" | "refused",
      channel: row.channel as Channel,
      name: row.name,
      reason: row.reason,
      at: row.at.toISOString(),
      network: row.network,
      agent: row.agent,
      digest: row.digest,
      intact: estimate !== undefined && digestOf(order.number, estimate) === row.digest,
      signatureId: row.signature_id,
    };
  });
}
