import "#web/kit/filters.css";
import { PasswordInput, Select, TextInput } from "@mantine/core";
import { PASSWORD_LENGTH_MIN } from "#contracts/access/auth.ts";
import { ROLES } from "#contracts/access/roles.ts";
import { tradeTemplates } from "#contracts/devices/templates/all.ts";
import { said } from "#contracts/kernel/wording.ts";
import { Field, Options, SideBySide } from "#web/kit/field.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { PhoneField } from "#web/kit/phone-field.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { LANGUAGES, languageNames, languageNow, speak, text } from "#web/platform/texts.ts";
import { countries, countryOptions, currencyOptions, zoneOptions } from "./countries.ts";
import { loginFrom, type Wishes } from "./wishes.ts";

export type StepProps = { readonly wishes: Wishes; readonly set: (change: Partial<Wishes>) => void };
type Said = { currentTarget: { value: string } };

/** The language, and the code that proves that this person can read the server's console. */
export const LanguageStep = ({ wishes, set }: StepProps) => (
  <>
    <div className="languages">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="option"
          aria-pressed={language === languageNow()}
          onClick={() => void speak(language)}
        >
          <b>{languageNames[language]}</b>
        </button>
      ))}
    </div>
    <Sheet>
      <Field label={text("access.first.code")} htmlFor="code" note={text("access.first.code-note")}>
        <TextInput
          id="code"
          value={wishes.code}
          onChange={({ currentTarget }: Said) => set({ code: currentTarget.value.trim() })}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          autoFocus
        />
      </Field>
    </Sheet>
  </>
);

/** From the country follow currency and time zone; each may be another. */
export function PlaceStep({ wishes, set }: StepProps) {
  const move = (code: string | null) => {
    const country = countries.find((one) => one.code === code);
    if (country) set({ country: country.code, currency: country.currency, timeZone: country.timeZone, vatRate: country.vatRate });
  };
  return (
    <Sheet>
      <Field label={text("access.first.country")} htmlFor="country">
        <Select id="country" searchable allowDeselect={false} data={countryOptions()} value={wishes.country} onChange={move} />
      </Field>
      <Field label={text("access.first.currency")} htmlFor="currency" note={text("access.first.currency-note")}>
        <Select
          id="currency"
          searchable
          allowDeselect={false}
          data={currencyOptions()}
          value={wishes.currency}
          onChange={(currency) => currency && set({ currency })}
        />
      </Field>
      <Field label={text("access.first.zone")} htmlFor="zone">
        <Select
          id="zone"
          searchable
          allowDeselect={false}
          limit={40}
          data={[...new Set([wishes.timeZone, ...zoneOptions()])]}
          value={wishes.timeZone}
          onChange={(timeZone) => timeZone && set({ timeZone })}
        />
      </Field>
    </Sheet>
  );
}

/** The company as papers call it, and its taxes. */
export function CompanyStep({ wishes, set }: StepProps) {
  const write =
    (name: keyof Wishes) =>
    ({ currentTarget }: Said) =>
      set({ [name]: currentTarget.value });
  return (
    <Sheet>
      <Field label={text("access.first.name")} htmlFor="name" note={text("access.first.name-note")}>
        <TextInput id="name" value={wishes.name} onChange={write("name")} maxLength={200} autoFocus />
      </Field>
      <Field label={text("access.first.tax")}>
        <Options
          label={text("access.first.tax")}
          value={wishes.taxStatus}
          onChange={(taxStatus) => set({ taxStatus })}
          options={(["single-tax", "vat-payer", "none"] as const).map((value) => ({
            value,
            label: text(`access.first.tax.${value}`),
            note: text(`access.first.tax.${value}-note`),
          }))}
        />
        {wishes.taxStatus === "vat-payer" && (
          <SideBySide>
            <TextInput
              label={text("access.first.vat-rate")}
              inputMode="decimal"
              value={String(wishes.vatRate / 100)}
              onChange={({ currentTarget }: Said) =>
                set({ vatRate: Math.min(10_000, Math.round(Number(currentTarget.value.replace(",", ".")) * 100) || 0) })
              }
              rightSection="%"
            />
            <TextInput label={text("access.first.tax-number")} value={wishes.taxNumber} onChange={write("taxNumber")} maxLength={12} />
          </SideBySide>
        )}
      </Field>
      <Field label={text("access.first.papers")} note={text("access.first.papers-note")}>
        <TextInput label={text("access.first.legal-name")} value={wishes.legalName} onChange={write("legalName")} maxLength={300} />
        <SideBySide>
          <TextInput label={text("access.first.edrpou")} value={wishes.edrpou} onChange={write("edrpou")} maxLength={10} inputMode="numeric" />
          <PhoneField label={text("access.first.phone")} value={wishes.phone} onChange={(phone) => set({ phone })} />
        </SideBySide>
        <TextInput label={text("access.first.address")} value={wishes.address} onChange={write("address")} maxLength={300} />
      </Field>
      <Field label={text("access.first.branch")} htmlFor="branch" note={text("access.first.branch-note")}>
        <TextInput id="branch" placeholder={text("access.first.branch-usual")} value={wishes.branch} onChange={write("branch")} maxLength={200} />
      </Field>
    </Sheet>
  );
}

/** Kinds of equipment and usual works to begin with; all of it can be changed later. */
export function TradeStep({ wishes, set }: StepProps) {
  const language = languageNow();
  const toggle = (trade: string) =>
    set({ trades: wishes.trades.includes(trade) ? wishes.trades.filter((one) => one !== trade) : [...wishes.trades, trade] });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the choices are buttons laid out as cards.
    <div className="trades" role="group" aria-label={text("access.first.trades")}>
      {tradeTemplates.map(({ trade, name, types }) => {
        const on = wishes.trades.includes(trade);
        return (
          <button key={trade} type="button" className="option" aria-pressed={on} onClick={() => toggle(trade)}>
            <b className="line">
              {said(name, language)}
              <i className="space" />
              {on && <Icon name="check" size="small" />}
            </b>
            <span>
              {types
                .slice(0, 3)
                .map((type) => said(type.name, language))
                .join(", ")}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** Whoever sets up is the first who can sign in; in a small shop they are everybody at first. */
export function PersonStep({
  wishes,
  set,
  password,
  setPassword,
}: StepProps & { readonly password: string; readonly setPassword: (typed: string) => void }) {
  const name = (typed: string) => set({ userName: typed, ...(wishes.login === loginFrom(wishes.userName) ? { login: loginFrom(typed) } : {}) });
  const toggle = (role: string) => set({ roles: wishes.roles.includes(role) ? wishes.roles.filter((one) => one !== role) : [...wishes.roles, role] });
  const length = [...password].length;
  return (
    <Sheet>
      <Field label={text("access.first.your-name")} htmlFor="person">
        <TextInput
          id="person"
          value={wishes.userName}
          onChange={({ currentTarget }: Said) => name(currentTarget.value)}
          maxLength={120}
          autoComplete="name"
          autoFocus
        />
      </Field>
      <Field label={text("access.first.login")} htmlFor="login" note={text("access.first.login-note")}>
        <TextInput
          id="login"
          value={wishes.login}
          onChange={({ currentTarget }: Said) => set({ login: currentTarget.value.toLowerCase() })}
          maxLength={40}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field label={text("access.sign-in.password")} htmlFor="password" note={text("access.sign-in.password-note")}>
        <PasswordInput
          id="password"
          value={password}
          onChange={({ currentTarget }: Said) => setPassword(currentTarget.value)}
          maxLength={128}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": text("access.sign-in.show") }}
        />
        <div className="strength" aria-hidden="true">
          {[4, 8, PASSWORD_LENGTH_MIN, PASSWORD_LENGTH_MIN + 4].map((at) => (
            <i key={at} className={length >= at ? (length >= PASSWORD_LENGTH_MIN ? "on" : "some") : undefined} />
          ))}
        </div>
      </Field>
      <Field label={text("access.first.roles")} note={text("access.first.roles-note")}>
        <div className="chips">
          {ROLES.map((role) => {
            const on = wishes.roles.includes(role);
            return (
              <button
                key={role}
                type="button"
                className={on ? "chip on" : "chip"}
                aria-pressed={on}
                disabled={role === "administrator"}
                onClick={() => toggle(role)}
              >
                {on && <Icon name="check" size="small" />}
                {text(`access.role.${role}`)}
              </button>
            );
          })}
        </div>
      </Field>
    </Sheet>
  );
}
