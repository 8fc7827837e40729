import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { OrderPayer, orderMoney } from "#contracts/repairs/order-facts.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { PrintButton } from "#web/kit/print-button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { moneyWithSign } from "#web/platform/format.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { payerPapers } from "../papers.ts";

type Props = { readonly order: WorkOrder; readonly money: z.output<typeof orderMoney.reply> | undefined; readonly take: (payer: OrderPayer) => void };

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

/** Who pays the order besides its customer: each with their sum, what is open of it, their papers and their own money. */
export function PayerSheet({ order, money, take }: Props) {
  const payers = money?.payers ?? [];
  if (!payers.some(({ partyId }) => partyId !== order.customerId)) return null;
  return (
    <Sheet
      title={
        <>
          {say("payers")} <span>{say("payers-note")}</span>
        </>
      }
      edge
    >
      <ul className="payer-rows">
        {payers.map((payer) => (
          <li key={payer.partyId}>
            <span className="who">
              <Link to={`/customers/${payer.partyId}`}>{payer.name}</Link>
              <span className="small-text soft">{say(`payer.${payer.payer}`)}</span>
            </span>
            <Left payer={payer} />
            <b className="sum">{payer.total === undefined ? <span className="soft">–</span> : <Amount minor={payer.total} sign />}</b>
            <span className="line">
              {may("money.payment.create") && (payer.toPay ?? 0) > 0 && (
                <Button size="low" onPress={() => take(payer)}>
                  {say("take-payment")}
                </Button>
              )}
              <PrintButton papers={payerPapers(order, payer.partyId)} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Left({ payer: { toPay, total } }: { readonly payer: OrderPayer }) {
  if (toPay === undefined) return <span className="small-text soft">{say("payer-hidden")}</span>;
  if (toPay > 0) return <Status tone="waiting">{say("payer-left", { sum: moneyWithSign(toPay) })}</Status>;
  return (total ?? 0) > 0 ? <Status tone="good">{say("payer-paid")}</Status> : <span />;
}
