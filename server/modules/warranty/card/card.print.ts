import { sql } from "kysely";
import type { PaperOf } from "#contracts/printing/forms.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { WarrantyCard } from "#contracts/warranty/card.ts";
import { daysBetween, extensionOf, plusDays } from "#contracts/warranty/term.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { employeeNames } from "#modules/company/index.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import { deviceOn, sideOf } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { docOf } from "#platform/rows.ts";
import { staysOf } from "../check.ts";
import { warrantyRefusals } from "../refusals.ts";

/** One card written by hand, under the letterhead of the branch that prints it. */
export async function cardPaperOf(call: Call, card: WarrantyCard, language: PrintLanguage): Promise<PaperOf<"warranty-card">> {
  const branchId = call.actor.branchIds[0];
  if (branchId === undefined) throw warrantyRefusals["nothing-warranted"]();
  const { letterhead, organization } = await letterheadOf(call.tx, branchId);
  return {
    letterhead,
    number: card.number || card.serial || card.id.slice(0, 8),
    day: card.beginsOn,
    currency: organization.currency,
    ...(await aroundOf(call.tx, [card], card, language)),
    seller: card.seller,
    conditions: card.conditions,
    master: { name: card.seller ?? letterhead.name },
  };
}

/** All that a completed order warrants, on one card. */
export async function orderPaperOf(call: Call, order: WorkOrder, language: PrintLanguage): Promise<PaperOf<"warranty-card">> {
  const { tx } = call;
  const rows = await tx
    .selectFrom("warranty_card")
    .where("order_id", "=", order.id)
    .where("archived", "=", false)
    .selectAll()
    .orderBy(sql`kind = 'part'`)
    .orderBy("id")
    .execute();
  if (rows.length === 0 || order.completedOn === null) throw warrantyRefusals["nothing-warranted"]();
  const { letterhead, organization } = await letterheadOf(tx, order.branchId);
  const names = await employeeNames(tx, order.masterId === null ? [] : [order.masterId]);
  const cards = rows.map((row) => docOf(row) as unknown as WarrantyCard);
  return {
    letterhead,
    number: order.number,
    day: order.completedOn,
    currency: organization.currency,
    ...(await aroundOf(tx, cards, order, language)),
    master: { name: names.get(order.masterId ?? "") ?? letterhead.name },
  };
}

type Whose = { readonly deviceId: string | null; readonly customerId: string | null };

async function aroundOf(tx: Tx, cards: readonly WarrantyCard[], { deviceId, customerId }: Whose, language: PrintLanguage) {
  const stays = deviceId === null ? [] : await staysOf(tx, [deviceId]);
  const intakes =
    stays.length === 0
      ? []
      : await tx
          .selectFrom("intake")
          .where(
            "id",
            "in",
            stays.map(({ intakeId }) => intakeId),
          )
          .select(["id", "number", "fault"])
          .execute();
  const known = new Map(intakes.map((intake) => [intake.id, intake]));
  const longer = stays.filter((stay) => cards.some((card) => extensionOf(card, [stay]) > 0));
  return {
    customer: customerId === null ? null : await sideOf(tx, customerId),
    device: deviceId === null ? null : await deviceOn(tx, deviceId, language),
    terms: cards.map((card) => {
      const extendedDays = extensionOf(card, stays);
      return {
        name: card.name,
        serial: card.serial,
        beginsOn: card.beginsOn,
        months: card.months,
        days: card.days,
        counterEnd: card.counter === null ? null : card.counterFrom + card.counter,
        endsOn: card.endsOn === null ? null : plusDays(card.endsOn, extendedDays),
        extendedDays,
      };
    }),
    stays: longer.map(({ intakeId, inOn, outOn }) => ({
      inOn,
      outOn,
      number: known.get(intakeId)?.number ?? "",
      work: (known.get(intakeId)?.fault ?? "").slice(0, 200),
      days: daysBetween(inOn, outOn),
    })),
  };
}
