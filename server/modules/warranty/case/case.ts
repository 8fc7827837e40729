import type { Check, Decided, Lack, WarrantyCase } from "#contracts/warranty/case.ts";
import { journalled } from "#ledger/journal.ts";
import { readDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { intakeDocument, workOrderDocument } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { writeAlong } from "#platform/along.ts";
import { newId } from "#platform/id.ts";
import { write } from "#platform/write.ts";
import { checkOf } from "../check.ts";
import { lackingOf } from "../lacking.ts";

export type Said = NonNullable<WarrantyCase["decided"]>;
export type CaseRow = {
  readonly id: string;
  readonly version: number;
  readonly device_id: string | null;
  readonly checked: unknown;
  readonly first_order_id: string | null;
  readonly fault_code: string;
  readonly proposed: unknown;
  readonly decided: unknown;
};

/** The visit that a document is of: an intake, or an order that has none. */
export type Visit = { readonly id: string; readonly deviceId: string | null; readonly orderIds: readonly string[] };

/** The visit under the id of its intake or of any of its orders, if the caller may see it. */
export async function visitOf(call: Call, id: string): Promise<Visit> {
  const document = await call.tx.selectFrom("ledger_document").where("id", "=", id).select("kind").executeTakeFirst();
  if (document?.kind === workOrderDocument.flow.document) {
    const { intakeId, deviceId } = await readDocument(call, workOrderDocument, id);
    if (intakeId === null) return { id, deviceId, orderIds: [id] };
    return { id: intakeId, deviceId, orderIds: await ordersOf(call.tx, intakeId) };
  }
  if (document?.kind !== intakeDocument.flow.document) throw ledgerRefusals["not-found"]({ id });
  const { deviceId } = await readDocument(call, intakeDocument, id);
  return { id, deviceId, orderIds: await ordersOf(call.tx, id) };
}

const ordersOf = async (tx: Tx, intakeId: string): Promise<string[]> =>
  (await tx.selectFrom("work_order").where("intake_id", "=", intakeId).select("id").orderBy("id").execute()).map(({ id }) => id);

/** Writes down what the check says when a device comes; once a visit. */
export async function openCase(call: Call, { id, deviceId, orderIds }: Visit): Promise<Check> {
  const check = await checkOf(call, { deviceId, but: orderIds });
  await writeAlong(call, [
    {
      text: `insert into warranty_case (id, visit_id, version, device_id, checked, first_order_id, opened_on)
        values ($?, $?, 1, $?, $?, $?, $?) on conflict (visit_id) do nothing`,
      values: [newId(call.now), id, deviceId, JSON.stringify(check), check.proposal.previousOrderId, call.today],
    },
  ]);
  return check;
}

export async function caseRow(tx: Tx, visitId: string, lock = false): Promise<CaseRow | undefined> {
  const query = tx.selectFrom("warranty_case").where("visit_id", "=", visitId).selectAll();
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The case of a visit as screens show it. */
export async function readCase(call: Call, id: string): Promise<WarrantyCase> {
  const visit = await visitOf(call, id);
  const row = await caseRow(call.tx, visit.id);
  const check = (row?.checked as Check | undefined) ?? (await checkOf(call, { deviceId: visit.deviceId, but: visit.orderIds }));
  const firstId = row === undefined ? check.proposal.previousOrderId : row.first_order_id;
  const first = firstId === null ? undefined : await numberOf(call.tx, firstId);
  return {
    id: visit.id,
    version: row?.version ?? 0,
    deviceId: visit.deviceId,
    check,
    proposed: (row?.proposed as Said | null | undefined) ?? null,
    decided: (row?.decided as Said | null | undefined) ?? null,
    faultCode: row?.fault_code ?? "",
    firstOrder: first === undefined || firstId === null ? null : { id: firstId, number: first },
    lacks: await lacksOfVisit(call.tx, visit),
  };
}

const numberOf = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom("ledger_document").where("id", "=", id).select("number").executeTakeFirst())?.number;

/** What the orders of the visit lack, where a manufacturer is to pay. */
async function lacksOfVisit(tx: Tx, { id, deviceId, orderIds }: Visit): Promise<WarrantyCase["lacks"]> {
  if (orderIds.length === 0) return [];
  const claimed = await tx
    .selectFrom("work_order")
    .innerJoin("work_order_line", "work_order_id", "work_order.id")
    .where("work_order.id", "in", [...orderIds])
    .where("charge", "=", "manufacturer")
    .select(["work_order.id", "manufacturer_id"])
    .distinct()
    .execute();
  const lacks: Lack[] = [];
  for (const it of claimed) lacks.push(...(await lackingOf(tx, { orderId: it.id, caseId: id, deviceId, partyId: it.manufacturer_id })));
  return [...new Set(lacks)];
}

type Changes = Partial<Pick<CaseRow, "fault_code" | "first_order_id">> & { readonly proposed?: Said | null; readonly decided?: Said | null };

/** Changes the case of a visit and writes it into the history of the visit's document. */
export async function changeCase(call: Call, visit: Visit, seen: number, verb: string, changes: Changes, reason: string | null): Promise<void> {
  const { tx } = call;
  const known = await caseRow(tx, visit.id, true);
  if ((known?.version ?? 0) !== seen) throw ledgerRefusals["changed-meanwhile"]({ version: known?.version ?? 0 });
  if (known === undefined) await openCase(call, visit);
  const row = known ?? (await caseRow(tx, visit.id, true));
  if (row === undefined) throw ledgerRefusals["not-found"]({ id: visit.id });
  const version = row.version + 1;
  const { proposed, decided, ...plain } = changes;
  await tx
    .updateTable("warranty_case")
    .set({
      version,
      ...plain,
      ...(proposed === undefined ? {} : { proposed: JSON.stringify(proposed) }),
      ...(decided === undefined ? {} : { decided: JSON.stringify(decided) }),
    })
    .where("visit_id", "=", visit.id)
    .execute();
  const was = { proposed: row.proposed, decided: row.decided, fault_code: row.fault_code } as const;
  const differences = Object.fromEntries(
    Object.entries({ proposed, decided, fault_code: plain.fault_code }).flatMap(([field, became]) =>
      became === undefined ? [] : [[field, [verdictIn(was[field as keyof typeof was]), verdictIn(became)] as const]],
    ),
  );
  await write(tx, [journalled(call, { subjectId: row.id, version, kind: "warranty.case", verb, status: null, reason, changes: differences })]);
  call.touched.push({ kind: "warranty.case", id: visit.id });
}

/** History tells what was decided; who and why stand beside it anyway. */
const verdictIn = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? (value as { verdict: Decided }).verdict : (value ?? null);
