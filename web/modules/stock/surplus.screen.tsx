import { useNavigate, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { type Surplus, SurplusDraft, surplusEndpoints, surplusFlow } from "#contracts/stock/surplus.ts";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { ProseOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { dayOf } from "#web/platform/format.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { useKnownItems, withItem } from "./line.ts";
import { LinesSheet, missingInLines, missingSerials, PlaceOf } from "./goods-form.tsx";
import { LineTable } from "./line-table.tsx";

type Draft = z.output<typeof SurplusDraft>;
const KINDS = ["warehouse", "defective"] as const;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** Goods that were there beyond the books, taken in at a stated cost. */
export function SurplusScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Surplus>(surplusEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces(...KINDS);
  return (
    <DocumentPage
      flow={surplusFlow}
      open={open}
      title={nameOf(doc.placeId)}
      list="/surpluses"
      main={["receive"]}
      consequences={{ receive: say("surplus-means"), cancel: say(doc.status === "received" ? "surplus-cancel-means" : "draft-cancel-means") }}
      actions={
        doc.status === "draft" &&
        may("stock.surplus.change") && (
          <Button icon="pen" to={`/surpluses/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say("place"), value: nameOf(doc.placeId) },
          { label: say(doc.receivedOn ? "received-on" : "begun-on"), value: <Day day={doc.receivedOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <>
            <p className="soft">{doc.story}</p>
            <LineTable lines={doc.lines} money="worth" />
          </>
        }
        side={<DocumentTimeline endpoints={surplusEndpoints} id={id} kind="stock.surplus" />}
      />
    </DocumentPage>
  );
}

export const NewSurplusScreen = () => <SurplusForm />;

export function EditSurplusScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const surplus = useNeededAnswer(surplusEndpoints.read, { params: { id } }) as Surplus;
  return <SurplusForm key={surplus.version} surplus={surplus} />;
}

function SurplusForm({ surplus }: { readonly surplus?: Surplus }) {
  const navigate = useNavigate();
  const { may } = useSession();
  const form = useCardForm<Surplus, Draft>({
    endpoints: surplusEndpoints,
    card: surplus,
    fieldOf: { "stock.serial-elsewhere": "lines", "stock.serials-required": "lines" },
    begin: () =>
      surplus === undefined
        ? { branchId: branchNow() ?? "", placeId: "", story: "", lines: [] }
        : { ...SurplusDraft.strip().parse({ ...surplus, lines: [] }), lines: surplus.lines.map(({ kind: _kind, ...line }) => line) },
    done: ({ id }) => void navigate({ to: `/surpluses/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const items = useKnownItems(draft.lines);
  const missing = [
    ...(draft.story.trim().length < 3 ? [say("story-first")] : []),
    ...missingInLines(draft.lines, text("stock.surplus-is-empty")),
    ...missingSerials(draft.lines, items),
  ];
  return (
    <CardFormPage form={form} title={surplus === undefined ? say("new-surplus") : surplus.number} list="/surpluses" missing={missing}>
      <Sheet>
        <ProseOf form={form} name="story" label={say("where-from")} />
        <PlaceOf form={form} name="placeId" label={say("place")} kinds={KINDS} />
      </Sheet>
      <LinesSheet
        form={form}
        money={may("stock.cost.see") ? "worth" : "none"}
        onAdd={({ id }) => set({ lines: withItem(draft.lines, id, { serials: [] }) })}
      />
    </CardFormPage>
  );
}
