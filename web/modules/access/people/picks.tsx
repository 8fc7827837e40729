import "#web/kit/filters.css";
import { Icon } from "#web/kit/icon.tsx";

type Props = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly disabled?: boolean;
};

/** Several of a few named things. */
export const Picks = ({ label, options, value, onChange, disabled = false }: Props) => (
  <fieldset className="chips" disabled={disabled}>
    <legend className="unseen">{label}</legend>
    {options.map((option) => {
      const on = value.includes(option.value);
      return (
        <button
          key={option.value}
          type="button"
          className={on ? "chip on" : "chip"}
          aria-pressed={on}
          onClick={() => onChange(on ? value.filter((one) => one !== option.value) : [...value, option.value])}
        >
          {on && <Icon name="check" size="small" />}
          {option.label}
        </button>
      );
    })}
  </fieldset>
);
