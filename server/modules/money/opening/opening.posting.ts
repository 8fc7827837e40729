import type { Opening } from "#contracts/money/opening.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "../money.register.ts";

/** What was there already is the owner's capital. */
export function postOpening({ status, onDay, lines, by }: Opening): Transfer[] {
  if (status !== "entered") return [];
  return lines.map(({ placeId, amount }, index) =>
    transfer({ on: onDay, line: `line ${index + 1}`, from: money.capital({}), to: money[by[index] ?? "cash"]({ placeId }), amount, unit: UAH }),
  );
}
