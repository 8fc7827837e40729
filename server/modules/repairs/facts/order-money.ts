import { sql } from "kysely";
import type { z } from "zod";
import { Settings } from "#contracts/company/settings.ts";
import { Minor, shareOf } from "#contracts/kernel/measure.ts";
import { payersOf } from "#contracts/repairs/charged.ts";
import type { OrderPayer, orderMoney } from "#contracts/repairs/order-facts.ts";
import { approvedEstimate, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { readDocument } from "#ledger/document.ts";
import { type Standing, standingFrom, UAH } from "#modules/money/index.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { partiesOf } from "../work-order/moment.ts";
import { workOrderDocument } from "../work-order/work-order.document.ts";

type Reply = z.input<typeof orderMoney.reply>;
type Payments = z.output<typeof orderMoney.reply>["payments"];
const ZERO = Minor.parse(0);

/** Money of one order as its customer sees it, and what every payer of it has to pay: nobody's money closes another's debt. */
export async function moneyOfOrder(call: Call, id: string): Promise<Reply> {
  const order = await readDocument(call, workOrderDocument, id);
  const { standings, names, settings, payments } = await standingsAndPayments(call, order);
  const owing = payersOf(order);
  const standing = standings(order.customerId);
  const { total = ZERO, vat = ZERO } = owing.find(({ partyId }) => partyId === order.customerId) ?? {};
  const received = payments.map(({ kind, amount }) => (kind === "refund" ? 0 - amount : amount));
  const due = order.startedOn === null ? shareOf(approvedEstimate(order)?.total ?? total, settings.prepayment.share) : ZERO;
  return {
    currency: UAH,
    total,
    vat,
    paid: Minor.parse(received.reduce((all, it) => all + it, 0)),
    toPay: toPay(order, total, standing),
    advance: standing.advance,
    prepaymentRequired: due,
    payers: owing.map(({ partyId, payer, total: sum, vat: tax }): OrderPayer => {
      const told = { partyId, payer, name: names.get(partyId) ?? "", advance: standings(partyId).advance };
      const hidden = !call.actor.may(SEE_COST) && pricedByCost(order, payer);
      return hidden ? told : { ...told, total: sum, vat: tax, toPay: toPay(order, sum, standings(partyId)) };
    }),
    payments,
  };
}

/** A completed repair is a debt in the books; until then it is what its lines come to, less what was paid ahead. */
function toPay(order: WorkOrder, total: Minor, { debt, advance }: Standing): Minor {
  if (order.completedOn !== null) return debt;
  return Minor.parse(order.status === "cancelled" ? 0 : Math.max(total - advance, 0));
}

const pricedByCost = ({ parts }: WorkOrder, payer: OrderPayer["payer"]): boolean =>
  (payer === "manufacturer" || payer === "supplier") && parts.some(({ overCost }) => overCost !== null);

async function standingsAndPayments({ tx }: Call, order: WorkOrder) {
  const { id, customerId } = order;
  const parties = partiesOf(order);
  const {
    rows: [row],
  } = await sql<{ balances: { key: string; account: string; amount: number }[]; rules: unknown; payments: Payments; names: [string, string][] }>`
    select
      (select coalesce(json_agg(json_build_object('key', key, 'account', account, 'amount', amount)), '[]') from ledger_balance
        where account in ('money/customer', 'money/advance') and unit = ${UAH} and key = any(${parties.map((it) => `${it}/${id}`)})) as balances,
      (select coalesce(json_agg(json_build_array(party.id, party.name)), '[]') from party where party.id = any(${parties}::uuid[])) as names,
      (select rules from settings where id = 1) as rules,
      (select coalesce(json_agg(it order by it."receivedOn", it.id), '[]') from (
        select id, number, received_on as "receivedOn", method, amount, 'payment' as kind from payment
        where order_id = ${id}::uuid and party_id = ${customerId}::uuid and status = 'received'
        union all
        select id, number, paid_on, method, amount, 'refund' from refund
        where order_id = ${id}::uuid and party_id = ${customerId}::uuid and status = 'paid') as it) as payments`.execute(tx);
  return {
    standings: (partyId: string) => standingFrom((row?.balances ?? []).filter(({ key }) => key === `${partyId}/${id}`)),
    names: new Map(row?.names ?? []),
    settings: Settings.parse(row?.rules ?? {}),
    payments: row?.payments ?? [],
  };
}
