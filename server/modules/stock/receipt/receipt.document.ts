import { type Receipt, ReceiptDraft, receiptEndpoints, receiptFlow } from "#contracts/stock/receipt.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { SEE_COST } from "../cost.ts";
import { moveSerials } from "../serials.ts";
import { withKinds } from "../stocked.ts";
import { withPrices } from "./prices.ts";
import { postReceipt } from "./receipt.posting.ts";
import { listReceipts, receiptRows } from "./receipt.rows.ts";

export const receiptDocument = defineDocument({
  flow: receiptFlow,
  endpoints: receiptEndpoints,
  draft: ReceiptDraft,
  numberPrefix: "PI",
  scope: branchScope("stock.receipt"),
  begin: () => ({ receivedOn: null }),
  ...receiptRows,
  list: listReceipts,
  decide: { create: complete, change: complete, receive, cancel: takeBack },
  post: postReceipt,
  findable: ({ number, supplierNumber }) => ({ title: number, subtitle: supplierNumber, words: [number, supplierNumber] }),
  secrets: { cost: SEE_COST },
});

async function complete(call: Call, receipt: Receipt, before: Partial<Receipt>): Promise<Receipt> {
  await knownPlace(call, receipt.placeId, ["warehouse"]);
  return { ...receipt, lines: withPrices(call, await withKinds(call.tx, receipt.lines), before.lines ?? []) };
}

async function receive(call: Call, receipt: Receipt): Promise<Receipt> {
  await moveSerials(call, receipt.lines, null, { placeId: receipt.placeId }, receipt.supplierId);
  return { ...receipt, receivedOn: call.today };
}

async function takeBack(call: Call, receipt: Receipt): Promise<Receipt> {
  if (receipt.receivedOn !== null) await moveSerials(call, receipt.lines, { placeId: receipt.placeId }, null);
  return { ...receipt, receivedOn: null };
}
