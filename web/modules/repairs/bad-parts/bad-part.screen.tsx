import { Select } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type BadPart, badPartEndpoints, badPartFlow } from "#contracts/repairs/bad-part.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { Minor } from "#contracts/kernel/measure.ts";
import { Amount } from "#web/kit/amount.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Day } from "#web/kit/moment.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { Columns, Facts } from "#web/kit/sheet.tsx";
import { DocumentPage, type StepDialogProps } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useDocument } from "#web/ledger/use-document.ts";
import { useEmployees, usePlaces } from "#web/modules/company/use-company.ts";
import { LineTable } from "#web/modules/stock/line-table.tsx";
import { dayOf } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.bad.${key}`);
/** Whoever asked may not say yes: the button stays and says why. */
const foreignOnly: typeof badPartFlow = {
  ...badPartFlow,
  steps: { ...badPartFlow.steps, approve: { ...badPartFlow.steps.approve!, needs: [{ code: "repairs.bad-part-four-eyes", met: () => false }] } },
};

/** What is claimed waits for its supplier: writing it off stands aside. */
const MAIN: Partial<Record<BadPart["status"], readonly ("set-aside" | "credit")[]>> = { asked: ["set-aside"], sent: ["credit"] };

/** One part that is no good: reported, set aside, claimed, and then credited or written off. */
export function BadPartScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<BadPart>(badPartEndpoints, id);
  const { doc } = open;
  const claims = doc.cause === "dead-on-arrival" || doc.cause === "defect";
  const { user } = useSession();
  const { nameOf } = usePlaces("warehouse", "defective", "engineer");
  const supplier = useAnswer(partyEndpoints.read, { params: { id: doc.supplierId ?? "" } }, { enabled: doc.supplierId !== null && claims }).data;
  const order = useAnswer(workOrderEndpoints.read, { params: { id: doc.orderId ?? "" } }, { enabled: doc.orderId !== null }).data;
  const guilty = useEmployees().find((employee) => employee.id === doc.guiltyId);
  return (
    <DocumentPage
      flow={doc.requestedById === user?.id ? foreignOnly : badPartFlow}
      open={open}
      title={text(`repairs.bad-part.cause.${doc.cause}`)}
      list="/bad-parts"
      main={MAIN[doc.status] ?? (claims ? ["send", "write-off"] : ["write-off"])}
      unusual={doc.status === "sent" ? ["write-off", "approve"] : []}
      beside={["write-off", "approve"]}
      consequences={{ "set-aside": say("aside-means") }}
      dialogs={{ credit: (props) => <CreditDialog {...props} />, "write-off": (props) => <WriteOffDialog {...props} /> }}
    >
      <Facts
        facts={[
          { label: text("stock.screen.place"), value: nameOf(doc.asideOn === null ? doc.placeId : doc.defectivePlaceId) },
          supplier !== undefined && { label: say("supplier"), value: <Link to={`/customers/${supplier.id}`}>{supplier.name}</Link> },
          order !== undefined && { label: say("order"), value: <Link to={`/work-orders/${order.id}`}>{order.number}</Link> },
          guilty !== undefined && { label: say("guilty"), value: guilty.name },
          doc.cost !== undefined && doc.cost !== null && { label: say("cost"), value: <Amount minor={doc.cost} sign />, number: true },
          doc.credit !== undefined && doc.credit !== null && { label: say("credit"), value: <Amount minor={doc.credit} sign />, number: true },
          { label: text("stock.screen.on"), value: <Day day={doc.decidedOn ?? doc.sentOn ?? doc.asideOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <>
            <p className="soft">{doc.story}</p>
            <LineTable lines={[{ line: 1, itemId: doc.itemId, quantity: doc.quantity, serials: doc.serials }]} money="none" />
          </>
        }
        side={<DocumentTimeline endpoints={badPartEndpoints} id={id} kind="repairs.bad-part" />}
      />
    </DocumentPage>
  );
}

/** What the supplier's credit note says. */
function CreditDialog({ onTake, onClose }: StepDialogProps) {
  const [credit, setCredit] = useState<Minor>();
  const [vat, setVat] = useState<Minor>();
  const verb = text("repairs.bad-part.credit");
  return (
    <FormDialog
      title={verb}
      verb={verb}
      disabled={credit === undefined}
      onClose={onClose}
      onSubmit={() => onTake({ credit, vat: vat ?? Minor.parse(0) })}
    >
      <MoneyField label={say("credit")} value={credit} onChange={setCredit} autoFocus />
      <MoneyField label={say("vat")} value={vat} onChange={setVat} />
    </FormDialog>
  );
}

function WriteOffDialog({ onTake, onClose }: StepDialogProps) {
  const employees = useEmployees();
  const [guiltyId, setGuilty] = useState<string | null>(null);
  const verb = text("repairs.bad-part.write-off");
  return (
    <FormDialog title={verb} verb={verb} onClose={onClose} onSubmit={() => onTake({ guiltyId })}>
      <p className="soft">{text("stock.screen.write-off-means")}</p>
      <Select
        label={say("guilty")}
        clearable
        searchable
        placeholder={text("stock.screen.guilty-nobody")}
        data={employees.map(({ id, name }) => ({ value: id, label: name }))}
        value={guiltyId}
        onChange={setGuilty}
      />
    </FormDialog>
  );
}
