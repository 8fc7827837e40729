import { TagsInput } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { FAULT_KINDS, type FaultCode, FaultCodeDraft, faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import { Field } from "#web/kit/field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { SelectOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useCardForm } from "#web/ledger/use-card-form.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { useDeviceTypes } from "../intake/use-device.ts";
import { TypesOf } from "./types-of.tsx";

const say = (key: string) => text(`repairs.fault-code.${key}`);

/** One word of the reference of troubles. */
export function FaultCodeScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  return id === "new" ? <FaultCodeForm /> : <KnownCode key={id} id={id} />;
}

function KnownCode({ id }: { readonly id: string }) {
  const card = useNeededAnswer(faultCodeEndpoints.read, { params: { id } });
  return <FaultCodeForm key={card.version} card={card} />;
}

function FaultCodeForm({ card }: { readonly card?: FaultCode }) {
  const navigate = useNavigate();
  const types = useDeviceTypes();
  const form = useCardForm<FaultCode, FaultCodeDraft>({
    endpoints: faultCodeEndpoints,
    card,
    fieldOf: { "repairs.code-taken": "code" },
    begin: () => (card === undefined ? { kind: "symptom", code: null, name: "", typeIds: [], categories: [] } : FaultCodeDraft.strip().parse(card)),
    done: ({ id }) => {
      if (card === undefined) void navigate({ to: `/settings/fault-codes/${id}`, replace: true });
    },
  });
  const { draft } = form;
  return (
    <CardFormPage
      form={form}
      title={card?.name ?? say("new")}
      list="/settings/fault-codes"
      card={card}
      archive={faultCodeEndpoints.archive}
      missing={draft.name.trim() === "" ? [say("name-first")] : []}
      side={card && <DocumentTimeline endpoints={faultCodeEndpoints} id={card.id} kind="repairs.fault-code" />}
    >
      <Sheet>
        <SelectOf form={form} name="kind" options={FAULT_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
        <TextOf form={form} name="name" autoFocus={card === undefined} />
        <TextOf form={form} name="code" maxLength={20} note={say("code-note")} />
        <TypesOf form={form} note={say("types-note")} />
        <Field label={say("field.categories")} htmlFor="categories">
          <TagsInput
            id="categories"
            disabled={!form.mayWrite}
            data={[...new Set(types.map(({ category }) => category).filter((it) => it !== ""))]}
            value={draft.categories}
            onChange={(categories) => form.set({ categories: categories.filter((it) => it.trim() !== "") })}
          />
        </Field>
      </Sheet>
    </CardFormPage>
  );
}
