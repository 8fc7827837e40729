import { Select } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { printCount } from "#contracts/repairs/print.ts";
import { type StockCount, StockCountDraft, stockCountEndpoints, stockCountFlow } from "#contracts/repairs/stock-count.ts";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts } from "#web/kit/sheet.tsx";
import { DocumentPage, type StepDialogProps } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { useGrowing } from "#web/ledger/use-growing.ts";
import { useEmployees, usePlaces } from "#web/modules/company/use-company.ts";
import { addressOf } from "#web/platform/client.ts";
import { dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { CountSheet } from "./count-sheet.tsx";
import { Counting } from "./counting.tsx";

const say = (key: string) => text(`repairs.screen.count.${key}`);

/** One stock-take: the list as the books have it, what is found of it, and what is between the two. */
export function StockCountScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<StockCount>(stockCountEndpoints, id);
  const { doc, change } = open;
  const { nameOf } = usePlaces("warehouse", "defective", "engineer");
  const { may } = useSession();
  const counting = doc.status === "counting" && may("repairs.stock-count.change");
  const [found, grow] = useGrowing(doc.found, (now) => change(StockCountDraft.strip().parse({ ...doc, found: now })));
  return (
    <DocumentPage
      flow={stockCountFlow}
      open={open}
      title={nameOf(doc.placeId)}
      list="/stock-counts"
      main={["reconcile", "approve", "close"]}
      beside={["recount"]}
      consequences={{ refresh: say("refresh-means") }}
      dialogs={{ close: (props) => <CloseCount {...props} short={doc.lines.some(({ short }) => short > 0)} /> }}
      papers={[
        {
          key: "list",
          label: text("printing.form.inventory-list"),
          href: addressOf(printCount, { params: { id }, query: { language: languageNow() } }),
        },
      ]}
    >
      <Facts
        facts={[
          { label: say("counters"), value: doc.counters, width: 2 },
          { label: text("stock.screen.on"), value: <Day day={doc.countedOn ?? dayOf(doc.createdAt)} /> },
          doc.writeOffId !== null && {
            label: text("stock.screen.write-offs"),
            value: <Link to={`/write-offs/${doc.writeOffId}`}>{say("write-off")}</Link>,
          },
          doc.surplusId !== null && {
            label: text("stock.screen.surpluses"),
            value: <Link to={`/surpluses/${doc.surplusId}`}>{say("surplus")}</Link>,
          },
        ]}
      />
      <Columns
        left={counting ? <Counting count={{ ...doc, found }} onFind={grow} /> : <CountSheet count={doc} />}
        side={<DocumentTimeline endpoints={stockCountEndpoints} id={id} kind="repairs.stock-count" />}
      />
    </DocumentPage>
  );
}

/** Who bears what is missing: the shop, or somebody by decision. */
function CloseCount({ onTake, onClose, short }: StepDialogProps & { readonly short: boolean }) {
  const employees = useEmployees();
  const [guiltyId, setGuilty] = useState<string | null>(null);
  const verb = text("repairs.stock-count.close");
  return (
    <FormDialog title={verb} verb={verb} onClose={onClose} onSubmit={() => onTake({ guiltyId })}>
      <p className="soft">{say("close-means")}</p>
      {short && (
        <Select
          label={say("guilty")}
          clearable
          searchable
          placeholder={say("shop-pays")}
          data={employees.map(({ id, name }) => ({ value: id, label: name }))}
          value={guiltyId}
          onChange={setGuilty}
        />
      )}
    </FormDialog>
  );
}
