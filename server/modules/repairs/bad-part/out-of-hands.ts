import type { Milli } from "#contracts/kernel/measure.ts";
import { PartsIssueDraft } from "#contracts/repairs/parts-issue.ts";
import { createDocument, readDocument } from "#ledger/document.ts";
import { firstPlaceOf } from "#modules/company/index.ts";
import { beforehand } from "#platform/along.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { partsIssueDocument } from "../parts-issue/parts-issue.document.ts";
import { repairsRefusals } from "../refusals.ts";
import { givenBack } from "../reserve/given-back.ts";
import { written } from "../reserve/reserve.ts";
import { momentOf } from "../work-order/moment.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Held = {
  readonly orderId: string;
  readonly employeeId: string;
  readonly itemId: string;
  readonly quantity: Milli;
  readonly serials: readonly string[];
  readonly why: string;
};

/** Where the branch puts what is no good. */
export async function defectivePlaceOf(tx: Tx, branchId: string): Promise<string> {
  const id = await firstPlaceOf(tx, branchId, "defective");
  if (id === undefined) throw repairsRefusals["no-defective-place"]();
  return id;
}

/**
 * Takes parts out of an engineer's hands on paper: a return to the warehouse of their repair, and nothing of it stays put aside, so the
 * repair needs another part. Answers the warehouse.
 */
export async function outOfHands(call: Call, { orderId, employeeId, itemId, quantity, serials, why }: Held): Promise<string> {
  const { branchId, placeId } = await readDocument(call, workOrderDocument, orderId, true);
  const lines = [{ line: 1, itemId, quantity, serials: [...serials] }];
  const draft = PartsIssueDraft.parse({ branchId, orderId, direction: "return", placeId, employeeId, comment: why.slice(0, 500), lines });
  const back = await createDocument(beforehand(call), partsIssueDocument, draft, ["confirm"]);
  const order = await readDocument(call, workOrderDocument, orderId, true);
  const { positions } = await momentOf(call.tx, order);
  const aside = back.lines.reduce((sum, line) => sum + line.reserved, 0);
  const after = aside === 0 ? order : givenBack(order, positions, itemId, aside);
  if (after !== order) await written(beforehand(call), { before: order, after, verb: "release-reserve", reason: why });
  return placeId;
}
