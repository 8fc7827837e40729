import { Link } from "@tanstack/react-router";
import { type DeviceRow, deviceEndpoints } from "#contracts/devices/device.ts";
import { type PaymentRow, paymentEndpoints, paymentFlow } from "#contracts/money/payment.ts";
import { type WorkOrderRow, workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { usePages } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly id: string };
const SHOWN = 20;
const say = (key: string) => text(`parties.screen.${key}`);

/** Rows that belong to a customer, the newest first; the rest comes when it is asked for. */
function Sheets<Row extends { readonly id: string }>({
  title,
  columns,
  pages,
  none,
  action,
}: {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly none: string;
  readonly action?: React.ReactNode;
  readonly pages: { readonly rows: readonly Row[]; readonly loading: boolean; readonly more: boolean; readonly fetchMore: () => void };
}) {
  const { rows, loading, more, fetchMore } = pages;
  return (
    <Sheet
      title={title}
      count={rows.length > 0 ? `${rows.length}${more ? "+" : ""}` : undefined}
      edge
      actions={action}
      footer={
        more ? (
          <Button size="low" kind="link" onPress={fetchMore}>
            {text("platform.more")}
          </Button>
        ) : undefined
      }
    >
      {loading ? (
        <div style={{ padding: 14 }}>
          <Bones lines={2} />
        </div>
      ) : rows.length === 0 ? (
        <NoneYet>{none}</NoneYet>
      ) : (
        <Lines label={title} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </Sheet>
  );
}

export function CustomerOrders({ id }: Props) {
  const { may } = useSession();
  const pages = usePages<WorkOrderRow>(workOrderEndpoints.list, { customerId: id, limit: SHOWN }, may("repairs.work-order.read"));
  if (!may("repairs.work-order.read")) return null;
  const columns: Column<WorkOrderRow>[] = [
    {
      key: "number",
      label: say("order"),
      width: "128px",
      phone: "title",
      cell: ({ id: orderId, number }) => <JobTag number={number} to={`/work-orders/${orderId}`} />,
    },
    {
      key: "device",
      label: say("device"),
      phone: "note",
      cell: ({ deviceName, complaint }) => (
        <>
          {deviceName}
          <span className="code desk-only">{complaint}</span>
        </>
      ),
    },
    { key: "on", label: say("when"), width: "96px", cell: ({ createdAt }) => <Day day={dayOf(createdAt)} /> },
    {
      key: "status",
      label: say("status"),
      width: "140px",
      phone: "mark",
      cell: ({ status }) => <Status tone={workOrderFlow.statuses[status].tone}>{text(`repairs.work-order.${status}`)}</Status>,
    },
    {
      key: "total",
      label: `${text("platform.total")}, ${currencySign()}`,
      number: true,
      width: "110px",
      phone: "aside",
      cell: ({ total }) => <Amount minor={total} />,
    },
    {
      key: "unpaid",
      label: `${say("unpaid")}, ${currencySign()}`,
      number: true,
      width: "110px",
      cell: ({ unpaid }) =>
        unpaid > 0 ? (
          <span className="tone-bad">
            <Amount minor={unpaid} />
          </span>
        ) : (
          ""
        ),
    },
  ];
  return <Sheets title={say("orders")} columns={columns} pages={pages} none={say("no-orders")} />;
}

export function CustomerDevices({ id }: Props) {
  const { may } = useSession();
  const pages = usePages<DeviceRow>(deviceEndpoints.list, { ownerId: id, limit: SHOWN }, may("devices.device.read"));
  const columns: Column<DeviceRow>[] = [
    {
      key: "name",
      label: say("device"),
      phone: "title",
      cell: (row) => <Link to={`/devices/${row.id}`}>{[row.brand, row.model].filter(Boolean).join(" ") || say("unnamed-device")}</Link>,
    },
    {
      key: "serial",
      label: text("devices.device.field.serial"),
      phone: "note",
      cell: ({ serial, imei, vin, plate }) => serial ?? imei ?? vin ?? plate,
    },
    {
      key: "warranty",
      label: text("devices.device.field.warrantyUntil"),
      phone: "mark",
      width: "150px",
      cell: ({ warrantyUntil }) => warrantyUntil && <Day day={warrantyUntil} />,
    },
  ];
  const add = may("devices.device.create") && (
    <Button size="low" icon="plus" to={`/devices/new?owner=${id}`}>
      {text("devices.device.new")}
    </Button>
  );
  return <Sheets title={say("devices")} columns={columns} pages={pages} none={say("no-devices")} action={add} />;
}

export function CustomerPayments({ id }: Props) {
  const { may } = useSession();
  const pages = usePages<PaymentRow>(paymentEndpoints.list, { partyId: id, limit: SHOWN }, may("money.payment.read"));
  if (!may("money.payment.read")) return null;
  const columns: Column<PaymentRow>[] = [
    {
      key: "number",
      label: text("money.payment"),
      width: "128px",
      phone: "title",
      cell: (row) => <JobTag number={row.number} to={`/payments/${row.id}`} />,
    },
    {
      key: "for",
      label: say("for-order"),
      phone: "note",
      cell: ({ orderId, orderNumber }) => (orderNumber ? <Link to={`/work-orders/${orderId}`}>{orderNumber}</Link> : say("advance")),
    },
    { key: "on", label: say("when"), width: "110px", cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} /> },
    {
      key: "status",
      label: say("status"),
      width: "130px",
      phone: "mark",
      cell: ({ status }) => <Status tone={paymentFlow.statuses[status].tone}>{text(`money.payment.${status}`)}</Status>,
    },
    {
      key: "amount",
      label: `${say("sum")}, ${currencySign()}`,
      number: true,
      width: "120px",
      phone: "aside",
      cell: ({ amount }) => <Amount minor={amount} />,
    },
  ];
  const add = may("money.payment.create") && (
    <Button size="low" icon="plus" to={`/payments/new?party=${id}`}>
      {text("money.payment.receive")}
    </Button>
  );
  return <Sheets title={say("payments")} columns={columns} pages={pages} none={say("no-payments")} action={add} />;
}
