import { chips } from "../../devices/templates.ts";
import type { Worded } from "../../kernel/wording.ts";

/** What a shop of one trade begins with beside its kinds of equipment: faults that are found, and what is looked over before "ready". */
export type TradeCodes = {
  readonly trade: string;
  readonly faults: readonly Worded[];
  /** By the English name of the type of device in the trade's template. */
  readonly checks: Readonly<Record<string, readonly Worded[]>>;
};

/** What ends every list. */
const ALWAYS = chips(`
  корпус чистий, кріплення на місці / корпус чистый, крепёж на месте / clean, all screws in place
  комплектність звірено / комплектность сверена / accessories checked against the receipt
`);

export const tradeCodes = (trade: string, faults: string, checks: Readonly<Record<string, string>>): TradeCodes => ({
  trade,
  faults: chips(faults),
  checks: Object.fromEntries(Object.entries(checks).map(([type, points]) => [type, [...chips(points), ...ALWAYS]])),
});
