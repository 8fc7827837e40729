import type { z } from "zod";
import type { caseEndpoints, Check, Decided, WarrantyCase } from "#contracts/warranty/case.ts";
import type { Verdict } from "#contracts/warranty/verdict.ts";
import type { Call } from "#platform/call.ts";
import { refuseWarrantyOf } from "./refuse.ts";
import { caseRow, changeCase, readCase, type Said, visitOf } from "./case.ts";

type Saying = z.output<typeof caseEndpoints.decide.body>;

const said = ({ actor, now }: Call, { verdict, reason }: Saying): Said => ({ verdict, reason, by: actor.name, at: now.toISOString() });

/** Whoever works on the device thinks otherwise than the check; a manager hears of it on the case. */
export async function propose(call: Call, id: string, saying: Saying): Promise<WarrantyCase> {
  const visit = await visitOf(call, id);
  await changeCase(call, visit, saying.version, "propose", { proposed: said(call, saying) }, saying.reason);
  return readCase(call, visit.id);
}

/**
 * A manager has the last word, with a reason that stays. Where they refuse the warranty, what the manufacturer was to pay becomes the
 * customer's, who has to be asked anew (rule 4 of D.1).
 */
export async function decide(call: Call, id: string, saying: Saying): Promise<WarrantyCase> {
  const visit = await visitOf(call, id);
  const checked = (await caseRow(call.tx, visit.id))?.checked as Check | undefined;
  const changes = { decided: said(call, saying), ...firstOrderBy(saying.verdict, checked) };
  await changeCase(call, visit, saying.version, "decide", changes, saying.reason);
  if (saying.verdict !== "manufacturer") await refuseWarrantyOf(call, visit.orderIds, saying.reason);
  return readCase(call, visit.id);
}

export async function changeFacts(call: Call, id: string, { version, faultCode }: z.output<typeof caseEndpoints.change.body>): Promise<WarrantyCase> {
  const visit = await visitOf(call, id);
  await changeCase(call, visit, version, "change", { fault_code: faultCode }, null);
  return readCase(call, visit.id);
}

const KINDS: Readonly<Partial<Record<Verdict, readonly string[]>>> = { works: ["works"], part: ["part", "goods"] };

/** A repeat belongs to the order whose warranty it is under, running or not; anything else is no repeat. */
function firstOrderBy(verdict: Decided, checked: Check | undefined): { first_order_id?: string | null } {
  if (verdict === "none" || verdict === "manufacturer") return { first_order_id: null };
  const first = checked?.bases.find(({ kind, orderId }) => orderId !== null && KINDS[verdict]?.includes(kind));
  return first === undefined ? {} : { first_order_id: first.orderId };
}
