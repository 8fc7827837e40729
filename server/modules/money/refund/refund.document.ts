import { Minor } from "#contracts/kernel/measure.ts";
import { type Refund, RefundDraft, refundEndpoints, refundFlow } from "#contracts/money/refund.ts";
import { defineDocument } from "#ledger/document.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { settlementOf, standingOf } from "../debts.ts";
import { holder, knownOrder } from "../holder.ts";
import { NO_ORDER } from "../money.register.ts";
import { moneyRefusals } from "../refusals.ts";
import { moneyScope, refuseOthersMoney, refuseOthersPapers, SEE_BANK } from "../whose-money.ts";
import { postRefund } from "./refund.posting.ts";
import { listRefunds, loadRefund, saveRefund } from "./refund.rows.ts";

export const refundDocument = defineDocument({
  flow: refundFlow,
  endpoints: refundEndpoints,
  draft: RefundDraft,
  numberPrefix: ({ by }: Refund) => (by === "cash" ? "CP" : "BP"),
  scope: moneyScope("money.refund", { bank: SEE_BANK }),
  begin: async (call, draft) => {
    await knownOrder(call, draft.orderId);
    const by = await holder(call, draft);
    await refuseOthersPapers(call, { by, placeId: draft.placeId });
    return { by, requestedById: call.actor.userId, approvedById: null, paidOn: null };
  },
  load: loadRefund,
  save: saveRefund,
  list: listRefunds,
  decide: { change: recheck, approve, pay, cancel: (_call, refund) => ({ ...refund, paidOn: null }) },
  post: postRefund,
});

async function recheck(call: Call, refund: Refund, before: Refund): Promise<Refund> {
  if (refund.orderId !== before.orderId) await knownOrder(call, refund.orderId);
  const by = await holder(call, refund);
  await refuseOthersPapers(call, { by, placeId: refund.placeId });
  return { ...refund, by };
}

/** Whoever asked for the money does not also allow it. */
function approve({ actor }: Call, refund: Refund): Refund {
  if (refund.requestedById === actor.userId) throw moneyRefusals["four-eyes"]();
  return { ...refund, approvedById: actor.userId };
}

/** No more goes out than was paid ahead and not used; and whoever asked for cash does not also hand it out. */
async function pay(call: Call, refund: Refund): Promise<Refund> {
  const { tx, today, actor } = call;
  await refuseOthersMoney(call, refund);
  if (refund.by === "cash" && refund.requestedById === actor.userId) throw moneyRefusals["four-eyes"]();
  const orderId = refund.orderId ?? NO_ORDER;
  await lock(tx, [settlementOf(orderId)]);
  const { advance } = await standingOf(tx, refund.partyId, [orderId]);
  if (advance < refund.amount) throw moneyRefusals["advance-short"]({ advance, amount: Minor.parse(refund.amount) });
  return { ...refund, paidOn: today };
}
