// biome-ignore-all lint/a11y/noAutofocus: the field opens because the person asked for it.
import "./filters.css";
import { type KeyboardEvent, useState } from "react";
import { text } from "#web/platform/texts.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly options: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly label: string;
  /** Only one at a time; pressing it again takes it away. */
  readonly single?: boolean;
  /** The person may add words of their own. */
  readonly own?: boolean;
  readonly lead?: string;
};

/** Choices of one tap: what is scratched, what came with it. What is not on the list is added as "+ own". */
export function Chips({ options, value, onChange, label, single = false, own = false, lead }: Props) {
  const [adding, setAdding] = useState(false);
  const all = [...options, ...value.filter((one) => !options.includes(one))];
  const toggle = (one: string) => {
    if (value.includes(one)) onChange(value.filter((it) => it !== one));
    else onChange(single ? [one] : [...value, one]);
  };
  const add = (typed: string) => {
    const one = typed.trim();
    if (one !== "" && !value.includes(one)) onChange(single ? [one] : [...value, one]);
    setAdding(false);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") add(event.currentTarget.value);
    else setAdding(false);
  };
  return (
    <fieldset className="chips">
      <legend className="unseen">{label}</legend>
      {lead && <span className="lead">{lead}</span>}
      {all.map((one) => {
        const on = value.includes(one);
        return (
          <button key={one} type="button" className={on ? "chip on" : "chip"} aria-pressed={on} onClick={() => toggle(one)}>
            {on && <Icon name="check" size="small" />}
            {one}
          </button>
        );
      })}
      {own &&
        (adding ? (
          <input
            className="chip-input"
            autoFocus
            aria-label={text("platform.own")}
            maxLength={80}
            onKeyDown={press}
            onBlur={(event) => add(event.currentTarget.value)}
          />
        ) : (
          <button type="button" className="chip add" onClick={() => setAdding(true)}>
            <Icon name="plus" size="small" />
            {text("platform.own")}
          </button>
        ))}
    </fieldset>
  );
}
