import { type MakerPart, MakerPartDraft, makerPartEndpoints, makerPartFlow } from "#contracts/repairs/maker-part.ts";
import { defineDocument, readDocument } from "#ledger/document.ts";
import { employeeOf, knownPlace } from "#modules/company/index.ts";
import { stockedItems } from "#modules/stock/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { postMakerPart } from "./maker-part.posting.ts";
import { listMakerParts, makerPartRows } from "./maker-part.rows.ts";

const OPEN = ["approved", "waiting-parts", "in-work", "quality-check"];

export const makerPartDocument = defineDocument({
  flow: makerPartFlow,
  endpoints: makerPartEndpoints,
  draft: MakerPartDraft,
  numberPrefix: "MP",
  scope: branchScope("repairs.maker-part"),
  begin: () => ({ engineerPlaceId: null, confirmedOn: null }),
  ...makerPartRows,
  list: listMakerParts,
  decide: { create: complete, change: complete, confirm, cancel },
  post: postMakerPart,
  findable: ({ number }) => ({ title: number, subtitle: "", words: [number] }),
});

async function complete(call: Call, part: MakerPart): Promise<MakerPart> {
  const { tx } = call;
  const { placeId, partyId, itemId, employeeId } = part;
  await knownPlace(call, placeId, ["warehouse"]);
  await stockedItems(tx, [itemId]);
  const maker = await tx.selectFrom("party").where("id", "=", partyId).where("archived", "=", false).select("roles").executeTakeFirst();
  if (!maker?.roles.includes("manufacturer")) throw repairsRefusals["not-a-maker"]({ partyId });
  const employee = employeeId === null ? null : await employeeOf(tx, employeeId);
  if (employee === undefined) throw repairsRefusals["no-such-employee"]({ employeeId });
  if (part.orderId !== null) await theirRepair(call, part, part.orderId);
  return { ...part, engineerPlaceId: employee?.placeId ?? null };
}

/** Their part goes only into a repair that they pay for. */
async function theirRepair(call: Call, { partyId }: MakerPart, orderId: string) {
  const order = await readDocument(call, workOrderDocument, orderId);
  const theirs = [...order.works, ...order.parts].some(
    ({ charge, payerId }) => charge === "manufacturer" && (payerId ?? order.manufacturerId) === partyId,
  );
  if (!theirs) throw repairsRefusals["not-makers-order"]({ number: order.number });
  return order;
}

/** Out of the warehouse and into the device only while the repair is open; what is left may come back afterwards too. */
async function confirm(call: Call, part: MakerPart): Promise<MakerPart> {
  const { act, orderId } = part;
  if (orderId !== null && (act === "issued" || act === "used")) {
    const { status, number } = await theirRepair(call, part, orderId);
    if (!OPEN.includes(status)) throw repairsRefusals["order-not-open"]({ number, status });
  }
  return { ...part, confirmedOn: call.today };
}

/** What the papers of a completed repair say was used stays used; reopen the repair first. */
async function cancel(call: Call, part: MakerPart): Promise<MakerPart> {
  if (part.orderId === null || part.act !== "used" || part.confirmedOn === null) return part;
  const { status, number } = await readDocument(call, workOrderDocument, part.orderId);
  if (status === "completed") throw repairsRefusals["order-not-open"]({ number, status });
  return part;
}
