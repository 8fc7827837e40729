import { useState } from "react";
import { type PartNormRow, partNorms } from "#contracts/reports/part-norms.ts";
import { Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { DayField } from "#web/kit/day-field.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Bones, Page, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { useListState } from "#web/ledger/list-page.tsx";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { quantity, today } from "#web/platform/format.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`reports.part-norms.${key}`);
const unit = (row: PartNormRow) => text(`repairs.unit.${row.unit}`);

const COLUMNS = (): Column<PartNormRow>[] => [
  { key: "item", label: say("item"), phone: "title", cell: ({ name }) => name },
  { key: "engineer", label: say("engineer"), width: "160px", phone: "note", cell: ({ employeeName }) => employeeName || "–" },
  {
    key: "order",
    label: say("order"),
    width: "130px",
    cell: ({ orderId, orderNumber }) => <JobTag number={orderNumber} to={`/work-orders/${orderId}`} />,
  },
  { key: "norm", label: say("norm"), number: true, width: "110px", cell: (row) => <Quantity milli={row.norm} unit={unit(row)} /> },
  { key: "fact", label: say("fact"), number: true, width: "110px", phone: "mark", cell: (row) => <Quantity milli={row.fact} unit={unit(row)} /> },
  {
    key: "deviation",
    label: say("deviation"),
    number: true,
    width: "120px",
    phone: "aside",
    cell: ({ deviation }) => (deviation === 0 ? "–" : `${deviation > 0 ? "+" : "−"}${quantity(Math.abs(deviation))}`),
  },
  { key: "reason", label: say("reason"), cell: ({ reason }) => reason },
];

/** What repairs used against the norm of their works, engineer by engineer, and why it differed. */
export function PartNormsScreen() {
  const { one, set } = useListState();
  const [now] = useState(today);
  const from = one("from") ?? `${now.slice(0, 7)}-01`;
  const to = one("to") ?? now;
  const { data, error } = useAnswer(partNorms, { query: { from, to } }, { keep: true });
  return (
    <Page title={say("title")}>
      <StockSections here="/part-norms" />
      <div className="line wrap">
        <DayField label={say("from")} value={from} onChange={(day) => day && set({ from: day })} />
        <DayField label={say("to")} value={to} onChange={(day) => day && set({ to: day })} />
      </div>
      {error !== null && <ErrorNote problem={problemFrom(error)} />}
      {data === undefined ? (
        error === null && <Bones lines={6} />
      ) : (
        <Sheet title={say("title")} count={data.rows.length} edge>
          {data.rows.length === 0 ? (
            <NoneYet>{say("none")}</NoneYet>
          ) : (
            <Lines label={say("title")} columns={COLUMNS()} rows={data.rows} rowKey={({ orderId, itemId }) => orderId + itemId} />
          )}
          {data.more && <p className="inside small-text soft">{say("more")}</p>}
        </Sheet>
      )}
    </Page>
  );
}
