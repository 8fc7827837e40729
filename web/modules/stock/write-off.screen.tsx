import { useNavigate, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { WRITE_OFF_CAUSES, type WriteOff, WriteOffDraft, writeOffEndpoints, writeOffFlow } from "#contracts/stock/write-off.ts";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { ProseOf, SelectOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useDocument } from "#web/ledger/use-document.ts";
import { useEmployees, usePlaces } from "#web/modules/company/use-company.ts";
import { dayOf } from "#web/platform/format.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useKnownItems, withItem } from "./line.ts";
import { LinesSheet, missingInLines, missingSerials, PlaceOf } from "./goods-form.tsx";
import { LineTable } from "./line-table.tsx";
import { causeName } from "./write-offs.screen.tsx";

type Draft = z.output<typeof WriteOffDraft>;
const KINDS = ["warehouse", "defective"] as const;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);
/** Whoever asked may not say yes: the button stays and says why. */
const foreignOnly: typeof writeOffFlow = {
  ...writeOffFlow,
  steps: { ...writeOffFlow.steps, approve: { ...writeOffFlow.steps.approve, needs: [{ code: "stock.four-eyes", met: () => false }] } },
};

/** Goods that are gone: one asks, another approves, then the storekeeper writes them off. */
export function WriteOffScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<WriteOff>(writeOffEndpoints, id);
  const { doc } = open;
  const { may, user } = useSession();
  const { nameOf } = usePlaces(...KINDS);
  const guilty = useEmployees().find((employee) => employee.id === doc.guiltyId);
  return (
    <DocumentPage
      flow={doc.status === "draft" && doc.requestedById === user?.id ? foreignOnly : writeOffFlow}
      open={open}
      title={causeName(doc.cause)}
      list="/write-offs"
      main={doc.status === "draft" && may("stock.write-off.approve") ? ["approve"] : ["write-off"]}
      consequences={{
        "write-off": say("write-off-means"),
        cancel: say(doc.status === "gone" ? "write-off-cancel-means" : "draft-cancel-means"),
      }}
      actions={
        doc.status === "draft" &&
        may("stock.write-off.change") && (
          <Button icon="pen" to={`/write-offs/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say("cause"), value: causeName(doc.cause) },
          { label: say("place"), value: nameOf(doc.placeId) },
          { label: say("guilty"), value: guilty?.name ?? say("guilty-nobody") },
          { label: say(doc.goneOn ? "gone-on" : "begun-on"), value: <Day day={doc.goneOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <>
            <p className="soft">{doc.story}</p>
            <LineTable lines={doc.lines.map(({ cost: _cost, ...line }) => line)} money="none" />
          </>
        }
        side={<DocumentTimeline endpoints={writeOffEndpoints} id={id} kind="stock.write-off" />}
      />
    </DocumentPage>
  );
}

export const NewWriteOffScreen = () => <WriteOffForm />;

export function EditWriteOffScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const gone = useNeededAnswer(writeOffEndpoints.read, { params: { id } }) as WriteOff;
  return <WriteOffForm key={gone.version} gone={gone} />;
}

const EMPTY = { placeId: "", cause: "defect", story: "", guiltyId: null, lines: [] } as const;

function WriteOffForm({ gone }: { readonly gone?: WriteOff }) {
  const navigate = useNavigate();
  const employees = useEmployees();
  const form = useCardForm<WriteOff, Draft>({
    endpoints: writeOffEndpoints,
    card: gone,
    fieldOf: { "stock.no-such-employee": "guiltyId" },
    begin: () =>
      gone === undefined
        ? { ...EMPTY, branchId: branchNow() ?? "", lines: [] }
        : {
            ...WriteOffDraft.strip().parse(gone),
            lines: gone.lines.map(({ line, itemId, quantity, serials }) => ({ line, itemId, quantity, serials })),
          },
    done: ({ id }) => void navigate({ to: `/write-offs/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const items = useKnownItems(draft.lines);
  const missing = [
    ...(draft.story.trim().length < 3 ? [say("story-first")] : []),
    ...missingInLines(draft.lines, text("stock.write-off-is-empty")),
    ...missingSerials(draft.lines, items),
  ];
  return (
    <CardFormPage form={form} title={gone === undefined ? say("new-write-off") : gone.number} list="/write-offs" missing={missing}>
      <Sheet>
        <SelectOf form={form} name="cause" label={say("cause")} options={WRITE_OFF_CAUSES.map((value) => ({ value, label: causeName(value) }))} />
        <ProseOf form={form} name="story" label={say("story")} />
        <PlaceOf form={form} name="placeId" label={say("place")} kinds={KINDS} />
        <SelectOf
          form={form}
          name="guiltyId"
          label={say("guilty")}
          clearable
          options={employees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Sheet>
      <LinesSheet form={form} money="none" onAdd={({ id }) => set({ lines: withItem(draft.lines, id, { serials: [] }) })} />
    </CardFormPage>
  );
}
