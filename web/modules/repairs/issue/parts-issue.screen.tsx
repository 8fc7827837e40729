import { useParams } from "@tanstack/react-router";
import { employeeEndpoints } from "#contracts/company/employee.ts";
import { type PartsIssue, partsIssueEndpoints, partsIssueFlow } from "#contracts/repairs/parts-issue.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { quantity } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { useOrderStock } from "../order/order-stock.ts";

const say = (key: string) => text(`repairs.screen.issue.${key}`);

/** The paper of parts that changed hands: what, for which repair, why more than planned. */
export function PartsIssueScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<PartsIssue>(partsIssueEndpoints, id);
  const { doc } = open;
  const order = useAnswer(workOrderEndpoints.read, { params: { id: doc.orderId } }).data as WorkOrder | undefined;
  const engineer = useAnswer(employeeEndpoints.read, { params: { id: doc.employeeId } }).data;
  const stock = useOrderStock(doc.orderId);
  return (
    <DocumentPage flow={partsIssueFlow} open={open} title={text(`repairs.direction.${doc.direction}`)} list="/issue-parts">
      <Facts
        facts={[
          { label: text("repairs.work-order"), value: order ? <JobTag number={order.number} to={`/work-orders/${order.id}`} /> : "…" },
          { label: text("repairs.screen.fact.engineer"), value: engineer?.name ?? "…" },
          doc.confirmedOn !== null && { label: text("repairs.parts-issue.confirmed"), value: <Day day={doc.confirmedOn} /> },
          doc.overIssueReason !== "" && { label: say("reason"), value: doc.overIssueReason, width: 2 },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("lines")} count={doc.lines.length} edge>
            <table>
              <thead>
                <tr>
                  <th>{say("part")}</th>
                  <th className="number">{say("quantity")}</th>
                </tr>
              </thead>
              <tbody>
                {doc.lines.map(({ line, itemId, quantity: pieces, serials }) => {
                  const item = stock.find((it) => it.itemId === itemId);
                  return (
                    <tr key={line}>
                      <td>
                        {item?.name ?? "…"}
                        {item?.code && <span className="code">{item.code}</span>}
                        {serials.length > 0 && <span className="code">{serials.join(", ")}</span>}
                      </td>
                      <td className="number">
                        {quantity(pieces)} {item && <span className="faint">{text(`repairs.unit.${item.unit}`)}</span>}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Sheet>
        }
        side={<DocumentTimeline endpoints={partsIssueEndpoints} id={id} kind="repairs.parts-issue" />}
      />
    </DocumentPage>
  );
}
