import { minus, sum } from "#contracts/kernel/measure.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { PaperDevice, PaperLine, Totals } from "#contracts/printing/paper.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import { owedBy } from "#contracts/repairs/charged.ts";
import { approvedEstimate, type LineTerm, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { employeeNames } from "#modules/company/index.ts";
import { standingOf } from "#modules/money/index.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import type { Call } from "#platform/call.ts";
import { checkOf } from "../check/order-check.ts";
import { repairsRefusals } from "../refusals.ts";
import { freePartsOf } from "../maker-part/free-parts.ts";
import { type Cards, discountsOf, freeLines, partLines, theirsOf, workLines } from "./paper-lines.ts";
import { deviceOn, meterOf, momentOn, sideOf, signatureOn } from "./around.ts";

/** Everything around an order that its papers show, read once. */
async function aroundOf({ tx }: Call, order: WorkOrder, language: PrintLanguage, partyId = order.customerId) {
  const { letterhead, organization } = await letterheadOf(tx, order.branchId);
  const people = [
    ...new Set([
      ...order.works.flatMap(({ performers }) => performers.map(({ employeeId }) => employeeId)),
      ...(order.masterId === null ? [] : [order.masterId]),
    ]),
  ];
  const rows = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val([...order.works, ...order.parts].map(({ itemId }) => itemId))))
    .select(["id", "code", "unit", "warranty_months as months", "warranty_days as days", "warranty_counter as counter"])
    .execute();
  const told = ({ months, days, counter }: LineTerm) => months > 0 || days > 0 || counter !== null;
  const cards: Cards = new Map(rows.map(({ id, code, unit, ...term }) => [id, { code, unit, term: told(term) ? term : null }]));
  const names = await employeeNames(tx, people);
  const free = await freePartsOf(tx, [order.id]);
  const intake =
    order.intakeId === null ? undefined : await tx.selectFrom("intake").where("id", "=", order.intakeId).select("number").executeTakeFirst();
  const { advance, debt } = await standingOf(tx, partyId, [order.id]);
  const total = owedBy(order, partyId);
  const day = order.completedOn ?? momentOn(order.createdAt, organization.timezone)?.day ?? order.createdAt.slice(0, 10);
  return {
    organization,
    cards,
    free,
    names,
    day,
    intakeNumber: intake?.number ?? null,
    head: { letterhead, number: order.number, day, currency: organization.currency },
    partyId,
    language,
    customer: await sideOf(tx, partyId),
    meter: await meterOf(tx, order.deviceId),
    device: order.deviceId === null && order.siteAddress !== null ? placeOf(order.siteAddress) : await deviceOn(tx, order.deviceId, language),
    master: { name: names.get(order.masterId ?? "") ?? letterhead.name },
    paid: order.completedOn === null ? advance : minus(total, debt),
    signature: await signatureOn(tx, order.intakeId ?? order.id),
  };
}

/** Where nobody named a device, papers tell the place that was worked at. */
const placeOf = (address: string): PaperDevice => ({ name: address, serial: null, plate: null, meter: null });

type Around = Awaited<ReturnType<typeof aroundOf>>;

/** The sums under the table: VAT line by line, as the books have it. */
function totalsOf(order: WorkOrder, lines: readonly PaperLine[], { organization, paid, partyId }: Around): Totals {
  const inside = sum(theirsOf(order, partyId).map(({ vat }) => vat));
  const vat = order.vatRate === 0 && organization.taxStatus !== "vat-payer" ? null : inside;
  return { discount: discountsOf(lines), total: sum(lines.map(({ amount }) => amount)), vat, paid };
}

export async function orderPaper(call: Call, order: WorkOrder, language: PrintLanguage): Promise<PaperOf<"work-order">> {
  const around = await aroundOf(call, order, language);
  const works = workLines(order, order.customerId, around);
  const parts = [...partLines(order, order.customerId, around), ...freeLines(order, order.customerId, around.free, around)];
  const approved = approvedEstimate(order);
  return {
    ...around.head,
    customer: around.customer,
    device: around.device,
    intakeNumber: around.intakeNumber,
    repairKind: order.repairKind,
    reason: order.complaint,
    works,
    parts,
    worksTotal: sum(works.map(({ amount }) => amount)),
    partsTotal: sum(parts.map(({ amount }) => amount)),
    totals: totalsOf(order, [...works, ...parts], around),
    promised: momentOn(order.promisedAt, around.organization.timezone),
    completedOn: order.completedOn,
    warrantyDays: order.warrantyDays,
    recommendations: order.recommendations || null,
    check: await checkOn(call, order, around.organization.timezone),
    master: around.master,
    customerSignature: around.signature,
    approval:
      approved === undefined || approved.decidedAt === null
        ? null
        : {
            amount: approved.total,
            moment: momentOn(approved.decidedAt, around.organization.timezone)!,
            by: approved.decidedBy || around.customer.name,
            channel: approved.channel ?? "",
          },
  };
}

/** The checklist as it was ticked; one that nobody began is not printed. */
async function checkOn({ tx }: Call, order: WorkOrder, timezone: string): Promise<PaperOf<"work-order">["check"]> {
  const check = await checkOf(tx, order);
  if (check === null || check.at === null) return null;
  const points = check.points.map(({ text, answer, note }) => ({ text, answer, note: note || null }));
  return { name: check.name, by: check.by ?? "", moment: momentOn(check.at, timezone)!, points };
}

export async function estimatePaper(call: Call, order: WorkOrder, language: PrintLanguage): Promise<PaperOf<"estimate">> {
  const around = await aroundOf(call, order, language);
  const [works, parts] = [workLines(order, order.customerId, around), partLines(order, order.customerId, around)];
  const approved = approvedEstimate(order);
  return {
    ...around.head,
    version: Math.max(1, order.estimates.length),
    orderNumber: order.number,
    customer: around.customer,
    device: around.device,
    diagnosis: order.diagnosis || null,
    works,
    parts,
    totals: totalsOf(order, [...works, ...parts], around),
    master: around.master,
    approval:
      approved === undefined || approved.decidedAt === null
        ? null
        : {
            moment: momentOn(approved.decidedAt, around.organization.timezone)!,
            by: approved.decidedBy || around.customer.name,
            channel: approved.channel ?? "",
          },
  };
}

/** The act of one payer: the customer's with everything that was done, anybody else's with what they pay. */
export async function actPaper(call: Call, order: WorkOrder, language: PrintLanguage, payerId?: string): Promise<PaperOf<"act">> {
  const around = await aroundOf(call, order, language, payerId);
  const lines = linesToBill(order, around);
  return {
    ...around.head,
    place: around.head.letterhead.address ?? "",
    customer: around.customer,
    contract: order.contract || null,
    basis: [order.number, order.claimNumber].filter(Boolean).join(" · "),
    device: around.device,
    lines,
    totals: totalsOf(order, lines, around),
    executor: around.master,
    // Only what was signed where we worked: at the counter people sign the paper itself.
    customerSignature: order.siteAddress === null || payerId !== undefined ? null : around.signature,
    signatures: around.organization.actSignature,
  };
}

export async function invoicePaper(call: Call, order: WorkOrder, language: PrintLanguage, payerId?: string): Promise<PaperOf<"invoice">> {
  const around = await aroundOf(call, order, language, payerId);
  const lines = linesToBill(order, around).filter(({ amount }) => amount > 0);
  if (lines.length === 0) throw repairsRefusals["nothing-to-print"]();
  return {
    ...around.head,
    buyer: around.customer,
    contract: order.contract || null,
    order: order.number,
    lines,
    totals: totalsOf(order, lines, around),
    signatory: around.master,
  };
}

function linesToBill(order: WorkOrder, around: Around): PaperLine[] {
  const { partyId, free } = around;
  const lines = [...workLines(order, partyId, around), ...partLines(order, partyId, around), ...freeLines(order, partyId, free, around)];
  if (lines.length === 0) throw repairsRefusals["nothing-to-print"]();
  return lines;
}
