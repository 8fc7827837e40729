import { MultiSelect } from "@mantine/core";
import { Field } from "#web/kit/field.tsx";
import type { CardForm } from "#web/ledger/use-card-form.ts";
import { text } from "#web/platform/texts.ts";
import { typeNameOf, useDeviceTypes } from "../intake/use-device.ts";

type Typed = { readonly typeIds: string[] };

/** Which types of device a card is for; none: for all. */
export function TypesOf<Draft extends Typed>({ form, note }: { readonly form: CardForm<Draft>; readonly note: string }) {
  const types = useDeviceTypes();
  return (
    <Field label={text("repairs.screen.codes.types")} htmlFor="typeIds" note={note}>
      <MultiSelect
        id="typeIds"
        searchable
        disabled={!form.mayWrite}
        data={types.map((type) => ({ value: type.id, label: typeNameOf(type) }))}
        value={form.draft.typeIds}
        placeholder={form.draft.typeIds.length === 0 ? text("repairs.screen.codes.all-types") : ""}
        onChange={(typeIds) => form.set({ typeIds } as Partial<Draft>)}
      />
    </Field>
  );
}

/** Names of the types, for a list; none: all of them. */
export function TypeNames({ ids }: { readonly ids: readonly string[] }) {
  const types = useDeviceTypes();
  const names = ids.map((id) => typeNameOf(types.find((type) => type.id === id))).filter((name) => name !== "");
  return <span className="soft">{ids.length === 0 ? text("repairs.screen.codes.all-types") : names.join(", ")}</span>;
}
