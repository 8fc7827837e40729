import type { z } from "zod";
import { Minor, sum } from "#contracts/kernel/measure.ts";
import type { PlainOrWorded } from "#contracts/kernel/wording.ts";
import type { CustomerPage, PageEstimate, PageLine, PageOrder } from "#contracts/portal/customer-page.ts";
import { stillValid } from "#contracts/repairs/estimate.ts";
import type { Estimate, WorkOrder } from "#contracts/repairs/work-order.ts";
import { attachmentsOf } from "#ledger/attachment.ts";
import { branchOf, employeeNames, organizationOf, settingsOf } from "#modules/company/index.ts";
import { moneyOfOrder } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Behind } from "./repair-behind.ts";
import { mainOrder, stagesOf, standing } from "./stages.ts";

const NO_MONEY = Minor.parse(0);
const DAY_MS = 86_400_000;

/** What the customer sees, put together from their own short list of facts (R14 of the trust rules): nothing is passed on whole. */
export async function customerPage(behind: Behind): Promise<z.input<typeof CustomerPage>> {
  const { call, intake, customer } = behind;
  const orders = behind.orders.filter(({ status }) => status !== "cancelled" || behind.orders.length === 1);
  const main = mainOrder(orders);
  const subject = intake ?? main;
  const { stage, now } = standing(intake, orders);
  const shown: PageOrder[] = [];
  for (const order of orders) shown.push(await pageOrder(call, order));
  return {
    shop: await shopOf(call, call.actor.branchIds[0] ?? ""),
    ...(await termsOf(call, customer.language)),
    number: subject?.number ?? "",
    device: await deviceOf(call, intake?.deviceId ?? main?.deviceId ?? null),
    fault: intake?.fault ?? main?.complaint ?? "",
    customer: customer.name,
    promisedAt: main?.promisedAt ?? intake?.promisedAt ?? null,
    now,
    stages: stagesOf(intake, orders, stage),
    photos: await photosOf(behind),
    orders: shown,
    receipt: intake !== undefined,
  };
}

async function shopOf({ tx }: Call, branchId: string): Promise<CustomerPage["shop"]> {
  const [{ name, address, phone }, branch] = [await organizationOf(tx), await branchOf(tx, branchId)];
  return { name, address: branch?.address ?? address, phone: branch?.phone ?? phone };
}

async function termsOf({ tx }: Call, language: string): Promise<Pick<CustomerPage, "language" | "currency" | "timeZone">> {
  const { currency, timezone } = await organizationOf(tx);
  return { language: language as CustomerPage["language"], currency, timeZone: timezone };
}

async function deviceOf({ tx }: Call, id: string | null): Promise<CustomerPage["device"]> {
  const row = await tx
    .selectFrom("device")
    .innerJoin("device_type", "device_type.id", "device.type_id")
    .where("device.id", "=", id)
    .select(["device_type.name", "device.brand", "device.model", "device.serial", "device.imei", "device.vin"])
    .executeTakeFirst();
  if (row === undefined) return { type: null, name: "", serial: null };
  const name = [row.brand, row.model].filter(Boolean).join(" ");
  return { type: row.name as PlainOrWorded, name, serial: row.serial ?? row.imei ?? row.vin };
}

/** Only pictures that somebody of us has shown to the customer. */
export async function photosOf({ call: { tx }, intake, orders }: Behind): Promise<string[]> {
  const photos: string[] = [];
  for (const id of [...(intake === undefined ? [] : [intake.id]), ...orders.map((order) => order.id)])
    photos.push(...(await attachmentsOf(tx, id)).filter(({ kind, shown }) => kind === "photo" && shown).map((photo) => photo.id));
  return photos;
}

async function pageOrder(call: Call, order: WorkOrder): Promise<PageOrder> {
  const { id, number, status, diagnosis, recommendations, vatRate, masterId, completedOn, warrantyDays } = order;
  const { total, paid, toPay } = await moneyOfOrder(call, id);
  const names = masterId === null ? undefined : await employeeNames(call.tx, [masterId]);
  const offered = order.estimates.some(({ decision }) => decision !== "withdrawn");
  const done = completedOn !== null;
  const agreed = done || order.estimates.some(({ decision }) => decision === "approved");
  return {
    id,
    number,
    status,
    diagnosis,
    recommendations,
    vatRate,
    master: names?.get(masterId ?? "") ?? null,
    estimate: offered ? await pageEstimate(call, order) : null,
    // What nobody has agreed to yet is no debt.
    total: agreed ? Minor.parse(total) : NO_MONEY,
    paid: Minor.parse(paid),
    toPay: agreed ? Minor.parse(toPay) : NO_MONEY,
    papers: [...(offered ? (["estimate"] as const) : []), ...(done ? (["act"] as const) : []), ...(done && toPay > 0 ? (["invoice"] as const) : [])],
    warrantyThrough: done && warrantyDays > 0 && order.works.length > 0 ? dayAfter(completedOn, warrantyDays) : null,
  };
}

async function pageEstimate(call: Call, order: WorkOrder): Promise<PageEstimate | null> {
  const estimate = order.estimates.findLast(({ decision }) => decision !== "withdrawn");
  if (estimate === undefined || (order.status === "diagnostics" && estimate.decision === null)) return null;
  const { prepayment } = await settingsOf(call.tx);
  const { version, hash, total, validThrough, decidedAt, decidedBy } = estimate;
  const kept = order.works.filter(({ diagnostics }) => diagnostics).map(({ line }) => line);
  const lines = await pageLines(call, order, estimate);
  return {
    version,
    hash,
    state: stateOf(order, estimate, call.today),
    total,
    validThrough,
    lines,
    decidedAt,
    decidedBy,
    prepayment: prepayment.share,
    onRefusal: sum([NO_MONEY, ...lines.filter(({ tab, line }) => tab === "works" && kept.includes(line)).map(({ amount }) => amount)]),
    further: order.estimates.some(({ decision }) => decision === "approved") && estimate.decision === null,
  };
}

function stateOf({ status }: WorkOrder, estimate: Estimate, today: string): PageEstimate["state"] {
  if (estimate.decision === "approved") return "agreed";
  if (estimate.decision === "declined" || status !== "approval") return "declined";
  return stillValid(estimate, today) ? "open" : "expired";
}

async function pageLines({ tx }: Call, { warrantyDays }: WorkOrder, { lines }: Estimate): Promise<PageLine[]> {
  const ids = lines.flatMap(({ itemId }) => (itemId === undefined ? [] : [itemId]));
  const items = await tx
    .selectFrom("item")
    .where("id", "=", ({ fn, val }) => fn.any(val(ids)))
    .select(["id", "unit", "warranty_days"])
    .execute();
  return lines.map(({ tab, line, itemId, name, quantity, amount, optional = false, choice = null, answer = null }) => {
    const item = items.find(({ id }) => id === itemId);
    const days = tab === "works" ? warrantyDays : (item?.warranty_days ?? 0);
    return { tab, line, name, quantity, amount, optional, choice, answer, unit: item?.unit ?? "piece", warrantyDays: days };
  });
}

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
