import { Milli } from "#contracts/kernel/measure.ts";
import type { PartsIssue } from "#contracts/repairs/parts-issue.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { stock } from "#modules/stock/index.ts";

/** Parts change hands, not owners: from the warehouse to the engineer or back. What they cost us does not move. */
export function postPartsIssue(issue: PartsIssue): Transfer[] {
  const { status, confirmedOn: on, direction, placeId, engineerPlaceId, employeeId, orderId, lines } = issue;
  if (status !== "confirmed" || on === null) return [];
  const hands = stock.issued({ placeId: engineerPlaceId });
  return lines.flatMap(({ line, itemId, quantity, reserved }) => {
    const common = { on, line: `line ${line}`, unit: itemId, about: { orderId, itemId, employeeId } };
    const carried = (shelf: ReturnType<typeof stock.onHand>, amount: Milli) =>
      transfer({ ...common, amount, ...(direction === "issue" ? { from: shelf, to: hands } : { from: hands, to: shelf }) });
    return [carried(stock.reserved({ placeId }), reserved), carried(stock.onHand({ placeId }), Milli.parse(quantity - reserved))];
  });
}
