import { useEffect, useRef } from "react";
import { isTyping } from "./keys.ts";

/** A scanner types a code faster than any hand and ends with Enter. */
const BETWEEN_KEYS_MS = 45;
const LENGTH_MIN = 4;

const plain: Readonly<Record<string, string>> = {
  Minus: "-",
  Equal: "=",
  BracketLeft: "[",
  BracketRight: "]",
  Semicolon: ";",
  Quote: "'",
  Backquote: "`",
  Backslash: "\\",
  Comma: ",",
  Period: ".",
  Slash: "/",
  Space: " ",
  NumpadDecimal: ".",
  NumpadSubtract: "-",
  NumpadAdd: "+",
  NumpadDivide: "/",
  NumpadMultiply: "*",
};
const shifted: Readonly<Record<string, string>> = {
  Minus: "_",
  Equal: "+",
  BracketLeft: "{",
  BracketRight: "}",
  Semicolon: ":",
  Quote: '"',
  Backquote: "~",
  Backslash: "|",
  Comma: "<",
  Period: ">",
  Slash: "?",
  Digit1: "!",
  Digit2: "@",
  Digit3: "#",
  Digit4: "$",
  Digit5: "%",
  Digit6: "^",
  Digit7: "&",
  Digit8: "*",
  Digit9: "(",
  Digit0: ")",
};

/** What the key means on the layout every scanner speaks, whichever layout the computer is switched to. */
export function letterOf({ code, shiftKey }: Pick<KeyboardEvent, "code" | "shiftKey">): string | undefined {
  if (code.startsWith("Key")) return shiftKey ? code.slice(3) : code.slice(3).toLowerCase();
  if (shiftKey && shifted[code] !== undefined) return shifted[code];
  return /^(Digit|Numpad)\d$/.test(code) ? code.at(-1) : plain[code];
}

type Burst = { code: string; lastAt: number; startedIn: EventTarget | null; was: string };
let burst: Burst | undefined;
const hearers: ((code: string) => void)[] = [];

/** Whoever was added last hears the scanned code; before the shell's own, which opens what the code belongs to. */
export function useScanner(hear: (code: string) => void, enabled = true): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    if (!enabled) return;
    const own = (code: string) => latest.current(code);
    hearers.push(own);
    return () => void hearers.splice(hearers.indexOf(own), 1);
  }, [enabled]);
}

/** Says that a code was read by other means: a camera, a typed number. */
export const scanned = (code: string): void => hearers.at(-1)?.(code);

export function hearScanner(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const quick = burst !== undefined && event.timeStamp - burst.lastAt <= BETWEEN_KEYS_MS;
  if (event.code === "Enter" || event.code === "NumpadEnter" || event.code === "Tab") {
    if (burst !== undefined && quick && burst.code.length >= LENGTH_MIN && hearers.length > 0) {
      const { code, startedIn, was } = burst;
      burst = undefined;
      // A field that asks for codes itself keeps what was typed into it, unless the layout garbled it.
      if (startedIn instanceof HTMLElement && startedIn.dataset.scan === "own") return;
      event.preventDefault();
      event.stopPropagation();
      takeBack(startedIn, was);
      hearers.at(-1)?.(code);
    }
    burst = undefined;
    return;
  }
  const letter = letterOf(event);
  if (letter === undefined) {
    if (!event.code.startsWith("Shift")) burst = undefined;
    return;
  }
  if (burst === undefined || !quick) burst = { code: letter, lastAt: event.timeStamp, startedIn: event.target, was: contentOf(event.target) };
  else burst = { ...burst, code: burst.code + letter, lastAt: event.timeStamp };
}

const contentOf = (target: EventTarget | null): string =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "";

/** Letters of a scanned code that fell into a field are taken out of it again, in a way React notices. */
function takeBack(target: EventTarget | null, was: string): void {
  if (!isTyping(target) || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const proto = target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(target, was);
  target.dispatchEvent(new Event("input", { bubbles: true }));
}
