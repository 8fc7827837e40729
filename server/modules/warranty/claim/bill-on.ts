import { Bps, Milli, type Minor, minus } from "#contracts/kernel/measure.ts";
import { WorkOrderDraft, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { BillOn } from "#contracts/warranty/claim.flow.ts";
import type { Claim, ClaimLine } from "#contracts/warranty/claim.ts";
import { createDocument, readDocument } from "#ledger/document.ts";
import { workOrderDocument } from "#modules/repairs/index.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import { warrantyRefusals } from "../refusals.ts";

/**
 * What a payer rejected is the customer's by an order of its own, which they have to agree to first, or it is borne by us: then nothing is
 * written, its cost stands where the repair left it (C.8.2 of the domain).
 */
export async function billOn(call: Call, claim: Claim, { line: number, to }: BillOn): Promise<Claim> {
  const line = claim.lines.find((it) => it.line === number);
  const rejected = line === undefined || line.accepted === null ? 0 : minus(line.gross, line.accepted);
  if (line === undefined || rejected === 0) throw warrantyRefusals["nothing-rejected"]({ line: number });
  if (line.borneBy !== null) throw warrantyRefusals["billed-already"]({ line: number });
  const billedOrderId = to === "own" ? null : await orderFor(call, claim, line, rejected as Minor);
  return { ...claim, lines: claim.lines.map((it) => (it === line ? { ...it, borneBy: to, billedOrderId } : it)) };
}

/** One work at the rejected sum: it was done and paid for in the first order, so it takes neither hands nor parts. */
async function orderFor(call: Call, { number }: Claim, line: ClaimLine, rejected: Minor): Promise<string> {
  const first = await readDocument(call, workOrderDocument, line.orderId);
  const work = first.works.find(({ shareOf }) => shareOf === null);
  if (work === undefined) throw warrantyRefusals["no-work-to-bill"]({ number: first.number });
  const names = [...new Set(line.lines.map(({ name }) => name))].join(", ");
  const draft = WorkOrderDraft.parse({
    ...addressedAs(first),
    complaint: `${first.number}, ${number}: ${line.reason}`.slice(0, 2_000),
    works: [
      {
        line: 1,
        itemId: work.itemId,
        name: names.slice(0, 300),
        quantity: Milli.parse(1_000),
        price: rejected,
        discount: Bps.parse(0),
        charge: "customer",
        byOthers: true,
      },
    ],
  });
  // The sum is what another payer rejected, not a price somebody made: no role's limit of discounts is meant.
  const { roles: _roles, ...actor } = call.actor;
  return (await createDocument({ ...beforehand(call), actor }, workOrderDocument, draft, ["start-diagnostics", "offer"])).id;
}

const addressedAs = ({ branchId, customerId, deviceId, siteAddress, masterId, placeId }: WorkOrder) => ({
  branchId,
  customerId,
  deviceId,
  siteAddress,
  masterId,
  placeId,
  warrantyDays: 0,
});
