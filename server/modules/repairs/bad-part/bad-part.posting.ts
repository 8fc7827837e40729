import { minus } from "#contracts/kernel/measure.ts";
import type { BadPart } from "#contracts/repairs/bad-part.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { stock } from "#modules/stock/index.ts";

/**
 * Aside: the pieces change shelves and cost stays where it was. Credited: Dr 631 by what the supplier gives back, Cr 207 by what it cost,
 * Cr 6412 by the VAT; the rest is 719 or 94. Gone: Dr 94, or Dr 661 of whoever is guilty.
 */
export function postBadPart(part: BadPart): Transfer[] {
  const { itemId, orderId, quantity, asideOn, decidedOn, fromPlaceId, defectivePlaceId, status, supplierId } = part;
  if (asideOn === null || fromPlaceId === null || defectivePlaceId === null || status === "cancelled") return [];
  const about = { itemId, ...(orderId === null ? {} : { orderId }) };
  const pieces = { unit: itemId, amount: quantity, about };
  const aside = stock.onHand({ placeId: defectivePlaceId });
  const moved = transfer({ ...pieces, on: asideOn, line: "aside", from: stock.onHand({ placeId: fromPlaceId }), to: aside });
  if (decidedOn === null) return [moved];
  const decided = { ...pieces, on: decidedOn, line: "decided", from: aside };
  if (status === "gone") return [moved, transfer({ ...decided, to: stock.writtenOff({}) }), ...writtenOff(part, decidedOn)];
  if (supplierId === null) return [moved];
  return [moved, transfer({ ...decided, to: stock.supplier({ partyId: supplierId }) }), ...credited(part, supplierId, decidedOn)];
}

const worth = ({ itemId }: BadPart, on: string) => ({ on, line: "worth", unit: UAH, about: { itemId } });

function writtenOff(part: BadPart, on: string): Transfer[] {
  const { kind, itemId, guiltyId, cost } = part;
  const borne = guiltyId === null ? money.otherExpenses({}) : money.staff({ employeeId: guiltyId });
  return [transfer({ ...worth(part, on), from: money[kind]({ itemId }), to: borne, amount: cost ?? 0 })];
}

function credited(part: BadPart, partyId: string, on: string): Transfer[] {
  const { kind, itemId } = part;
  const [cost, credit, vat] = [part.cost ?? 0, part.credit ?? 0, part.creditVat ?? 0];
  const [about, goods, owed] = [{ ...worth(part, on), about: { itemId, partyId } }, money[kind]({ itemId }), money.supplier({ partyId })];
  return [
    transfer({ ...about, from: goods, to: owed, amount: Math.min(cost, credit) }),
    transfer({ ...about, line: "loss", from: goods, to: money.otherExpenses({}), amount: Math.max(0, minus(cost as never, credit as never)) }),
    transfer({ ...about, line: "gain", from: money.otherIncome({}), to: owed, amount: Math.max(0, minus(credit as never, cost as never)) }),
    transfer({ ...about, line: "vat", from: money.vat({}), to: owed, amount: vat }),
  ];
}
