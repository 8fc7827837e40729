import { expect, test } from "vitest";
import { openTurnstile } from "./turnstile.ts";

test("so many pass at once, then one at a time as the hour goes by; each passer for themselves", () => {
  let now = 0;
  const { pass } = openTurnstile({ atOnce: 3, anHour: 60 }, () => now);
  for (let turn = 0; turn < 3; turn++) pass("one");
  expect(() => pass("one")).toThrow(expect.objectContaining({ code: "platform.too-many", details: { seconds: 60 } }));
  expect(() => pass("other")).not.toThrow();
  now = 60_000;
  expect(() => pass("one")).not.toThrow();
  expect(() => pass("one")).toThrow();
});

test("a hundred thousand passers are not all remembered", () => {
  const { pass, refuseWhenOut } = openTurnstile({ atOnce: 1, anHour: 1 }, () => 0);
  for (let who = 0; who < 100_000; who++) pass(String(who));
  expect(() => refuseWhenOut("99999")).toThrow();
  expect(() => refuseWhenOut("0")).not.toThrow();
});
