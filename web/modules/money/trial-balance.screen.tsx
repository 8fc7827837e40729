import "#web/kit/filters.css";
import "./money.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { trialBalanceEndpoint } from "#contracts/money/settlements.ts";
import { Amount } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { currencySign, dayInDigits, today } from "#web/platform/format.ts";
import { usePhone } from "#web/platform/phone.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { Period } from "./payments.screen.tsx";
import { MoneySections } from "./sections.tsx";

type Row = z.output<typeof trialBalanceEndpoint.reply>["rows"][number];
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
};
const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Opening balance, turnovers and closing balance of every account in a period. */
export function TrialBalanceScreen() {
  const { one, set } = useListState();
  const [now] = useState(today);
  const from = one("from") ?? `${now.slice(0, 7)}-01`;
  const to = one("to") ?? now;
  const { data, error, refetch } = useAnswer(trialBalanceEndpoint, { query: { from, to } }, { keep: true });
  const phone = usePhone();
  const rows = data?.rows ?? [];
  const total = (pick: (row: Row) => number) => <Amount minor={rows.reduce((sum, row) => sum + pick(row), 0)} />;
  // Balances open what they are made of, turnovers the entries of their side.
  const behind = (code: string, figure: "opening" | "debit" | "credit" | "closing") => {
    const turned = figure === "debit" || figure === "credit";
    return `/trial-balance/${code}${turned ? "/entries" : ""}?${new URLSearchParams({ from, to, ...(turned ? { side: figure } : {}) })}`;
  };
  const column = (key: "opening" | "debit" | "credit" | "closing", place?: "aside"): Column<Row> => ({
    key,
    label: `${say(`balance.${key}`)}, ${currencySign(data?.currency)}`,
    number: true,
    width: "150px",
    ...(place ? { phone: place } : {}),
    cell: (row) =>
      row[key] === 0 ? (
        <span className="faint">–</span>
      ) : (
        <Link to={behind(row.code, key)} className="figure">
          <Amount minor={row[key]} plain />
        </Link>
      ),
    ...(key === "debit" || (key === "credit" && !phone) ? { total: total((row) => row[key]) } : {}),
  });
  const columns: Column<Row>[] = [
    {
      key: "code",
      label: say("account"),
      phone: "title",
      cell: ({ code }) => (
        <Link to={behind(code, "closing")}>
          <b className="medium">{code}</b>
          <span className="code" style={{ fontSize: "inherit" }}>
            {hasText(`money.account.${code}`) && text(`money.account.${code}`)}
          </span>
        </Link>
      ),
    },
    column("opening"),
    column("debit"),
    column("credit"),
    column("closing", "aside"),
  ];
  const month = now.slice(0, 7);
  const periods = [
    { key: "this", from: `${month}-01`, to: now, label: say("this-month") },
    { key: "before", from: `${monthBefore(month)}-01`, to: lastDay(monthBefore(month)), label: say("month-before") },
    { key: "year", from: `${now.slice(0, 4)}-01-01`, to: now, label: say("this-year") },
  ];
  return (
    <Page title={say("trial-balance")} beside={`${dayInDigits(from)} – ${dayInDigits(to)}`}>
      <MoneySections here="/trial-balance" />
      <div className="line wrap" style={{ alignItems: "flex-end" }}>
        <Period from={from} to={to} onChange={set} />
        <div className="chips">
          {periods.map((period) => {
            const on = period.from === from && period.to === to;
            return (
              <button
                key={period.key}
                type="button"
                className={on ? "chip on" : "chip"}
                aria-pressed={on}
                onClick={() => set({ from: period.from, to: period.to })}
              >
                {period.label}
              </button>
            );
          })}
        </div>
      </div>
      {error !== null ? (
        <ErrorNote problem={problemFrom(error)} again={() => void refetch()} />
      ) : (
        <Sheet edge>
          {data === undefined ? (
            <div className="inside">
              <Bones lines={6} />
            </div>
          ) : rows.length === 0 ? (
            <NoneYet>{say("no-turnover")}</NoneYet>
          ) : (
            <Lines label={say("trial-balance")} columns={columns} rows={rows} rowKey={({ code }) => code} totalLabel={say("turnovers-agree")} />
          )}
        </Sheet>
      )}
    </Page>
  );
}
