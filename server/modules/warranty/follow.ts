import type { Check } from "#contracts/warranty/case.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { followIntakes, followOrders } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Write } from "#platform/write.ts";
import { cardsGiven, cardsTakenBack } from "./card/given.ts";
import { caseRow, openCase } from "./case/case.ts";
import { cameBackTo } from "./case/repeats.ts";
import { lackingOf, refuseLacking } from "./lacking.ts";
import { warrantyRefusals } from "./refusals.ts";

/** What a repair means for warranties: the case of the visit, the terms a completed order gives, the days a stay adds. */
followOrders({
  decided: async (call, verb, order) => {
    if (verb === "create" && order.intakeId === null) await noteVisit(call, order);
    if (verb === "complete") await refuseUnclaimable(call, order);
    if (verb === "reopen") await refuseFollowed(call, order);
  },
  also: (call, verb, order): Write[] => {
    if (verb === "complete") return cardsGiven(call, order);
    return verb === "reopen" ? [cardsTakenBack(order)] : [];
  },
});

followIntakes({
  decided: async (call, verb, intake) => {
    if (verb === "create") await refuseUnfounded(call, intake, await noteVisit(call, intake));
    if (verb === "change") await refuseUnfounded(call, intake);
  },
  also: (_call, verb, intake): Write[] => {
    if (verb === "issue") return stayed(intake);
    return verb === "take-in-again" ? [{ text: "delete from warranty_stay where intake_id = $?", values: [intake.id] }] : [];
  },
});

async function noteVisit(call: Call, { id, deviceId }: Pick<WorkOrder, "id" | "deviceId">): Promise<Check | undefined> {
  return deviceId === null ? undefined : openCase(call, { id, deviceId, orderIds: [] });
}

/** A repair is taken in under warranty when a running one bears it out, or a manager has said so. */
async function refuseUnfounded({ tx }: Call, { id, repairKind }: Intake, opened?: Check): Promise<void> {
  if (repairKind !== "warranty") return;
  const row = opened === undefined ? await caseRow(tx, id) : undefined;
  const before = await tx.selectFrom("intake").where("id", "=", id).select("repair_kind").executeTakeFirst();
  const checked = opened ?? (row?.checked as Check | undefined);
  const decided = (row?.decided as { verdict: string } | null | undefined)?.verdict;
  if (before?.repair_kind === "warranty" || (decided === undefined ? (checked?.founded ?? []).length > 0 : decided !== "none")) return;
  throw warrantyRefusals["not-founded"]({ verdict: checked?.verdict });
}

/** What came back and is repaired again stands on the first repair: that one is not opened under it. */
async function refuseFollowed({ tx }: Call, { id }: WorkOrder): Promise<void> {
  const numbers = (await cameBackTo(tx, id)).map(({ number }) => number);
  if (numbers.length > 0) throw warrantyRefusals["rework-follows"]({ numbers });
}

/** Nothing is charged to a manufacturer that could not be claimed from them afterwards. */
async function refuseUnclaimable({ tx }: Call, order: WorkOrder): Promise<void> {
  const charged = [...order.works, ...order.parts].some(({ charge }) => charge === "manufacturer");
  if (!charged) return;
  const { id: orderId, intakeId, deviceId, manufacturerId: partyId } = order;
  refuseLacking(await lackingOf(tx, { orderId, caseId: intakeId ?? orderId, deviceId, partyId }));
}

/** The days of a stay in which something was repaired under warranty, whoever's it was. */
const stayed = ({ id, deviceId, acceptedOn, issuedOn }: Intake): Write[] => [
  {
    text: `insert into warranty_stay (intake_id, device_id, in_on, out_on)
      select $?::uuid, $?::uuid, $?::date, $?::date where exists (
        select from work_order_line line join work_order ordered on ordered.id = line.work_order_id
        where ordered.intake_id = $?::uuid and ordered.status = 'completed' and line.charge in ('manufacturer', 'own-warranty'))
      on conflict (intake_id) do update set in_on = excluded.in_on, out_on = excluded.out_on`,
    values: [id, deviceId, acceptedOn, issuedOn, id],
  },
];
