import { useEffect, useRef } from "react";

/**
 * Shortcuts go by the physical key (`event.code`), so they work whichever layout is on.
 * Written as people read them: "ctrl+KeyK", "Slash", "shift+Slash", "g KeyR" (one after the other), "ctrl+Enter", "Escape".
 */
export type Shortcut = {
  readonly keys: string;
  /** Text key of what it does; shown by "?". Absent: it is not listed. */
  readonly label?: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Also while somebody types in a field. Those with ctrl always do. */
  readonly whileTyping?: boolean;
};

const stacks: Shortcut[] = [];
let leader: { readonly code: string; readonly at: number } | undefined;
const LEADER_MS = 1_200;

export const shortcutsNow = (): readonly Shortcut[] => stacks;

/** Takes part in the keyboard while the component is shown; the newest wins. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const names = shortcuts.map(({ keys }) => keys).join("|");
  useEffect(() => {
    const own =
      names === ""
        ? []
        : latest.current.map(
            (shortcut, place): Shortcut => ({
              ...shortcut,
              run: (event) => latest.current[place]?.run(event),
            }),
          );
    stacks.push(...own);
    return () => own.forEach((it) => void stacks.splice(stacks.indexOf(it), 1));
  }, [names]);
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type));

const written = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? "ctrl+" : ""}${event.altKey ? "alt+" : ""}${event.shiftKey ? "shift+" : ""}${event.code}`;

let coveredBefore = false;

/** Must hear first: whether a dialog or a list lies over the screen when the key goes down. Escape closes that, not the screen below. */
export function noteCover(): void {
  coveredBefore =
    document.querySelector(".mantine-Modal-content, .mantine-Menu-dropdown, .mantine-Popover-dropdown, .mantine-Combobox-dropdown:not([hidden])") !==
    null;
}

export function hearKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || (coveredBefore && !event.ctrlKey && !event.metaKey)) return;
  const typing = isTyping(event.target);
  const pressed = written(event);
  const after = leader !== undefined && event.timeStamp - leader.at < LEADER_MS ? `${leader.code} ${pressed}` : undefined;
  leader = undefined;
  const found = stacks.findLast(
    ({ keys, whileTyping }) =>
      (keys === pressed || (after !== undefined && keys === after)) && (!typing || whileTyping === true || keys.startsWith("ctrl+")),
  );
  if (found !== undefined) {
    event.preventDefault();
    found.run(event);
    return;
  }
  if (!typing && pressed === "KeyG") leader = { code: "g", at: event.timeStamp };
}

/** "ctrl+KeyK" -> "Ctrl K", as it is printed on keys. */
export const printed = (keys: string): string[] =>
  keys
    .replaceAll("+", " ")
    .split(" ")
    .map(
      (key) =>
        ({ ctrl: "Ctrl", shift: "Shift", alt: "Alt", Escape: "Esc", Slash: "/", g: "G", ArrowDown: "↓", ArrowUp: "↑" })[key] ??
        key.replace(/^(Key|Digit)/, ""),
    );
