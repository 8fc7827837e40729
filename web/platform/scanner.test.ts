import { expect, test } from "vitest";
import { letterOf } from "./scanner.ts";

const typed = (keys: readonly [code: string, shiftKey?: boolean][]): string =>
  keys.map(([code, shiftKey = false]) => letterOf({ code, shiftKey }) ?? "?").join("");

test("a scanned code is the same whichever layout is on: the keys say it, not the letters", () =>
  expect(typed([["KeyW", true], ["KeyO", true], ["Minus"], ["Digit0"], ["Digit0"], ["Digit4"], ["Digit2"]])).toBe("WO-0042"));

test("an address in a QR code keeps its signs", () =>
  expect(typed([["KeyH"], ["KeyT"], ["KeyT"], ["KeyP"], ["Semicolon", true], ["Slash"], ["Slash"], ["KeyX"], ["Slash", true]])).toBe("http://x?"));

test("keys that say nothing are no letters", () => expect(letterOf({ code: "ArrowDown", shiftKey: false })).toBeUndefined());
