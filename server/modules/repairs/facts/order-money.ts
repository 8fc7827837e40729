import { sql } from "kysely";
import type { z } from "zod";
import { Settings } from "#contracts/company/settings.ts";
import { Minor, shareOf, sum, taxInside } from "#contracts/kernel/measure.ts";
import type { orderMoney } from "#contracts/repairs/order-facts.ts";
import { approvedEstimate, customerTotal, partAmount, type WorkOrder, workAmount } from "#contracts/repairs/work-order.ts";
import { readDocument } from "#ledger/document.ts";
import { type Standing, standingFrom, UAH } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Payments = z.output<typeof orderMoney.reply>["payments"];

/** Money of one order as its customer sees it; what a manufacturer pays is no business of the customer's. */
export async function moneyOfOrder(call: Call, id: string): Promise<z.input<typeof orderMoney.reply>> {
  const order = await readDocument(call, workOrderDocument, id);
  const { standing, settings, payments } = await standingAndPayments(call, order);
  const total = customerTotal(order);
  const received = payments.map(({ kind, amount }) => (kind === "refund" ? 0 - amount : amount));
  const due = order.startedOn === null ? shareOf(approvedEstimate(order)?.total ?? total, settings.prepayment.share) : Minor.parse(0);
  return {
    currency: UAH,
    total,
    vat: vatInside(order),
    paid: Minor.parse(received.reduce((all, it) => all + it, 0)),
    toPay: toPay(order, standing),
    advance: standing.advance,
    prepaymentRequired: due,
    payments,
  };
}

/** A completed repair is a debt in the books; until then it is what its lines come to, less what was paid ahead. */
function toPay(order: WorkOrder, { debt, advance }: Standing): Minor {
  if (order.completedOn !== null) return debt;
  return Minor.parse(order.status === "cancelled" ? 0 : Math.max(customerTotal(order) - advance, 0));
}

function vatInside({ works, parts, vatRate }: WorkOrder): Minor {
  const amounts = [...works.map((it) => ({ ...it, amount: workAmount(it) })), ...parts.map((it) => ({ ...it, amount: partAmount(it) }))];
  return sum(amounts.filter(({ charge }) => charge === "customer").map(({ amount }) => taxInside(amount, vatRate)));
}

async function standingAndPayments({ tx }: Call, { id, customerId }: WorkOrder) {
  const {
    rows: [row],
  } = await sql<{ balances: { account: string; amount: number }[]; rules: unknown; payments: Payments }>`
    select
      (select coalesce(json_agg(json_build_object('account', account, 'amount', amount)), '[]') from ledger_balance
        where account in ('money/customer', 'money/advance') and unit = ${UAH} and key = ${`${customerId}/${id}`}) as balances,
      (select rules from settings where id = 1) as rules,
      (select coalesce(json_agg(it order by it."receivedOn", it.id), '[]') from (
        select id, number, received_on as "receivedOn", method, amount, 'payment' as kind from payment
        where order_id = ${id}::uuid and party_id = ${customerId}::uuid and status = 'received'
        union all
        select id, number, paid_on, method, amount, 'refund' from refund
        where order_id = ${id}::uuid and party_id = ${customerId}::uuid and status = 'paid') as it) as payments`.execute(tx);
  return { standing: standingFrom(row?.balances ?? []), settings: Settings.parse(row?.rules ?? {}), payments: row?.payments ?? [] };
}
