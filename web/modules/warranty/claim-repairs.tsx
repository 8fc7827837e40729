import { Link } from "@tanstack/react-router";
import { acceptedSum, type Claim, claimedSum } from "#contracts/warranty/claim.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { currencySign, dayInDigits } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);

/** The repairs of a claim with what proves each, and what was said to it. */
export function ClaimRepairs({ claim }: { readonly claim: Claim }) {
  const answered = claim.answeredOn !== null;
  return (
    <Lines
      label={say("repairs")}
      rows={claim.lines}
      rowKey={({ line }) => String(line)}
      totalLabel={text("platform.total")}
      columns={[
        {
          key: "order",
          label: say("order"),
          phone: "mark",
          width: "140px",
          cell: ({ orderId, orderNumber, completedOn }) => (
            <>
              <Link className="nowrap" to={`/work-orders/${orderId}`}>
                {orderNumber}
              </Link>
              <p className="caption soft nowrap">{dayInDigits(completedOn)}</p>
            </>
          ),
        },
        {
          key: "device",
          label: say("device"),
          phone: "title",
          cell: ({ deviceName, serial, faultCode, soldOn, cardNumber, lines }) => (
            <>
              {deviceName} {serial !== "" && <span className="soft nowrap">{serial}</span>}
              <p className="caption soft">
                {[
                  faultCode && say("fault", { code: faultCode }),
                  soldOn && say("sold", { day: dayInDigits(soldOn) }),
                  cardNumber && `№ ${cardNumber}`,
                  lines.map(({ name }) => name).join(", "),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </>
          ),
        },
        {
          key: "gross",
          label: `${say("claimed")}, ${currencySign()}`,
          number: true,
          phone: "aside",
          width: "130px",
          cell: ({ gross }) => <Amount minor={gross} />,
          total: <Amount minor={claimedSum(claim)} />,
        },
        ...(answered
          ? [
              {
                key: "accepted",
                label: `${say("accepted")}, ${currencySign()}`,
                number: true as const,
                phone: "note" as const,
                width: "190px",
                cell: ({ accepted, gross, reason }: Claim["lines"][number]) => (
                  <>
                    <span className={accepted !== null && accepted < gross ? "tone-bad" : undefined}>
                      <Amount minor={accepted ?? 0} />
                    </span>
                    {reason !== "" && <p className="caption soft">{reason}</p>}
                  </>
                ),
                total: <Amount minor={acceptedSum(claim)} />,
              },
            ]
          : []),
      ]}
    />
  );
}
