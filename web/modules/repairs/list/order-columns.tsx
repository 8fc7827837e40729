import { workOrderFlow, type WorkOrderRow } from "#contracts/repairs/work-order.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Person } from "#web/kit/avatar.tsx";
import type { Column } from "#web/kit/column.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Age, Moment, Promised } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { text } from "#web/platform/texts.ts";
import { Icon } from "#web/kit/icon.tsx";
import { instantNow } from "#web/platform/clock.ts";
import { currencySign, span } from "#web/platform/format.ts";
import { repairOfOrder } from "./repair.ts";

/** How long it stands in its status; over the shop's limit it says by how much. */
function Stands({ statusAt, limitAt, status }: WorkOrderRow) {
  const over = limitAt === null || status === "completed" || status === "cancelled" ? 0 : instantNow().getTime() - new Date(limitAt).getTime();
  if (over <= 0) return <Age since={statusAt} />;
  return (
    <span className="tone-bad" title={text("repairs.screen.over-limit", { span: span(over) })}>
      <Icon name="clock" size="small" label={text("repairs.screen.over-limit", { span: span(over) })} /> <Age since={statusAt} />
    </span>
  );
}

const label = (key: string) => text(`repairs.screen.column-of.${key}`);

/** Every column a list of orders may have; the person chooses which are shown. */
export const orderColumns = (): readonly Column<WorkOrderRow>[] => [
  { key: "number", label: label("number"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
  {
    key: "device",
    label: label("device"),
    width: "minmax(130px, 1.4fr)",
    phone: "title",
    cell: ({ deviceName, siteAddress }) => <b className="medium">{deviceName || siteAddress}</b>,
  },
  { key: "fault", label: label("fault"), width: "minmax(104px, 1.2fr)", cell: ({ complaint }) => <span className="soft">{complaint}</span> },
  { key: "customer", label: label("customer"), width: "minmax(124px, 1.4fr)", phone: "note", cell: ({ customerName }) => customerName },
  {
    key: "status",
    label: label("status"),
    width: "156px",
    phone: "aside",
    cell: ({ status }) => <Status tone={workOrderFlow.statuses[status].tone}>{text(`repairs.work-order.${status}`)}</Status>,
  },
  { key: "stands", label: label("stands"), width: "84px", number: true, cell: (row) => <Stands {...row} /> },
  {
    key: "promised",
    label: label("promised"),
    width: "136px",
    cell: ({ promisedAt, status }) => promisedAt && (status === "completed" ? <Moment at={promisedAt} /> : <Promised at={promisedAt} />),
  },
  { key: "master", label: label("master"), width: "minmax(132px, 1fr)", cell: ({ masterName }) => masterName && <Person name={masterName} /> },
  {
    key: "unpaid",
    label: `${label("unpaid")}, ${currencySign()}`,
    width: "116px",
    number: true,
    cell: ({ unpaid }) => unpaid > 0 && <Amount minor={unpaid} />,
  },
  {
    key: "total",
    label: `${label("total")}, ${currencySign()}`,
    width: "110px",
    number: true,
    optional: true,
    cell: ({ total }) => total > 0 && <Amount minor={total} />,
  },
  {
    key: "waits",
    label: label("waits"),
    width: "minmax(120px, 1fr)",
    optional: true,
    cell: (row) => {
      const waits = repairOfOrder(row).waits;
      return waits && <span className={waits.tone && `tone-${waits.tone}`}>{waits.words}</span>;
    },
  },
  { key: "where", label: text("repairs.screen.custody.where"), width: "minmax(110px, 1fr)", optional: true, cell: ({ whereName }) => whereName },
  { key: "serial", label: label("serial"), width: "120px", optional: true, cell: ({ serial }) => serial },
  { key: "intake", label: label("intake"), width: "108px", optional: true, cell: ({ intakeNumber }) => intakeNumber },
  { key: "created", label: label("created"), width: "132px", optional: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
];
