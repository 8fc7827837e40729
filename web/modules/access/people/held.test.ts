import { expect, test } from "vitest";
import { grantsOf, RIGHTS } from "#contracts/access/roles.ts";
import { heldOf, nextOf, withRight } from "./held.ts";

const right = (code: string) => RIGHTS.find((one) => one.code === code)!;

test("every cell of the shipped matrix shows what the matrix says", () => {
  for (const one of RIGHTS) {
    for (const role of one.roles) expect(heldOf(one, grantsOf(role)), `${role} ${one.code}`).toBe("all");
    for (const role of one.own) expect(["own", "all"], `${role} ${one.code}`).toContain(heldOf(one, grantsOf(role)));
  }
});

test("an engineer's own work becomes everybody's work, then nobody's, and comes round again", () => {
  const work = right("order-work");
  const [own, all, none] = [grantsOf("engineer"), withRight(work, "all", grantsOf("engineer")), withRight(work, "none", grantsOf("engineer"))];
  expect([own, all, none].map((grants) => heldOf(work, grants))).toEqual(["own", "all", "none"]);
  expect((["none", "own", "all"] as const).map((held) => nextOf(work, held))).toEqual(["own", "all", "none"]);
});

test("a right without an own half goes from nothing straight to everything", () => expect(nextOf(right("order-cancel"), "none")).toBe("all"));

test("taking one right away leaves every other as it was", () => {
  const before = grantsOf("manager");
  const after = withRight(right("order-cancel"), "none", before);
  for (const one of RIGHTS.filter(({ code }) => code !== "order-cancel")) expect(heldOf(one, after), one.code).toBe(heldOf(one, before));
});
