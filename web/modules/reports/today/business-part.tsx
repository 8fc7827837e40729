import type { ReactNode } from "react";
import type { Today } from "#contracts/reports/today.ts";
import { Amount } from "#web/kit/amount.tsx";
import { BarChart, Legend, Meter, Sparkline } from "#web/kit/charts.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { addDays, count, currencySign, dayShort, percent, quantity } from "#web/platform/format.ts";
import { say } from "./say.ts";
import { WorkRows } from "./work-rows.tsx";

type Business = NonNullable<Today["business"]>;

/** How the shop stands: the figures a director looks at once a day, and the pictures behind them. */
export function BusinessPart({ business }: { readonly business: Business }) {
  const { moneyIn, revenue, profit, orders, debts, weeks, load } = business;
  return (
    <>
      <div className="today-figures">
        {moneyIn && <Figure title={`${say("money-today")}, ${currencySign()}`} value={<Amount minor={moneyIn.today} />} />}
        {moneyIn && (
          <Figure
            title={`${say("money-month")}, ${currencySign()}`}
            value={<Amount minor={moneyIn.month.now} />}
            under={<Against {...moneyIn.month} />}
          />
        )}
        <Figure
          title={`${say("revenue-month")}, ${currencySign()}`}
          value={<Amount minor={revenue.month.now} />}
          under={<Against {...revenue.month} />}
        />
        <Figure
          title={`${say("profit-month")}, ${currencySign()}`}
          value={<Amount minor={profit.month.now} />}
          under={
            <>
              {profit.profitability !== null && `${percent(profit.profitability)} ${say("of-net")} `}
              <Sparkline values={weeks.map((week) => week.profit)} label={say("profit-by-week")} />
            </>
          }
        />
        <Figure
          title={say("in-and-out")}
          value={`${count(orders.inToday)} / ${count(orders.outToday)}`}
          under={say("open", { count: orders.open })}
        />
        <Figure
          title={say("late-now")}
          value={<span className={orders.late.count > 0 ? "tone-bad" : undefined}>{count(orders.late.count)}</span>}
          under={orders.late.rows[0]?.number}
        />
      </div>
      <div className="today-grid today-wide">
        <Sheet title={say("weeks")} actions={<Legend parts={[say("revenue"), say("profit")]} />} padded>
          <BarChart
            label={say("weeks")}
            parts={[say("revenue"), say("profit")]}
            show={(value) => count(Math.round(value))}
            bars={weeks.map(({ monday, ...week }, place) => ({
              key: monday,
              label: dayShort(monday, addDays(monday, 8)),
              parts: [week.revenue / 100_000, week.profit / 100_000],
              unfinished: place === weeks.length - 1,
            }))}
          />
        </Sheet>
        <Sheet title={say("load")}>{load.length === 0 ? <NoneYet>{say("load-none")}</NoneYet> : <Load load={load} />}</Sheet>
      </div>
      <div className="today-grid">
        <WorkRows title={say("late")} some={orders.late} none={say("late-none")} />
        {debts && (
          <Sheet title={`${say("debts")}, ${currencySign()}`} padded>
            <Debts debts={debts} />
          </Sheet>
        )}
      </div>
    </>
  );
}

const Figure = ({ title, value, under }: { readonly title: string; readonly value: ReactNode; readonly under?: ReactNode }) => (
  <section className="today-figure">
    <h2>{title}</h2>
    <span className="big number">{value}</span>
    {under !== undefined && <span className="under">{under}</span>}
  </section>
);

/** Beside the same days of the month before, in hundredths. */
function Against({ now, before }: { readonly now: number; readonly before: number }) {
  if (before <= 0) return say("nothing-before");
  const change = Math.round(((now - before) * 10_000) / before);
  return (
    <>
      <span className={change < 0 ? "tone-bad" : "tone-good"}>
        {change > 0 ? "+" : ""}
        {percent(change)}
      </span>{" "}
      {say("against")}
    </>
  );
}

const WEEK_HOURS = 40_000;
/** A plan is not exact to the minute: tenths of an hour say enough. */
const tenths = (hours: number): string => quantity(Math.round(hours / 100) * 100);

const Load = ({ load }: { readonly load: Business["load"] }) => (
  <div className="today-load">
    {load.map(({ employeeId, name, hours, orders }) => (
      <div key={employeeId}>
        <span className="clip">
          <b className="medium">{name}</b>
          <br />
          <span className="soft">{say("orders", { count: orders })}</span>
        </span>
        <Meter share={hours / WEEK_HOURS} label={say("hours-of-week", { hours: tenths(hours) })} />
        <span className="number">
          {tenths(hours)} {say("hours")}
        </span>
      </div>
    ))}
  </div>
);

function Debts({ debts: { total, byAge } }: { readonly debts: NonNullable<Business["debts"]> }) {
  const names = ["to-30", "to-60", "to-90", "older"];
  return (
    <>
      <div style={{ display: "flex" }}>
        <span>{say("owe-us")}</span>
        <span className="space" />
        <b className="number">
          <Amount minor={total} />
        </b>
      </div>
      <div className="today-ages" aria-hidden="true">
        {byAge.map((amount, place) => amount > 0 && <i key={names[place]} className={`age${place}`} style={{ flexGrow: amount }} />)}
      </div>
      {byAge.map((amount, place) => (
        <div key={names[place]} style={{ display: "flex" }}>
          <span className="soft">
            <i className={`today-age age${place}`} />
            {say(names[place] ?? "")}
          </span>
          <span className="space" />
          <span className="number">
            <Amount minor={amount} />
          </span>
        </div>
      ))}
    </>
  );
}
