import "./field.css";
import type { ReactNode } from "react";

type Props = {
  readonly label: ReactNode;
  /** Of the one input inside; without it the label names a group. */
  readonly htmlFor?: string;
  readonly note?: ReactNode;
  readonly error?: ReactNode;
  readonly children: ReactNode;
};

/** A line of a form: label left at the desk, above on a phone; what was found stands beside what found it. */
export function Field({ label, htmlFor, note, error, children }: Props) {
  const said = (
    <>
      {children}
      {note && <p className="field-note">{note}</p>}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
  if (htmlFor !== undefined)
    return (
      <div className="field">
        <label className="field-label" htmlFor={htmlFor}>
          {label}
        </label>
        <div className="field-body">{said}</div>
      </div>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid with its legend in a column.
    <div className="field" role="group" aria-label={typeof label === "string" ? label : undefined}>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <div className="field-body">{said}</div>
    </div>
  );
}

/** Small inputs in one line, each with its label above. */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => <div className="side-by-side">{children}</div>;

/** What a field found: a customer, a device. */
export const Found = ({
  picture,
  name,
  under,
  action,
}: {
  readonly picture?: ReactNode;
  readonly name: ReactNode;
  readonly under?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className="found">
    {picture}
    <div className="clip">
      <div className="name clip">{name}</div>
      {under && <div className="under clip">{under}</div>}
    </div>
    <span className="space" />
    {action}
  </div>
);

type Option<Value extends string> = { readonly value: Value; readonly label: ReactNode; readonly note?: ReactNode };

/** A few choices as cards: a promise date, a variant. */
export const Options = <Value extends string>({
  options,
  value,
  onChange,
  label,
}: {
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly label: string;
}) => (
  // biome-ignore lint/a11y/useSemanticElements: the choices are buttons laid out as cards.
  <div className="options" role="group" aria-label={label}>
    {options.map((option) => (
      <button key={option.value} type="button" className="option" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
        <b>{option.label}</b>
        {option.note && <span>{option.note}</span>}
      </button>
    ))}
  </div>
);
