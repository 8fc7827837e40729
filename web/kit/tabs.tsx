import "./filters.css";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

export type Tab = { readonly key: string; readonly label: string; readonly count?: number | undefined };
type Props = {
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly label: string;
  /** After the tabs: save a view. */
  readonly after?: ReactNode;
};

/** Views of one thing, each with how much is in it. Arrows walk between them. */
export function Tabs({ tabs, value, onChange, label, after }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.findIndex(({ key }) => key === value) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} style={{ display: "contents" }} onKeyDown={walk}>
        {tabs.map(({ key, label: name, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            data-tab={key}
            aria-selected={key === value}
            tabIndex={key === value ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {name}
            {count !== undefined && <span className="n">{count}</span>}
          </button>
        ))}
      </div>
      {after}
    </div>
  );
}
