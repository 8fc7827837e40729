import { itemEndpoints, type ItemRow } from "#contracts/catalog/item.ts";
import type { Settings } from "#contracts/company/settings.ts";
import { Field } from "#web/kit/field.tsx";
import { MoneyField, QuantityField } from "#web/kit/number-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { CardPick } from "#web/ledger/card-pick.tsx";
import { text } from "#web/platform/texts.ts";

const label = (name: string) => text(`company.settings.field.${name}`);

type Travel = Settings["travel"];
type Props = { readonly value: Travel; readonly disabled: boolean; readonly onChange: (travel: Travel) => void };

/** The work that the way to a customer is: put on every order with an address, at this price and norm or those of the catalog. */
export const TravelRules = ({ value, disabled, onChange }: Props) => (
  <Sheet title={label("travel")}>
    <Field label={label("travel.itemId")} note={text("company.screen.rule.travel")}>
      <CardPick<ItemRow>
        label={label("travel.itemId")}
        endpoints={itemEndpoints}
        query={{ kind: "work" }}
        disabled={disabled}
        value={value.itemId}
        onChange={(itemId) => onChange({ ...value, itemId })}
        offerOf={({ name, code }) => ({ label: name, note: code ?? undefined })}
      />
    </Field>
    {value.itemId !== null && (
      <>
        <Field label={label("travel.price")} htmlFor="travel-price" note={text("company.screen.rule.as-catalog")}>
          <div className="unit-input">
            <MoneyField
              id="travel-price"
              label={label("travel.price")}
              quietLabel
              disabled={disabled}
              value={value.price ?? undefined}
              onChange={(price) => onChange({ ...value, price: price ?? null })}
            />
          </div>
        </Field>
        <Field label={label("travel.normHours")} htmlFor="travel-hours" note={text("company.screen.rule.as-catalog")}>
          <div className="unit-input">
            <QuantityField
              id="travel-hours"
              label={label("travel.normHours")}
              quietLabel
              disabled={disabled}
              value={value.normHours ?? undefined}
              onChange={(normHours) => onChange({ ...value, normHours: normHours ?? null })}
            />
          </div>
        </Field>
      </>
    )}
  </Sheet>
);
