import { type IntakeRow, intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { usePages } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import type { Question } from "./question.ts";

const label = (key: string) => text(`repairs.screen.column-of.${key}`);

const columns = (): readonly Column<IntakeRow>[] => [
  { key: "number", label: label("intake"), width: "124px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
  {
    key: "device",
    label: label("device"),
    width: "minmax(140px, 1.3fr)",
    phone: "title",
    cell: ({ deviceName }) => <b className="medium">{deviceName}</b>,
  },
  { key: "customer", label: label("customer"), width: "minmax(120px, 1.2fr)", phone: "note", cell: ({ customerName }) => customerName },
  {
    key: "order",
    label: label("number"),
    width: "126px",
    cell: ({ orderNumber, orderId }) => orderNumber && <JobTag number={orderNumber} to={`/work-orders/${orderId}`} />,
  },
  { key: "serial", label: label("serial"), width: "130px", cell: ({ serial }) => serial },
  { key: "accepted", label: label("accepted"), width: "110px", cell: ({ acceptedOn }) => <Day day={acceptedOn} /> },
  {
    key: "act",
    label: "",
    width: "130px",
    phone: "aside",
    cell: ({ id }) => (
      <Button size="low" to={`/intakes/${id}`}>
        {text("repairs.intake.issue")}
      </Button>
    ),
  },
];

/** Repaired and waiting for their owners. */
export function HandoverList({ question }: { readonly question: Question }) {
  const pages = usePages<IntakeRow>(intakeEndpoints.list, { ...question.intakes, status: "ready" });
  return (
    <DataTable
      name="repairs.handover"
      label={text("repairs.screen.tab.handover")}
      columns={columns()}
      pages={pages}
      rowKey={({ id }) => id}
      href={({ id }) => `/intakes/${id}`}
      empty={<EmptyState icon="check" sentence={text("repairs.screen.handover-empty")} />}
    />
  );
}
