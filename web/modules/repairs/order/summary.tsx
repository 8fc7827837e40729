import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { orderMoney } from "#contracts/repairs/order-facts.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Moment, Promised } from "#web/kit/moment.tsx";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Facts } from "#web/kit/sheet.tsx";
import { instantNow } from "#web/platform/clock.ts";
import { currencySign, money as written, percent, promised, span } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { useCustomer } from "../intake/use-customer.ts";
import { codeOf, useDevice } from "../intake/use-device.ts";
import { useProfit } from "./profit.tsx";
import { totalsOf } from "./payers.ts";
import type { OrderEditor } from "./use-order.ts";

type Props = {
  readonly editor: OrderEditor;
  readonly intake: Intake | undefined;
  readonly money: z.output<typeof orderMoney.reply> | undefined;
  readonly takePayment: (() => void) | undefined;
};

const say = (key: string, values = {}) => text(`repairs.screen.${key}`, values);

/** The strip that is always in sight: who, what, until when, how much, what of it is paid, what stays. */
export function Summary({ editor: { order, draft }, intake, money, takePayment }: Props) {
  const { card } = useCustomer(order.customerId);
  const { device, history } = useDevice(order.deviceId ?? undefined);
  const { profit } = useProfit(order.id);
  const sign = currencySign();
  const total = totalsOf(order, draft).all;
  const toPay = Math.max(0, total - (money?.paid ?? 0));
  const visits = history?.length ?? 0;
  return (
    <div className="order-summary">
      <Facts
        facts={[
          {
            label: say("fact.customer"),
            value: card ? <Link to={`/customers/${card.id}`}>{card.name}</Link> : "…",
            under: card?.phones?.[0] && (
              <a href={`tel:${card.phones[0]}`} className="quiet-link">
                {phoneShown(card.phones[0])}
              </a>
            ),
            width: 1.25,
          },
          {
            label: say("fact.serial"),
            value: device ? <Link to={`/devices/${device.id}`}>{codeOf(device) || "–"}</Link> : (order.siteAddress ?? "–"),
            under: [say(`intake.kind.${order.repairKind}`), visits > 1 && say("intake.visit", { n: visits })]
              .filter(Boolean)
              .join(", ")
              .toLowerCase(),
            width: 1.15,
          },
          {
            label: say("fact.promised"),
            value:
              draft.promisedAt === null ? (
                say("no-promise")
              ) : order.completedOn === null ? (
                <Promised at={draft.promisedAt} />
              ) : (
                <Moment at={draft.promisedAt} />
              ),
            under: order.completedOn === null && draft.promisedAt !== null ? <Left at={draft.promisedAt} /> : undefined,
            width: 1.05,
          },
          {
            label: `${say("fact.total")}, ${sign}`,
            value: <Amount minor={total} />,
            number: true,
            under: intake?.budgetLimit ? (
              <span className={total > intake.budgetLimit ? "tone-waiting" : undefined}>
                {say("order.limit", { sum: written(intake.budgetLimit) })}
              </span>
            ) : (
              ""
            ),
          },
          {
            label: `${say("fact.paid")}, ${sign}`,
            value: <Amount minor={money?.paid ?? 0} />,
            number: true,
            under: money && money.paid > 0 ? say(order.completedOn === null ? "order.paid-ahead" : "order.paid-done") : "",
          },
          {
            label: `${say("fact.to-pay")}, ${sign}`,
            value: <Amount minor={toPay} />,
            number: true,
            under:
              toPay > 0 && takePayment ? (
                <button type="button" className="inline-link" onClick={takePayment}>
                  {say("order.take-payment")}
                </button>
              ) : (
                ""
              ),
          },
          profit && {
            label: `${say("fact.profit")}, ${sign}`,
            value: <Amount minor={profit.profit} />,
            number: true,
            under: profit.profitability === null ? "" : percent(profit.profitability),
          },
        ]}
      />
    </div>
  );
}

/** How long there is still: while the promise can be kept. */
function Left({ at }: { readonly at: string }) {
  const left = new Date(at).getTime() - instantNow().getTime();
  return left > 0 ? (
    <span className="tone-good">{say("order.left", { span: span(left) })}</span>
  ) : (
    <span className="tone-bad">{promised(at).late && say("order.promise-broken")}</span>
  );
}
