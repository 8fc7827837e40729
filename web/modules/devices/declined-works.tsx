import { declinedWorks } from "#contracts/repairs/order-facts.ts";
import { Amount } from "#web/kit/amount.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { dayInDigits } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import "./devices.css";

/** What we advised for a device and its owner put off: worth a word at the next visit. */
export function DeclinedWorks({ deviceId }: { readonly deviceId: string | undefined }) {
  const enabled = deviceId !== undefined && may("repairs.work-order.read");
  const { data = [] } = useAnswer(declinedWorks, { query: { deviceId } }, { enabled });
  if (!enabled || data.length === 0) return null;
  return (
    <Sheet title={text("repairs.screen.declined")} count={data.length} edge>
      <ul className="repairs-list">
        {data.map(({ orderId, number, on, tab, itemId, name, amount }) => (
          <li key={`${orderId}/${tab}/${itemId ?? name}`}>
            <div className="line">
              <span className="clip medium">{name}</span>
              <span className="space" />
              <Amount minor={amount} sign />
            </div>
            <div className="line caption faint">
              <JobTag number={number} to={`/work-orders/${orderId}`} />
              {dayInDigits(on)}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
