import { Link, useParams } from "@tanstack/react-router";
import { type MakerPart, makerPartEndpoints, makerPartFlow } from "#contracts/repairs/maker-part.ts";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts } from "#web/kit/sheet.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { useEmployees, usePlaces } from "#web/modules/company/use-company.ts";
import { LineTable } from "#web/modules/stock/line-table.tsx";
import { dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.maker.${key}`);

/** One paper about a manufacturer's part. */
export function MakerPartScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<MakerPart>(makerPartEndpoints, id);
  const { doc } = open;
  const { nameOf } = usePlaces("warehouse");
  const engineer = useEmployees().find((employee) => employee.id === doc.employeeId);
  return (
    <DocumentPage flow={makerPartFlow} open={open} title={text(`repairs.maker-part.act.${doc.act}`)} list="/maker-parts" main={["confirm"]}>
      <Facts
        facts={[
          { label: say("party"), value: <Link to={`/customers/${doc.partyId}`}>{say("party")}</Link> },
          { label: text("stock.screen.warehouse"), value: nameOf(doc.placeId) },
          doc.orderId !== null && { label: say("order"), value: <Link to={`/work-orders/${doc.orderId}`}>{say("order")}</Link> },
          engineer !== undefined && { label: say("engineer"), value: engineer.name },
          { label: text("stock.screen.on"), value: <Day day={doc.confirmedOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <>
            {doc.comment && <p className="soft">{doc.comment}</p>}
            <LineTable lines={[{ line: 1, itemId: doc.itemId, quantity: doc.quantity, serials: doc.serials }]} money="none" />
          </>
        }
        side={<DocumentTimeline endpoints={makerPartEndpoints} id={id} kind="repairs.maker-part" />}
      />
    </DocumentPage>
  );
}
