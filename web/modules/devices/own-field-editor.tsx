import { Checkbox, Select } from "@mantine/core";
import { OWN_FIELD_KINDS, type OwnField } from "#contracts/devices/own-field.ts";
import { Button, IconButton } from "#web/kit/button.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";
import { worded } from "./device-name.ts";
import { WordChips, WordedField } from "./worded-field.tsx";

type Props = { readonly fields: readonly OwnField[]; readonly onChange: (fields: OwnField[]) => void; readonly disabled: boolean };

const label = (name: string) => text(`devices.device-type.own-field.${name}`);

/** What is asked of every device of the type: what it is called, what may be answered, whether it must be. */
export function OwnFieldEditor({ fields, onChange, disabled }: Props) {
  const put = (place: number, change: Partial<OwnField>) => onChange(fields.map((field, at) => (at === place ? { ...field, ...change } : field)));
  const add = () => onChange([...fields, { key: freeKey(fields), label: "", kind: "text", choices: [], required: false }]);
  return (
    <>
      {fields.length === 0 && <NoneYet>{text("devices.screen.no-own-fields")}</NoneYet>}
      <ul className="own-fields">
        {fields.map((field, place) => (
          <li key={field.key}>
            <div className="grid">
              <div className="stack tight">
                <span className="caption faint">{label("label")}</span>
                <WordedField label={label("label")} value={field.label} disabled={disabled} onChange={(words) => put(place, { label: words })} />
              </div>
              <Select
                label={label("kind")}
                allowDeselect={false}
                disabled={disabled}
                value={field.kind}
                data={OWN_FIELD_KINDS.map((value) => ({ value, label: label(`kind.${value}`) }))}
                onChange={(kind) => kind && put(place, { kind: kind as OwnField["kind"], choices: kind === "choice" ? field.choices : [] })}
              />
              {!disabled && (
                <IconButton
                  icon="trash"
                  label={text("platform.remove-named", { name: worded(field.label) })}
                  onPress={() => onChange(fields.filter((_, at) => at !== place))}
                />
              )}
            </div>
            {field.kind === "choice" && (
              <WordChips label={label("choices")} value={field.choices} disabled={disabled} onChange={(choices) => put(place, { choices })} />
            )}
            <Checkbox
              label={label("required")}
              checked={field.required}
              disabled={disabled}
              onChange={({ currentTarget }) => put(place, { required: currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      {!disabled && fields.length < 40 && (
        <footer>
          <Button size="low" icon="plus" onPress={add}>
            {text("devices.screen.add-own-field")}
          </Button>
        </footer>
      )}
    </>
  );
}

/** Values are kept under the key, so it never changes and is never taken twice. */
function freeKey(fields: readonly OwnField[]): string {
  const taken = new Set(fields.map(({ key }) => key));
  for (let number = fields.length + 1; ; number++) if (!taken.has(`field_${number}`)) return `field_${number}`;
}
