import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { search } from "#contracts/platform/search.ts";
import { Over } from "#web/kit/dialog.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { Icon } from "#web/kit/icon.tsx";
import { pageOf } from "#web/kit/pages.ts";
import { useAnswer } from "#web/platform/query.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { createNow, menuNow, menuText, settingsNow } from "../offered.ts";
import { keepRecent, recentNow } from "./recent.ts";

type Item = {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly under?: string;
  readonly icon: IconName;
  readonly path: string;
};
type Props = { readonly onClose: () => void; readonly creating: boolean };

/** Finds anything by anything, and every command. Arrows choose, Enter opens. */
export default function Palette({ onClose, creating }: Props) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const listId = useId();
  const wanted = useDeferredValue(typed.trim());
  const answer = useAnswer(search, { query: { q: wanted } }, { enabled: wanted !== "" && !creating, keep: true });
  const found: Item[] =
    wanted === "" || creating
      ? []
      : (answer.data?.groups ?? []).flatMap(({ kind, hits }) =>
          hits.flatMap(({ id, title, subtitle }) => {
            const path = pageOf(kind, id);
            return path === undefined ? [] : [{ key: `${kind}/${id}`, group: kindText(kind), title, under: subtitle, icon: "tag" as const, path }];
          }),
        );
  const commands = commandsNow(creating).filter(({ title }) => wanted === "" || matches(title, wanted));
  const recent = wanted === "" && !creating ? recentNow().map((one): Item => ({ ...one, group: text("platform.recent"), icon: "history" })) : [];
  const items = [...recent, ...found, ...commands];
  const current = items[Math.min(at, items.length - 1)];

  const go = (item: Item | undefined) => {
    if (item === undefined) return;
    if (found.includes(item)) keepRecent({ key: item.key, title: item.title, path: item.path, ...(item.under ? { under: item.under } : {}) });
    onClose();
    void navigate({ to: item.path });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = (Math.min(at, items.length - 1) + step + items.length) % Math.max(1, items.length);
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") go(current);
    else return;
    event.preventDefault();
  };
  return (
    <Over onClose={onClose} size={640} label={text("platform.find-title")} high>
      <div className="palette">
        <div className="palette-in">
          <Icon name={creating ? "plus" : "search"} />
          <input
            data-autofocus
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={current ? `${listId}-${items.indexOf(current)}` : undefined}
            aria-label={text("platform.find-title")}
            placeholder={creating ? text("platform.create") : text("platform.find")}
            value={typed}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
          <kbd>Esc</kbd>
        </div>
        <div className="palette-list" role="listbox" id={listId} aria-label={text("platform.find-title")}>
          {items.map((item, place) => (
            <div key={item.key} role="presentation">
              {item.group !== items[place - 1]?.group && (
                <div className="palette-group" role="presentation">
                  {item.group}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keyboard stays in the box above. */}
              <div
                id={`${listId}-${place}`}
                className="palette-item"
                role="option"
                aria-selected={item === current}
                onMouseMove={() => setAt(place)}
                onClick={() => go(item)}
              >
                <Icon name={item.icon} />
                <span className="clip">{item.title}</span>
                {item.under && <span className="under clip">{item.under}</span>}
              </div>
            </div>
          ))}
          {items.length === 0 && !answer.isFetching && (
            <p className="palette-none">{text(wanted === "" ? "platform.find-hint" : "platform.find-none", { typed: wanted })}</p>
          )}
        </div>
      </div>
    </Over>
  );
}

/** What is found of a kind, as a heading: the menu's word for its list, else its own. */
function kindText(kind: string): string {
  const list = menuNow().find(({ path }) => `${path}/` === pageOf(kind, ""));
  return list === undefined ? text([`${kind}.many`, `${kind}.titles`, kind].find(hasText) ?? kind) : menuText(list);
}

function commandsNow(creating: boolean): Item[] {
  const begin = createNow().map(
    ({ label, icon, path }): Item => ({ key: `new ${path}`, group: text("platform.create"), title: text(label), icon, path }),
  );
  if (creating) return begin;
  const places = menuNow().map(
    (entry): Item => ({ key: `go ${entry.path}`, group: text("platform.commands"), title: menuText(entry), icon: entry.icon, path: entry.path }),
  );
  const settings = settingsNow().map(
    ({ label, icon, path }): Item => ({ key: `set ${path}`, group: text("platform.settings"), title: text(label), icon, path }),
  );
  return [...begin, ...places, ...settings];
}

const CYRILLIC = "йцукенгшщзхїфівапролджєячсмитьбюґыэъё";
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\s'/`";

/** Commands too are found when the layout was not switched. */
function matches(title: string, typed: string): boolean {
  const [name, asked] = [title.toLowerCase(), typed.toLowerCase()];
  const swapped = [...asked].map((letter) => CYRILLIC[LATIN.indexOf(letter)] ?? LATIN[CYRILLIC.indexOf(letter)] ?? letter).join("");
  return name.includes(asked) || name.includes(swapped);
}
