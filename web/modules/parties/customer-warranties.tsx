import { Link } from "@tanstack/react-router";
import { warrantyCardEndpoints } from "#contracts/warranty/card.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { dayInDigits } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const SHOWN = 20;

/** What we and others warrant to the customer; nothing where nothing runs. */
export function CustomerWarranties({ id }: { readonly id: string }) {
  const { may } = useSession();
  const answer = useAnswer(warrantyCardEndpoints.list, { query: { customerId: id, limit: SHOWN } }, { enabled: may("warranty.card.read") }).data;
  const rows = answer?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Sheet title={text("warranty.screen.warranties")} count={rows.length} edge>
      <Lines
        label={text("warranty.screen.warranties")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", label: text("warranty.screen.what"), phone: "title", cell: ({ name, deviceName }) => name || deviceName },
          {
            key: "from",
            label: text("warranty.screen.given-by"),
            phone: "note",
            width: "170px",
            cell: ({ orderId, number }) => (orderId === null ? number : <Link to={`/work-orders/${orderId}`}>{number}</Link>),
          },
          {
            key: "until",
            label: text("warranty.screen.until-day"),
            phone: "aside",
            width: "120px",
            cell: ({ endsOn }) => endsOn && dayInDigits(endsOn),
          },
          {
            key: "state",
            label: text("warranty.screen.state"),
            phone: "mark",
            width: "140px",
            cell: ({ state }) => (
              <Status tone={state === "active" || state === "extended" ? "good" : "quiet"}>{text(`warranty.state.${state}`)}</Status>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
