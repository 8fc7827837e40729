import { useNavigate, useParams } from "@tanstack/react-router";
import { LABELLED_PLACES, PLACE_KINDS, type Place, PlaceDraft, placeEndpoints } from "#contracts/company/place.ts";
import { PrintButton } from "#web/kit/print-button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { branchNow, useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { placeLabels } from "./place-labels.ts";
import { useEmployees } from "./use-company.ts";

const say = (key: string) => text(`company.screen.${key}`);

const HOLDS_STOCK: readonly string[] = ["warehouse", "defective", "engineer"];

/** Where things or money can be. */
export function PlaceScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <PlaceForm /> : <KnownPlace key={id} id={id} />;
}

function KnownPlace({ id }: { readonly id: string }) {
  const place = useNeededAnswer(placeEndpoints.read, { params: { id } });
  return <PlaceForm key={place.version} place={place} />;
}

function PlaceForm({ place }: { readonly place?: Place }) {
  const navigate = useNavigate();
  const { branches } = useSession();
  const employees = useEmployees();
  const form = useCardForm<Place, PlaceDraft>({
    endpoints: placeEndpoints,
    card: place,
    fieldOf: { "company.iban-wrong": "iban", "company.no-such-branch": "branchId", "company.no-such-employee": "employeeId" },
    begin: () =>
      place === undefined
        ? { branchId: branchNow() ?? "", kind: "warehouse", name: "", employeeId: null, currency: null, iban: null }
        : PlaceDraft.strip().parse(place),
    done: ({ id }) => {
      if (place === undefined) void navigate({ to: `/settings/places/${id}`, replace: true });
    },
  });
  const { draft } = form;
  const money = draft.kind === "desk" || draft.kind === "bank";
  return (
    <CardFormPage
      form={form}
      title={place?.name ?? text("company.place.new")}
      list="/settings/places"
      card={place}
      actions={place !== undefined && LABELLED_PLACES.includes(place.kind) && <PrintButton papers={[placeLabels({ placeId: place.id })]} />}
      archive={placeEndpoints.archive}
      missing={draft.name.trim() === "" ? [say("place-name-first")] : []}
      side={place && <DocumentTimeline endpoints={placeEndpoints} id={place.id} kind="company.place" />}
    >
      <Sheet>
        <SelectOf
          form={form}
          name="kind"
          options={PLACE_KINDS.map((value) => ({ value, label: text(`company.place.kind.${value}`) }))}
          note={say(`kind-note.${money ? "money" : HOLDS_STOCK.includes(draft.kind) ? "stock" : "custody"}`)}
        />
        <TextOf form={form} name="name" />
        {(branches.length > 1 || draft.branchId === "") && (
          <SelectOf form={form} name="branchId" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        {(draft.kind === "engineer" || draft.kind === "desk" || draft.kind === "bench") && (
          <SelectOf form={form} name="employeeId" clearable options={employees.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        {draft.kind === "bank" && <TextOf form={form} name="iban" maxLength={34} placeholder="UA" />}
      </Sheet>
    </CardFormPage>
  );
}
