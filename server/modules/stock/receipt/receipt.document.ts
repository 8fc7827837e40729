import { Milli } from "#contracts/kernel/measure.ts";
import { type LinePrice, type Receipt, ReceiptDraft, receiptEndpoints, receiptFlow } from "#contracts/stock/receipt.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { lock } from "#platform/lock.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { SEE_COST } from "../cost.ts";
import { ownedOf, pricingOf } from "../pick-cost.ts";
import { stockRefusals } from "../refusals.ts";
import { moveSerials } from "../serials.ts";
import { withKinds } from "../stocked.ts";
import { priced, refuseDear, withPrices } from "./prices.ts";
import { postReceipt } from "./receipt.posting.ts";
import { listReceipts, receiptRows } from "./receipt.rows.ts";

const NONE = Milli.parse(0);

export const receiptDocument = defineDocument({
  flow: receiptFlow,
  endpoints: receiptEndpoints,
  draft: ReceiptDraft,
  numberPrefix: "PI",
  scope: branchScope("stock.receipt"),
  begin: (call) => ({ receivedOn: null, pricedOn: null, requestedById: call.actor.userId, approvedById: null }),
  ...receiptRows,
  list: listReceipts,
  decide: { create: complete, change: complete, approve, receive, price, cancel: takeBack },
  post: postReceipt,
  findable: ({ number, supplierNumber }) => ({ title: number, subtitle: supplierNumber, words: [number, supplierNumber] }),
  secrets: { cost: SEE_COST },
});

async function complete(call: Call, receipt: Receipt, before: Partial<Receipt>): Promise<Receipt> {
  await knownPlace(call, receipt.placeId, ["warehouse"]);
  const lines = withPrices(call, await withKinds(call.tx, receipt.lines), before.lines ?? []);
  // What was allowed is what was seen then: a changed receipt is allowed anew.
  return { ...receipt, approvedById: null, lines: lines.map((line) => ({ ...line, usedBefore: NONE })) };
}

/** Whoever buys does not also allow it. */
function approve({ actor }: Call, receipt: Receipt): Receipt {
  if (receipt.requestedById === actor.userId) throw stockRefusals["four-eyes"]();
  return { ...receipt, approvedById: actor.userId };
}

/** The accountant prices what the storekeeper counted; pieces that are gone by now take their part of the price with them. */
async function price(call: Call, receipt: Receipt, { prices }: { prices: readonly LinePrice[] }): Promise<Receipt> {
  const { tx, today } = call;
  const lines = priced(receipt.lines, prices);
  await refuseDear(call, { ...receipt, lines });
  const items = [...new Set(lines.map(({ itemId }) => itemId))];
  const [, { rows }] = await Promise.all([lock(tx, pricingOf(items)), ownedOf(items).execute(tx)]);
  const left = new Map(
    items.map((itemId) => [
      itemId,
      rows.filter(({ item, account }) => item === itemId && account.startsWith("stock/")).reduce((all, { amount }) => all + Number(amount), 0),
    ]),
  );
  return {
    ...receipt,
    pricedOn: today,
    lines: lines.map((line) => {
      const here = Math.min(line.quantity, Math.max(0, left.get(line.itemId) ?? 0));
      left.set(line.itemId, (left.get(line.itemId) ?? 0) - here);
      return { ...line, usedBefore: Milli.parse(line.quantity - here) };
    }),
  };
}

async function receive(call: Call, receipt: Receipt): Promise<Receipt> {
  await refuseDear(call, receipt);
  await moveSerials(call, receipt.lines, null, { placeId: receipt.placeId }, receipt.supplierId);
  const known = receipt.lines.every(({ cost }) => cost !== null);
  return { ...receipt, receivedOn: call.today, pricedOn: known ? call.today : null };
}

async function takeBack(call: Call, receipt: Receipt): Promise<Receipt> {
  if (receipt.receivedOn !== null) await moveSerials(call, receipt.lines, { placeId: receipt.placeId }, null);
  return { ...receipt, receivedOn: null, pricedOn: null };
}
