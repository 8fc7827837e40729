import { useNavigate, useParams } from "@tanstack/react-router";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { type Maker, MakerDraft, makerEndpoints } from "#contracts/warranty/maker.ts";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { ProseOf, TextOf, WholeOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { PartyPick } from "#web/modules/parties/party-pick.tsx";
import { useAnswer, useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`warranty.screen.${key}`);

/** What one payer's contract demands: proofs, days to claim, days to send parts back. */
export function MakerScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <MakerForm /> : <KnownMaker key={id} id={id} />;
}

function KnownMaker({ id }: { readonly id: string }) {
  const maker = useNeededAnswer(makerEndpoints.read, { params: { id } });
  return <MakerForm key={maker.version} maker={maker} />;
}

function MakerForm({ maker }: { readonly maker?: Maker }) {
  const navigate = useNavigate();
  const form = useCardForm<Maker, MakerDraft>({
    endpoints: makerEndpoints,
    card: maker,
    fieldOf: { "warranty.maker-twice": "partyId" },
    begin: () =>
      maker === undefined
        ? { partyId: "", contract: null, photos: 0, papers: 0, claimWithinDays: null, returnWithinDays: null, notes: null }
        : MakerDraft.strip().parse(maker),
    done: ({ id }) => {
      if (maker === undefined) void navigate({ to: `/warranty-contracts/${id}`, replace: true });
    },
  });
  const { draft, set } = form;
  const party = useAnswer(partyEndpoints.read, { params: { id: draft.partyId } }, { enabled: draft.partyId !== "" }).data;
  return (
    <CardFormPage
      form={form}
      title={party?.name ?? say("new-contract")}
      list="/warranty-contracts"
      card={maker}
      archive={makerEndpoints.archive}
      missing={draft.partyId === "" ? [say("payer-first")] : []}
      side={maker && <DocumentTimeline endpoints={makerEndpoints} id={maker.id} kind="warranty.maker" />}
    >
      <Sheet>
        <Field label={say("payer")} htmlFor="partyId">
          <PartyPick
            id="partyId"
            label={say("payer")}
            value={draft.partyId || null}
            error={form.wrong("partyId")}
            disabled={!form.mayWrite}
            onChange={(partyId) => set({ partyId: partyId ?? "" })}
          />
        </Field>
        <TextOf form={form} name="contract" label={say("contract")} maxLength={120} />
        <WholeOf form={form} name="photos" label={say("photos")} />
        <WholeOf form={form} name="papers" label={say("papers")} />
        <WholeOf form={form} name="claimWithinDays" empty={null} label={say("claim-within")} unit={say("days")} />
        <WholeOf form={form} name="returnWithinDays" empty={null} label={say("return-within")} unit={say("days")} />
        <ProseOf form={form} name="notes" label={say("comment")} />
      </Sheet>
    </CardFormPage>
  );
}
