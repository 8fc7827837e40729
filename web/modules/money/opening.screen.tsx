import { useNavigate, useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { type Opening, OpeningDraft, openingEndpoints, openingFlow } from "#contracts/money/opening.ts";
import type { Minor } from "#contracts/kernel/measure.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Field } from "#web/kit/field.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Day } from "#web/kit/moment.tsx";
import { MoneyField } from "#web/kit/number-field.tsx";
import { Columns, Facts, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
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

type Doc = z.output<typeof Opening>;
type Draft = z.output<typeof OpeningDraft>;
const say = (key: string, values = {}) => text(`money.screen.${key}`, values);

export function MoneyOpeningScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const open = useDocument<Doc>(openingEndpoints, id);
  const { doc } = open;
  const { may } = useSession();
  const { nameOf } = usePlaces("desk", "bank");
  const total = doc.lines.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <DocumentPage
      flow={openingFlow}
      open={open}
      title={text("money.opening")}
      list="/money-openings"
      main={["enter"]}
      consequences={{ cancel: say(doc.status === "entered" ? "opening-cancel-means" : "draft-cancel-means") }}
      actions={
        doc.status === "draft" &&
        may("money.opening.change") && (
          <Button icon="pen" to={`/money-openings/${id}/edit`}>
            {text("platform.change")}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: say("as-of"), value: <Day day={doc.onDay} /> },
          { label: `${text("platform.total")}, ${currencySign()}`, number: true, value: <Amount minor={total} /> },
        ]}
      />
      <Columns
        left={
          <Sheet title={say("places")} edge>
            <Lines
              label={say("places")}
              rows={doc.lines}
              rowKey={({ placeId }) => placeId}
              totalLabel={text("platform.total")}
              columns={[
                { key: "place", label: say("place"), phone: "title", cell: ({ placeId }) => nameOf(placeId) },
                {
                  key: "amount",
                  label: `${say("sum")}, ${currencySign()}`,
                  number: true,
                  phone: "aside",
                  width: "160px",
                  cell: ({ amount }) => <Amount minor={amount} />,
                  total: <Amount minor={total} />,
                },
              ]}
            />
          </Sheet>
        }
        side={<DocumentTimeline endpoints={openingEndpoints} id={id} kind="money.opening" />}
      />
    </DocumentPage>
  );
}

export const NewMoneyOpeningScreen = () => <OpeningForm />;

export function EditMoneyOpeningScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const doc = useNeededAnswer(openingEndpoints.read, { params: { id } }) as Doc;
  return <OpeningForm key={doc.version} doc={doc} />;
}

/** Each desk and account of the branch with what it held. */
function OpeningForm({ doc }: { readonly doc?: Doc }) {
  const navigate = useNavigate();
  const { places, nameOf, loading } = usePlaces("desk", "bank");
  const { may } = useSession();
  const form = useCardForm<Doc, Draft>({
    endpoints: openingEndpoints,
    card: doc,
    fieldOf: { "ledger.period-closed": "onDay" },
    begin: () => (doc === undefined ? { branchId: branchNow() ?? "", onDay: today(), lines: [] } : OpeningDraft.strip().parse(doc)),
    done: ({ id }) => void navigate({ to: `/money-openings/${id}`, replace: true }),
  });
  const { draft, set } = form;
  const own = places.filter(({ branchId }) => branchId === draft.branchId);
  const put = (placeId: string, amount: Minor | undefined) =>
    set({
      lines: own.flatMap(({ id }) => {
        const kept = id === placeId ? amount : draft.lines.find((line) => line.placeId === id)?.amount;
        return kept === undefined || kept < 1 ? [] : [{ placeId: id, amount: kept }];
      }),
    });
  const missing = draft.lines.length === 0 ? [text("money.opening-is-empty")] : [];
  const atOnce = doc === undefined && may("money.opening.enter");
  return (
    <CardFormPage
      form={form}
      title={doc?.number ?? say("new-opening")}
      list="/money-openings"
      missing={missing}
      main={atOnce ? () => form.save({}, "enter") : undefined}
      verb={atOnce ? text("money.opening.enter") : doc === undefined ? say("save-draft") : text("platform.save")}
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
        <DayOf form={form} name="onDay" label={say("as-of")} note={say("opening-note")} />
        {own.map(({ id, kind }) => (
          <Field key={id} label={nameOf(id)} htmlFor={`place-${id}`} note={text(`company.place.kind.${kind}`)}>
            <div className="short">
              <MoneyField
                id={`place-${id}`}
                label={nameOf(id)}
                quietLabel
                value={draft.lines.find(({ placeId }) => placeId === id)?.amount}
                onChange={(amount) => put(id, amount)}
              />
            </div>
          </Field>
        ))}
        {own.length === 0 && !loading && <NoneYet>{say("no-places")}</NoneYet>}
      </Sheet>
    </CardFormPage>
  );
}
