import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { repeatReport } from "#contracts/warranty/case.ts";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { DayField } from "#web/kit/day-field.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Filters } from "#web/kit/filters.tsx";
import { Facts, Page } from "#web/kit/sheet.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { addDays, count, dayInDigits, percent, today } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { WarrantySections } from "./sections.tsx";

type Row = z.output<typeof repeatReport.reply>["rows"][number];
const say = (key: string, values = {}) => text(`warranty.screen.${key}`, values);
const USUAL_DAYS = 90;

/** Repairs that came back inside the warranty of our works and parts, by the order they came back to. */
export function RepeatsScreen() {
  const { one, set } = useListState();
  const [from, to] = [one("from") ?? addDays(today(), -USUAL_DAYS), one("to") ?? today()];
  const { data, isPending, error, refetch } = useAnswer(repeatReport, { query: { from, to } }, { keep: true });
  const columns: Column<Row>[] = [
    {
      key: "first",
      label: say("first-order"),
      width: "210px",
      phone: "mark",
      cell: ({ firstOrderId, firstNumber, completedOn }) => (
        <>
          <Link to={`/work-orders/${firstOrderId}`}>{firstNumber}</Link>
          {completedOn && <span className="code">{dayInDigits(completedOn)}</span>}
        </>
      ),
    },
    {
      key: "device",
      label: say("device"),
      phone: "title",
      width: "minmax(160px, 2fr)",
      cell: ({ deviceName }) => <b className="medium">{deviceName}</b>,
    },
    { key: "master", label: say("master"), width: "minmax(120px, 1fr)", phone: "note", cell: ({ masterName }) => masterName },
    {
      key: "orders",
      label: say("came-back-as"),
      width: "minmax(160px, 1fr)",
      cell: ({ orders }) =>
        orders.map(({ orderId, number, on }) => (
          <span key={orderId} className="block">
            <Link to={`/work-orders/${orderId}`}>{number}</Link> <span className="soft">{dayInDigits(on)}</span>
          </span>
        )),
    },
    { key: "times", label: say("times"), number: true, width: "90px", phone: "aside", cell: ({ times }) => times },
  ];
  return (
    <Page title={say("repeats")}>
      <WarrantySections here="/repeats" />
      <Filters>
        <DayField label={say("from-day")} value={from} onChange={(day) => set({ from: day })} />
        <DayField label={say("to-day")} value={to} onChange={(day) => set({ to: day })} />
      </Filters>
      {data && (
        <Facts
          facts={[
            { label: say("completed"), value: count(data.completed), number: true },
            { label: say("repeats-count"), value: count(data.repeats), number: true },
            { label: say("share"), value: data.completed === 0 ? "–" : percent(Math.round((data.repeats * 10_000) / data.completed)), number: true },
          ]}
        />
      )}
      <DataTable
        name="warranty.repeats"
        label={say("repeats")}
        columns={columns}
        rowKey={({ firstOrderId }) => firstOrderId}
        href={({ firstOrderId }) => `/work-orders/${firstOrderId}`}
        pages={{ rows: data?.rows ?? [], loading: isPending, problem: error === null ? null : problemFrom(error), again: () => void refetch() }}
        empty={<EmptyState icon="check" sentence={say("no-repeats")} />}
      />
    </Page>
  );
}
