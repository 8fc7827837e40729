import { useNavigate, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { type StockOpening, StockOpeningDraft, stockOpeningEndpoints, stockOpeningFlow } from "#contracts/stock/opening.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { DayOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentPage } from "#web/ledger/document-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useDocument } from "#web/ledger/use-document.ts";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, today } from "#web/platform/format.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { totalsOf, useKnownItems, withItem } from "./line.ts";
import { LinesSheet, missingInLines, missingSerials, PlaceOf } from "./goods-form.tsx";
import { LineTable } from "./line-table.tsx";

type Draft = z.output<typeof StockOpeningDraft>;
const KINDS = ["warehouse"] as const;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** What lay in one warehouse on the first day, and what it had cost. */
export function StockOpeningScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<StockOpening>(stockOpeningEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces(...KINDS);
  return (
    <DocumentPage
      flow={stockOpeningFlow}
      open={open}
      title={nameOf(doc.placeId) || text("stock.opening")}
      list="/stock-openings"
      main={["enter"]}
      consequences={{ cancel: say(doc.status === "entered" ? "opening-cancel-means" : "draft-cancel-means") }}
      actions={
        doc.status === "draft" &&
        may("stock.opening.change") && (
          <Button icon="pen" to={`/stock-openings/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say("warehouse"), value: nameOf(doc.placeId) },
          { label: say("as-of"), value: <Day day={doc.onDay} /> },
          { label: `${say("worth")}, ${currencySign()}`, number: true, value: <Amount minor={totalsOf(doc.lines).net} /> },
        ]}
      />
      <Columns
        left={<LineTable lines={doc.lines} money="worth" />}
        side={<DocumentTimeline endpoints={stockOpeningEndpoints} id={id} kind="stock.opening" />}
      />
    </DocumentPage>
  );
}

export const NewStockOpeningScreen = () => <OpeningForm />;

export function EditStockOpeningScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const opening = useNeededAnswer(stockOpeningEndpoints.read, { params: { id } }) as StockOpening;
  return <OpeningForm key={opening.version} opening={opening} />;
}

const draftOf = (opening: StockOpening): Draft =>
  StockOpeningDraft.strip().parse({ ...opening, lines: opening.lines.map(({ kind: _kind, ...line }) => line) });

function OpeningForm({ opening }: { readonly opening?: StockOpening }) {
  const navigate = useNavigate();
  const { may } = useSession();
  const form = useCardForm<StockOpening, Draft>({
    endpoints: stockOpeningEndpoints,
    card: opening,
    fieldOf: { "stock.not-stocked": "lines", "stock.serials-required": "lines", "stock.serial-elsewhere": "lines", "ledger.period-closed": "onDay" },
    begin: () => (opening === undefined ? { branchId: branchNow() ?? "", placeId: "", onDay: today(), lines: [] } : draftOf(opening)),
    done: ({ id }) => void navigate({ to: `/stock-openings/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const items = useKnownItems(draft.lines);
  const missing = [...missingInLines(draft.lines, text("stock.opening-is-empty")), ...missingSerials(draft.lines, items)];
  const atOnce = opening === undefined && may("stock.opening.enter");
  return (
    <CardFormPage
      form={form}
      title={opening === undefined ? say("new-opening") : opening.number}
      list="/stock-openings"
      missing={missing}
      main={atOnce ? () => form.save({}, "enter") : undefined}
      verb={text(atOnce ? "stock.opening.enter" : opening === undefined ? "stock.screen.save-draft" : "platform.save")}
      actions={
        atOnce &&
        missing.length === 0 && (
          <Button busy={form.busy} onPress={() => form.save()}>
            {say("save-draft")}
          </Button>
        )
      }
    >
      <Sheet>
        <PlaceOf form={form} name="placeId" label={say("warehouse")} kinds={KINDS} unasked />
        <DayOf form={form} name="onDay" label={say("as-of")} note={say("opening-note")} />
      </Sheet>
      <LinesSheet form={form} money="worth" onAdd={({ id }) => set({ lines: withItem(draft.lines, id, { cost: Minor.parse(0), serials: [] }) })} />
    </CardFormPage>
  );
}
