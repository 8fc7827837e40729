import { sql } from "kysely";
import { type BadPart, BadPartDraft, badPartEndpoints, badPartFlow, type CreditNote } from "#contracts/repairs/bad-part.ts";
import type { Minor } from "#contracts/kernel/measure.ts";
import { defineDocument, readDocument } from "#ledger/document.ts";
import { employeeOf, knownPlace, settingsOf } from "#modules/company/index.ts";
import { moveSerials, ownedOf, pickCosts, pricingOf, SEE_COST, stockedItems } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { repairsRefusals } from "../refusals.ts";
import { ownScope } from "../own-scope.ts";
import { employeeAt } from "../stock-count/book.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";
import { badPartRows, listBadParts } from "./bad-part.rows.ts";
import { postBadPart } from "./bad-part.posting.ts";
import { defectivePlaceOf, outOfHands } from "./out-of-hands.ts";

const undecided = { decidedOn: null, cost: null, credit: null, creditVat: null, guiltyId: null } as const;

export const badPartDocument = defineDocument({
  flow: badPartFlow,
  endpoints: badPartEndpoints,
  draft: BadPartDraft,
  numberPrefix: "DP",
  scope: ownScope("repairs.bad-part"),
  own: ({ employeeId }, actor) => employeeId !== null && employeeId === actor.employeeId,
  begin: async (call, { placeId }) => ({
    kind: "goods" as const,
    employeeId: await employeeAt(call, placeId),
    fromPlaceId: null,
    defectivePlaceId: null,
    requestedById: call.actor.userId,
    approvedById: null,
    asideOn: null,
    sentOn: null,
    ...undecided,
  }),
  ...badPartRows,
  list: listBadParts,
  decide: {
    create: complete,
    change: complete,
    "set-aside": setAside,
    send: ({ today }, part) => ({ ...part, sentOn: today }),
    credit,
    approve,
    "write-off": writeOff,
    reconsider,
    cancel: putBack,
  },
  post: postBadPart,
  findable: ({ number, story }) => ({ title: number, subtitle: story.slice(0, 120), words: [number] }),
  secrets: { cost: SEE_COST, credit: SEE_COST, creditVat: SEE_COST },
});

/** What an engineer holds, they hold for a repair; and who begins it with one place does not end with another. */
async function complete(call: Call, part: BadPart): Promise<BadPart> {
  const { kind } = await knownPlace(call, part.placeId, ["warehouse", "engineer"]);
  const employeeId = kind === "engineer" ? await employeeAt(call, part.placeId) : null;
  if (employeeId !== part.employeeId) throw repairsRefusals["bad-part-elsewhere"]();
  if (employeeId !== null && part.orderId === null) throw repairsRefusals["bad-part-of-no-order"]();
  if (part.orderId !== null) await readDocument(call, workOrderDocument, part.orderId);
  const item = (await stockedItems(call.tx, [part.itemId])).get(part.itemId);
  const supplierId = part.supplierId ?? (await boughtFrom(call, part));
  return { ...part, kind: item?.kind ?? "goods", supplierId };
}

/** Whom the piece, or the item, was bought from last. */
async function boughtFrom({ tx }: Call, { itemId, serials }: BadPart): Promise<string | null> {
  const { rows } = await sql<{ supplier_id: string }>`
    (select supplier_id, 1 as rank, changed_at as at from serial_unit
      where item_id = ${itemId}::uuid and serial = any(${serials}::text[]) and supplier_id is not null)
    union all
    (select supplier_id, 2, created_at from receipt join receipt_line line on line.receipt_id = receipt.id
      where line.item_id = ${itemId}::uuid and status in ('counted', 'received') order by receipt.id desc limit 1)
    order by rank, at desc limit 1`.execute(tx);
  return rows[0]?.supplier_id ?? null;
}

async function setAside(call: Call, part: BadPart): Promise<BadPart> {
  const { tx, today } = call;
  const defectivePlaceId = await defectivePlaceOf(tx, part.branchId);
  const { employeeId, orderId, itemId, quantity, serials, story: why } = part;
  const held = employeeId !== null && orderId !== null;
  const fromPlaceId = held ? await outOfHands(call, { orderId, employeeId, itemId, quantity, serials, why }) : part.placeId;
  await moveSerials(call, [part], { placeId: fromPlaceId }, { placeId: defectivePlaceId });
  return { ...part, fromPlaceId, defectivePlaceId, asideOn: today };
}

/** What it costs is decided at this moment, under the lock of its item. */
async function costOf({ tx }: Call, part: BadPart): Promise<Minor | null> {
  const [, { rows }] = await Promise.all([lock(tx, pricingOf([part.itemId])), ownedOf([part.itemId]).execute(tx)]);
  return pickCosts(rows, [part])[0] ?? null;
}

const lain = ({ defectivePlaceId }: BadPart) => ({ placeId: defectivePlaceId ?? "" });

async function credit(call: Call, part: BadPart, { credit: back, vat }: CreditNote): Promise<BadPart> {
  const cost = await costOf(call, part);
  await moveSerials(call, [part], lain(part), null);
  return { ...part, cost, credit: back, creditVat: vat, decidedOn: call.today };
}

/** Whoever asked does not also allow it. */
function approve({ actor }: Call, part: BadPart): BadPart {
  if (part.requestedById === actor.userId) throw repairsRefusals["bad-part-four-eyes"]();
  return { ...part, approvedById: actor.userId };
}

/** Above the company's limit somebody else says yes first. */
async function writeOff(call: Call, part: BadPart, { guiltyId }: { guiltyId: string | null }): Promise<BadPart> {
  const [cost, { writeOffLimit }] = [await costOf(call, part), await settingsOf(call.tx)];
  if (part.approvedById === null && (cost ?? 0) > writeOffLimit) throw repairsRefusals["bad-part-approval"]({ amount: writeOffLimit });
  if (guiltyId !== null && (await employeeOf(call.tx, guiltyId)) === undefined) throw repairsRefusals["no-such-employee"]({ employeeId: guiltyId });
  await moveSerials(call, [part], lain(part), null);
  return { ...part, cost, guiltyId, decidedOn: call.today };
}

async function reconsider(call: Call, part: BadPart): Promise<BadPart> {
  await moveSerials(call, [part], null, lain(part));
  return { ...part, ...undecided, sentOn: null };
}

/** Back to the warehouse it left; what was in somebody's hands is issued anew. */
async function putBack(call: Call, part: BadPart): Promise<BadPart> {
  if (part.asideOn !== null) await moveSerials(call, [part], lain(part), { placeId: part.fromPlaceId ?? "" });
  return part;
}
