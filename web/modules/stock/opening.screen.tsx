import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { type StockOpening, StockOpeningDraft, stockOpeningEndpoints, stockOpeningFlow } from "#contracts/stock/opening.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { DayOf, SelectOf } from "#web/ledger/card-fields.tsx";
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
import { serialsMissing, totalsOf, useKnownItems, withItem } from "./line.ts";
import { LineEditor } from "./line-editor.tsx";
import { LineTable } from "./line-table.tsx";

type Draft = z.output<typeof StockOpeningDraft>;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** What lay in one warehouse on the first day, and what it had cost. */
export function StockOpeningScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<StockOpening>(stockOpeningEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces("warehouse");
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
  const { places, nameOf } = usePlaces("warehouse");
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
  const first = places[0];
  useEffect(() => {
    if (draft.placeId === "" && first !== undefined) set({ placeId: first.id, branchId: first.branchId });
  }, [draft.placeId, first, set]);
  const noSerials = serialsMissing(draft.lines, items);
  const missing = [
    ...(draft.lines.length === 0 ? [text("stock.opening-is-empty")] : []),
    ...(draft.lines.some(({ quantity }) => quantity < 1) ? [say("quantity-first")] : []),
    ...(noSerials.length > 0 ? [say("serials-first", { names: noSerials.map(({ name }) => name).join(", ") })] : []),
  ];
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
        {places.length > 1 && (
          <SelectOf
            form={{
              ...form,
              set: (change) => set({ ...change, branchId: places.find(({ id }) => id === change.placeId)?.branchId ?? draft.branchId }),
            }}
            name="placeId"
            label={say("warehouse")}
            options={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          />
        )}
        <DayOf form={form} name="onDay" label={say("as-of")} note={say("opening-note")} />
      </Sheet>
      <Sheet title={say("lines")} count={draft.lines.length || undefined} edge>
        {form.wrong("lines") && (
          <p className="field-error" style={{ padding: "10px 14px 0" }} role="alert">
            {form.wrong("lines")}
          </p>
        )}
        <LineEditor
          lines={draft.lines}
          money="worth"
          onAdd={({ id }) => set({ lines: withItem(draft.lines, id, { cost: Minor.parse(0), serials: [] }) })}
          onChange={(lines) => set({ lines })}
        />
      </Sheet>
    </CardFormPage>
  );
}
