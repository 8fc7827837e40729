import { shareOf } from "#contracts/kernel/measure.ts";
import type { ServiceLine, ServicePurchase } from "#contracts/repairs/service-purchase.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";

/**
 * What others did for a repair waits on 23 of its order, net; the VAT on top is ours to claim back; the supplier is owed the whole
 * (C.8.3 of the domain). Where the order is over already the cost leaves 23 at once.
 */
export function postServicePurchase({ status, receivedOn: on, supplierId, lines }: ServicePurchase): Transfer[] {
  if (status !== "received" || on === null) return [];
  const supplier = money.supplier({ partyId: supplierId });
  return lines.flatMap((line) => {
    const { orderId, amount, vatRate, charge } = line;
    const about = { partyId: supplierId, orderId, ...(charge === null ? {} : { charge }) };
    const common = { on, line: `service ${line.line}`, unit: UAH, about };
    const waiting = money.workInProgress({ orderId });
    return [
      transfer({ ...common, from: supplier, to: waiting, amount }),
      transfer({ ...common, from: supplier, to: money.vat({}), amount: shareOf(amount, vatRate) }),
      ...(line.closed === null ? [] : [transfer({ ...common, ...endOfLine(line.closed, about), from: waiting, amount })]),
    ];
  });
}

function endOfLine({ account, deviceId, contractId, article }: NonNullable<ServiceLine["closed"]>, about: object) {
  const to = account === "resaleDevices" ? money.resaleDevices({ deviceId: deviceId ?? "" }) : money[account]({});
  return {
    to,
    about: { ...about, ...(contractId === null ? {} : { contractId }), ...(article === null ? {} : { article }) },
  };
}
