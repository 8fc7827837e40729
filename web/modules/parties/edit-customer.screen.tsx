import { Checkbox } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Channel, type Party, PARTY_ROLES, PartyDraft, partyEndpoints, type PartyRole } from "#contracts/parties/party.ts";
import { Button, Segment } from "#web/kit/button.tsx";
import { Field, Found } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Avatar } from "#web/kit/avatar.tsx";
import { PhoneField } from "#web/kit/phone-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { MoneyOf, ProseOf, SelectOf, ShareOf, TextOf } from "#web/ledger/card-fields.tsx";
import { CardFormPage } from "#web/ledger/card-page.tsx";
import { type CardForm, useCardForm } from "#web/ledger/use-card-form.ts";
import { instantNow } from "#web/platform/clock.ts";
import { useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";

type Draft = PartyDraft;
const draftOf = (party: Party): Draft => PartyDraft.strip().parse(party);
const FIELDS = { "parties.phone-wrong": "phones", "parties.edrpou-wrong": "edrpou", "parties.iban-wrong": "iban" };

export const NewCustomerScreen = () => <PartyForm />;

export function EditCustomerScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const party = useNeededAnswer(partyEndpoints.read, { params: { id } });
  return <PartyForm key={party.version} party={party} />;
}

function PartyForm({ party }: { readonly party?: Party }) {
  const navigate = useNavigate();
  const { role, name } = useSearch({ strict: false }) as { role?: PartyRole; name?: string };
  const { may } = useSession();
  const form = useCardForm<Party, Draft>({
    endpoints: partyEndpoints,
    card: party,
    fieldOf: FIELDS,
    begin: () =>
      party === undefined
        ? {
            ...PartyDraft.parse({
              name: "-",
              roles: [role ?? "customer"],
              kind: role === "supplier" ? "organization" : "person",
              language: languageNow(),
            }),
            name: name ?? "",
          }
        : draftOf(party),
    done: ({ id }) => void navigate({ to: `/customers/${id}`, replace: true }),
  });
  const { draft, set, wrong } = form;
  const duplicates =
    form.problem?.code === "parties.duplicate" ? ((form.problem.details.parties as { id: string; name: string }[] | undefined) ?? []) : undefined;
  return (
    <CardFormPage
      form={form}
      title={party?.name ?? text("parties.party.new")}
      list="/customers"
      missing={draft.name.trim() === "" ? [text("parties.screen.name-first")] : []}
      refused={duplicates && <Duplicate others={duplicates} busy={form.busy} onAnyway={() => form.save({ allowDuplicate: true })} />}
    >
      <Sheet>
        <Field label={text("parties.party.field.kind")}>
          <div>
            <Segment
              label={text("parties.party.field.kind")}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={(["person", "organization"] as const).map((value) => ({ value, label: text(`parties.party.kind.${value}`) }))}
            />
          </div>
        </Field>
        <TextOf form={form} name="name" required autoFocus={party === undefined} />
        {may("parties.phone.see") && <Phones value={draft.phones} error={wrong("phones")} onChange={(phones) => set({ phones })} />}
        {may("parties.phone.see") && <TextOf form={form} name="email" inputMode="email" maxLength={254} />}
        <Field label={text("parties.party.field.roles")} error={wrong("roles")}>
          <Roles value={draft.roles} onChange={(roles) => set({ roles })} />
        </Field>
      </Sheet>
      <Sheet title={text("parties.screen.how-to-reach")}>
        <SelectOf
          form={form}
          name="preferredChannel"
          options={Channel.options.map((value) => ({ value, label: text(`parties.party.preferredChannel.${value}`) }))}
        />
        <SelectOf
          form={form}
          name="language"
          options={(["uk", "ru", "en"] as const).map((value) => ({ value, label: text(`parties.party.language.${value}`) }))}
        />
        <TextOf form={form} name="address" maxLength={300} />
        <TextOf form={form} name="source" maxLength={60} />
      </Sheet>
      <Sheet title={text("parties.screen.for-papers")}>
        <TextOf form={form} name="edrpou" maxLength={10} inputMode="numeric" />
        <TextOf form={form} name="taxNumber" maxLength={12} inputMode="numeric" />
        <TextOf form={form} name="iban" maxLength={34} placeholder="UA" />
        <ShareOf form={form} name="discount" empty={0} />
      </Sheet>
      {form.draft.roles.includes("manufacturer") && (
        <Sheet title={text("parties.screen.warranty-terms")}>
          <MoneyOf form={form} name="warrantyRate" note={text("parties.screen.warranty-rate-note")} />
          <ShareOf form={form} name="partsMarkup" note={text("parties.screen.parts-markup-note")} />
        </Sheet>
      )}
      <Sheet title={text("parties.screen.also")}>
        <Field label={text("parties.party.field.consents")}>
          <ConsentPicks form={form} />
        </Field>
        <ProseOf form={form} name="notes" />
      </Sheet>
    </CardFormPage>
  );
}

function Phones({
  value,
  error,
  onChange,
}: {
  readonly value: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (phones: string[]) => void;
}) {
  const rows = value.length === 0 ? [""] : value;
  const put = (place: number, phone: string) =>
    onChange(rows.map((one, at) => (at === place ? phone : one)).filter((one, at) => one !== "" || at === place));
  return (
    <Field label={text("parties.party.field.phones")} error={error} note={rows.length > 1 ? text("parties.screen.first-phone") : undefined}>
      {rows.map((phone, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the phones are edited in place.
        <PhoneField key={place} label={text("parties.party.field.phone")} quietLabel value={phone} onChange={(digits) => put(place, digits)} />
      ))}
      {rows.length < 10 && rows.every((phone) => phone !== "") && (
        <div>
          <Button kind="link" size="low" icon="plus" onPress={() => onChange([...rows, ""])}>
            {text("parties.screen.add-phone")}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Roles({ value, onChange }: { readonly value: readonly PartyRole[]; readonly onChange: (roles: PartyRole[]) => void }) {
  const toggle = (role: PartyRole) => onChange(value.includes(role) ? value.filter((one) => one !== role) : [...value, role]);
  return (
    <div className="chips">
      {PARTY_ROLES.map((role) => {
        const on = value.includes(role);
        return (
          <button key={role} type="button" className={on ? "chip on" : "chip"} aria-pressed={on} onClick={() => toggle(role)}>
            {on && <Icon name="check" size="small" />}
            {text(`parties.party.role.${role}`)}
          </button>
        );
      })}
    </div>
  );
}

function ConsentPicks({ form: { draft, set, mayWrite } }: { readonly form: CardForm<Draft> }) {
  const put = (name: "processing" | "marketing", given: boolean) =>
    set({ consents: { ...draft.consents, [name]: { given, at: instantNow().toISOString() } } });
  return (
    <div className="stack tight">
      {(["processing", "marketing"] as const).map((name) => (
        <Checkbox
          key={name}
          label={text(`parties.party.field.consents.${name}`)}
          checked={draft.consents[name].given}
          disabled={!mayWrite}
          onChange={({ currentTarget }) => put(name, currentTarget.checked)}
        />
      ))}
    </div>
  );
}

/** Somebody with the same phone or code is known: open their card, or say that this is another one. */
function Duplicate({
  others,
  busy,
  onAnyway,
}: {
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly busy: boolean;
  readonly onAnyway: () => void;
}) {
  return (
    <div className="notice waiting" role="alert">
      <Icon name="people" />
      <div className="body">
        <h2>{text("parties.duplicate")}</h2>
        <p className="small-text">{text("parties.screen.duplicate-undone")}</p>
        {others.map(({ id, name }) => (
          <Found
            key={id}
            picture={<Avatar name={name} />}
            name={name}
            action={
              <Button size="low" to={`/customers/${id}`}>
                {text("parties.screen.open-known")}
              </Button>
            }
          />
        ))}
        <div className="actions">
          <Button size="low" busy={busy} onPress={onAnyway}>
            {text("parties.screen.create-anyway")}
          </Button>
        </div>
      </div>
    </div>
  );
}
