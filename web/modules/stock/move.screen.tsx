import { useNavigate, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { isPlace } from "#contracts/company/place.ts";
import { type Move, MoveDraft, moveEndpoints, moveFlow } from "#contracts/stock/move.ts";
import { Button } from "#web/kit/button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, TextOf } from "#web/ledger/card-fields.tsx";
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

type Draft = z.output<typeof MoveDraft>;
const KINDS = ["warehouse", "defective"] as const;
const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** Goods carried from one warehouse to another. */
export function MoveScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Move>(moveEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces(...KINDS);
  return (
    <DocumentPage
      flow={moveFlow}
      open={open}
      title={`${nameOf(doc.fromPlaceId)} → ${nameOf(doc.toPlaceId)}`}
      list="/moves"
      main={["move"]}
      consequences={{ cancel: say(doc.status === "moved" ? "move-cancel-means" : "draft-cancel-means") }}
      actions={
        doc.status === "draft" &&
        may("stock.move.change") && (
          <Button icon="pen" to={`/moves/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say("from"), value: nameOf(doc.fromPlaceId) },
          { label: say("to"), value: nameOf(doc.toPlaceId) },
          { label: say(doc.movedOn ? "moved-on" : "begun-on"), value: <Day day={doc.movedOn ?? dayOf(doc.createdAt)} /> },
        ]}
      />
      <Columns
        left={
          <>
            {doc.comment && <p className="soft">{doc.comment}</p>}
            <LineTable lines={doc.lines} money="none" />
          </>
        }
        side={<DocumentTimeline endpoints={moveEndpoints} id={id} kind="stock.move" />}
      />
    </DocumentPage>
  );
}

export const NewMoveScreen = () => <MoveForm />;

export function EditMoveScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const move = useNeededAnswer(moveEndpoints.read, { params: { id } }) as Move;
  return <MoveForm key={move.version} move={move} />;
}

function MoveForm({ move }: { readonly move?: Move }) {
  const navigate = useNavigate();
  const { places, nameOf } = usePlaces(...KINDS);
  const { may } = useSession();
  const form = useCardForm<Move, Draft>({
    endpoints: moveEndpoints,
    card: move,
    fieldOf: {
      "stock.short": "lines",
      "ledger.not-enough": "lines",
      "stock.serial-elsewhere": "lines",
      "stock.serials-required": "lines",
      "stock.same-place": "toPlaceId",
    },
    begin: () =>
      move === undefined ? { branchId: branchNow() ?? "", fromPlaceId: "", toPlaceId: "", comment: "", lines: [] } : MoveDraft.strip().parse(move),
    done: ({ id }) => void navigate({ to: `/moves/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const items = useKnownItems(draft.lines);
  const options = places.map(({ id }) => ({ value: id, label: nameOf(id) }));
  const missing = [
    ...(draft.toPlaceId === "" ? [say("where-to-first")] : draft.toPlaceId === draft.fromPlaceId ? [text("stock.same-place")] : []),
    ...missingInLines(draft.lines, text("stock.move-is-empty")),
    ...missingSerials(draft.lines, items),
  ];
  // The label of a warehouse, read at its door, says where the goods are carried.
  const carriedTo = (code: string): boolean => {
    const place = places.find((it) => isPlace(it, code));
    if (place !== undefined && place.id !== draft.fromPlaceId) set({ toPlaceId: place.id });
    return place !== undefined;
  };
  const atOnce = move === undefined && may("stock.move.move");
  return (
    <CardFormPage
      form={form}
      title={move === undefined ? say("new-move") : move.number}
      list="/moves"
      missing={missing}
      main={atOnce ? () => form.save({}, "move") : undefined}
      verb={text(atOnce ? "stock.move.move" : move === undefined ? "stock.screen.save-draft" : "platform.save")}
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
        <PlaceOf form={form} name="fromPlaceId" label={say("from")} kinds={KINDS} />
        <SelectOf form={form} name="toPlaceId" label={say("to")} options={options} {...(places.length < 2 ? { note: say("one-warehouse") } : {})} />
        <TextOf form={form} name="comment" maxLength={500} label={say("comment")} />
      </Sheet>
      <LinesSheet form={form} money="none" hears={carriedTo} onAdd={({ id }) => set({ lines: withItem(draft.lines, id, { serials: [] }) })} />
    </CardFormPage>
  );
}
