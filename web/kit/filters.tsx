import "./filters.css";
import { Menu, TextInput } from "@mantine/core";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { text } from "#web/platform/texts.ts";
import { Icon } from "./icon.tsx";

export type FilterOption = { readonly value: string; readonly label: string };

/** The line of chips over a list. First what is typed, then one chip per question. */
export const Filters = ({ children, after }: { readonly children: ReactNode; readonly after?: ReactNode }) => (
  <div className="filters">
    {children}
    {after && (
      <>
        <span className="space" />
        {after}
      </>
    )}
  </div>
);

const SETTLE_MS = 180;

type FindProps = { readonly value: string; readonly onChange: (typed: string) => void; readonly label?: string };

/** Words to look for in this list. The server understands the wrong layout, look-alike letters and small slips. */
export function FindHere({ value, onChange, label = text("platform.find-here") }: FindProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== value) latest.current(typed);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInput
      className="find-here"
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      leftSection={<Icon name="search" size="small" />}
      onChange={(event) => setTyped(event.currentTarget.value)}
      data-find-here
    />
  );
}

type ChoiceProps = {
  /** "Engineer" in "Engineer: Іван". */
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly any?: string;
};

/** A question with one answer or none: "Engineer: any", "Branch: Center ×". */
export function FilterChoice({ label, options, value, onChange, any = text("platform.any") }: ChoiceProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={chosen ? "chip on" : "chip"} onClickCapture={clears(() => onChange(undefined))}>
          {label}: {chosen?.label ?? any}
          {chosen === undefined ? <Icon name="down" size="small" /> : <ClearSign />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(undefined)} leftSection={<Mark on={chosen === undefined} />}>
          {any}
        </Menu.Item>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onChange(option.value)} leftSection={<Mark on={option.value === value} />}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A question with several answers: "Status: Ready, In work". */
export function FilterSeveral({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const names = options.filter((option) => value.includes(option.value)).map((option) => option.label);
  const toggle = (one: string) => onChange(value.includes(one) ? value.filter((it) => it !== one) : [...value, one]);
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={names.length > 0 ? "chip on" : "chip"} onClickCapture={clears(() => onChange([]))}>
          {label}: {names.length === 0 ? text("platform.any") : names.length > 2 ? `${names[0]} +${names.length - 1}` : names.join(", ")}
          {names.length === 0 ? <Icon name="down" size="small" /> : <ClearSign />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={value.includes(option.value)}
            leftSection={<Mark on={value.includes(option.value)} />}
            onClick={() => toggle(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Yes or not said. */
export const FilterSwitch = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) => (
  <button type="button" className={value ? "chip on" : "chip"} aria-pressed={value} onClick={() => onChange(!value)}>
    {value && <Icon name="check" size="small" />}
    {label}
  </button>
);

const Mark = ({ on }: { readonly on: boolean }) => <span style={{ width: 15, display: "grid" }}>{on && <Icon name="check" size="small" />}</span>;

/** Inside the chip's own button; a press on it clears instead of opening. The keyboard clears by choosing "any". */
const ClearSign = () => (
  <span data-clear style={{ display: "grid" }}>
    <Icon name="x" size="small" />
  </span>
);

const clears = (clear: () => void) => (event: MouseEvent) => {
  if (!(event.target instanceof Element) || event.target.closest("[data-clear]") === null) return;
  event.stopPropagation();
  clear();
};
