import type { FastifyRequest } from "fastify";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { readDocument } from "#ledger/document.ts";
import { networkOf } from "#modules/access/index.ts";
import { intakeDocument, PAGE, workOrderDocument } from "#modules/repairs/index.ts";
import type { Actor, Call } from "#platform/call.ts";
import { linkAt } from "#platform/link-door.ts";
import { platformRefusals } from "#platform/refusals.ts";
import type { SafeLink } from "#platform/safe-link.ts";

/** What a customer may do to their own repair, by the steps' names. */
const MAY: readonly string[] = ["repairs.intake.read", "repairs.work-order.read", "repairs.work-order.approve", "repairs.work-order.decline"];

export type Behind = {
  readonly link: SafeLink;
  /** The call as the customer makes it: they act under their own name. */
  readonly call: Call;
  readonly customer: { readonly id: string; readonly name: string; readonly language: string };
  readonly intake: Intake | undefined;
  /** Newest last; cancelled ones too. */
  readonly orders: readonly WorkOrder[];
};

/** The repair behind a link, with all its orders; whoever holds the link is its customer and nobody else. */
export async function repairBehind(call: Call, key: string, request: FastifyRequest): Promise<Behind> {
  const link = await linkAt(call, { purposes: [PAGE], key, request, network: networkOf(request.ip) });
  const { branchId, customerId, orderIds } = await idsOf(call, link);
  const { id, name, language } = await call.tx
    .selectFrom("party")
    .where("id", "=", customerId)
    .select(["id", "name", "language"])
    .executeTakeFirstOrThrow();
  const actor: Actor = {
    userId: `customer/${id}`,
    name,
    employeeId: null,
    branchIds: [branchId],
    may: (permission) => MAY.includes(permission),
  };
  const theirs: Call = { ...call, actor };
  const intake = link.subjectKind === "repairs.intake" ? await readDocument(theirs, intakeDocument, link.subjectId) : undefined;
  const orders: WorkOrder[] = [];
  for (const orderId of orderIds) orders.push(await readDocument(theirs, workOrderDocument, orderId));
  return { link, call: theirs, customer: { id, name, language }, intake, orders };
}

type Ids = { readonly branchId: string; readonly customerId: string; readonly orderIds: readonly string[] };

async function idsOf({ tx }: Call, { subjectKind, subjectId }: SafeLink): Promise<Ids> {
  const table = subjectKind === "repairs.intake" ? "intake" : "work_order";
  const head = await tx.selectFrom(table).where("id", "=", subjectId).select(["branch_id", "customer_id"]).executeTakeFirst();
  if (head === undefined) throw platformRefusals["link-over"]();
  // An order that was since given to somebody else is no business of the first customer's.
  const orders = await tx
    .selectFrom("work_order")
    .where(table === "intake" ? "intake_id" : "id", "=", subjectId)
    .where("customer_id", "=", head.customer_id)
    .select("id")
    .orderBy("id")
    .execute();
  return { branchId: head.branch_id, customerId: head.customer_id, orderIds: orders.map(({ id }) => id) };
}

/** One of their orders; a foreign one does not exist. */
export function orderOf({ orders }: Behind, id: string): WorkOrder {
  const order = orders.find((it) => it.id === id);
  if (order === undefined) throw platformRefusals["link-over"]();
  return order;
}
