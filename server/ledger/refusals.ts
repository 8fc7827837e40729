import { violates } from "#platform/postgres.ts";
import { defineRefusals, Refusal } from "#platform/refusal.ts";
import { kindOf } from "./register.ts";

export const ledgerRefusals = defineRefusals("ledger", {
  "not-found": 404,
  "not-enough": 409,
  "period-closed": 409,
  "day-banned": 409,
  "changed-meanwhile": 409,
  "step-refused": 409,
  "not-editable": 409,
  "file-refused": 422,
  "prefix-taken": 409,
});

/** Waits for a writing of books; what the database refuses is said as the business says it. */
export async function refusalOfBooks<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    if (violates(error, "ledger_period_closed")) throw ledgerRefusals["period-closed"](JSON.parse(error.detail ?? "{}"));
    if (violates(error, "ledger_day_banned")) throw ledgerRefusals["day-banned"](JSON.parse(error.detail ?? "{}"));
    if (!violates(error, "ledger_balance_above_floor")) throw error;
    const details = JSON.parse(error.detail ?? "{}") as { account: string; unit: string; key: string; short: number };
    throw new Refusal(kindOf(details.account).floor ?? "ledger.not-enough", 409, details);
  }
}
