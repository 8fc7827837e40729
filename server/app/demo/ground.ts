import type { Language } from "#contracts/kernel/wording.ts";
import type { Actor, Call, Touched } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import type { Calendar } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Words } from "./wording.ts";

/** What everything that makes the demo stands on. */
export type Ground = {
  readonly tx: Tx;
  readonly language: Language;
  readonly words: Words;
  readonly chance: Chance;
  readonly calendar: Calendar;
  /** All that was made so far. */
  readonly touched: Touched[];
};

/** Somebody does something at a working minute: a call like any other, only that its clock shows that moment. */
export const callAt = ({ tx, touched, calendar }: Ground, actor: Actor, minute: number): Call => ({ tx, touched, actor, ...calendar.at(minute) });

/** Who opens the shop before anybody is hired. */
export const opener = (name: string): Actor => ({ userId: "demo", name, employeeId: null, branchIds: [], may: () => true });
