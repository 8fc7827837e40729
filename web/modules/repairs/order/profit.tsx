import { orderProfit } from "#contracts/repairs/order-facts.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { money, percent } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { firstName } from "./people.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);

export function useProfit(id: string) {
  const { may } = useSession();
  const allowed = may("repairs.profit.see");
  const { data } = useAnswer(orderProfit, { params: { id } }, { enabled: allowed, keep: true });
  return { allowed, profit: allowed ? data : undefined };
}

/** Where the customer's money goes and what of it stays; only for those who may see it. */
export function Profit({ id }: { readonly id: string }) {
  const { allowed, profit } = useProfit(id);
  if (!allowed) return null;
  if (profit === undefined)
    return (
      <Sheet title={say("profit")} padded edge>
        <Bones lines={4} />
      </Sheet>
    );
  const { gross, vat, parts, wages, materials, services, planned, wageByEmployee = [], profitability } = profit;
  const hands = wageByEmployee.map(({ name, amount }) => `${firstName(name)} ${money(amount, { whole: true })}`).join(", ");
  const slices = [
    { key: "vat", amount: vat, label: say("profit.vat") },
    { key: "parts", amount: parts, label: say("profit.parts") },
    { key: "wages", amount: wages, label: hands === "" ? say("profit.wages") : say("profit.wages-of", { who: hands }) },
    { key: "materials", amount: materials, label: say("profit.materials") },
    { key: "services", amount: services, label: text("repairs.service-purchase.many") },
  ].filter(({ amount }) => amount !== 0);
  const apart = [
    { key: "charged", amount: profit.chargedProfit, label: say("profit.charged") },
    { key: "expense", amount: -profit.expense, label: say("profit.expense") },
    { key: "capitalised", amount: profit.capitalised, label: say("profit.capitalised") },
  ].filter(({ key, amount }) => amount !== 0 && (key !== "charged" || profit.expense !== 0));
  const bar = [{ key: "profit", amount: Math.max(0, profit.profit) }, ...slices].filter(({ amount }) => amount > 0);
  return (
    <Sheet
      title={
        <>
          {say("profit")} <span>{say(planned ? "as-planned" : "as-done")}</span>
        </>
      }
      edge
      actions={
        <span className="caption faint line seen-by">
          <Icon name="eye" size="small" />
          {say("seen-by-few")}
        </span>
      }
    >
      <div className="inside profit">
        {gross > 0 && (
          <div className="profit-bar" aria-hidden="true">
            {bar.map(({ key, amount }) => (
              <i key={key} className={key} style={{ flex: amount }} />
            ))}
          </div>
        )}
        <dl>
          <div>
            <dt>{say("profit.gross")}</dt>
            <dd>
              <Amount minor={gross} />
            </dd>
          </div>
          {slices.map(({ key, amount, label }) => (
            <div key={key}>
              <dt>
                <i className={key} />
                {label}
              </dt>
              <dd>
                <Amount minor={-amount} plain />
              </dd>
            </div>
          ))}
          {apart.map(({ key, amount, label }) => (
            <div key={key} className="apart">
              <dt>{label}</dt>
              <dd>
                <Amount minor={amount} plain />
              </dd>
            </div>
          ))}
          <div className="sum">
            <dt>
              <i className="profit" />
              {say("profit")}
              {profitability !== null && <span className="faint"> {percent(profitability)}</span>}
            </dt>
            <dd>
              <Amount minor={profit.profit} />
            </dd>
          </div>
        </dl>
      </div>
    </Sheet>
  );
}
