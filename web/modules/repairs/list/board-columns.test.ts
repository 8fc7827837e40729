import { expect, test } from "vitest";
import { BOARD, stepInto } from "./board-columns.ts";

const into = (status: string, key: string) => stepInto(status, BOARD.find((column) => column.key === key)!);

test("a card goes by hand where the flow has a step, and nowhere else", () => {
  expect(into("new", "diagnostics")).toBe("start-diagnostics");
  expect(into("diagnostics", "approval")).toBe("offer");
  expect(into("approved", "waiting")).toBe("wait-for-parts");
  expect(into("waiting-parts", "work")).toBe("start");
  expect(into("quality-check", "ready")).toBe("pass");
  expect(into("on-hold", "work")).toBe("resume");
  expect(into("new", "ready")).toBeUndefined();
  expect(into("approval", "accepted")).toBeUndefined();
});

test("every open status has its station", () => {
  expect(BOARD.flatMap(({ statuses }) => statuses).sort()).toEqual([
    "approval",
    "approved",
    "diagnostics",
    "done",
    "in-work",
    "new",
    "on-hold",
    "quality-check",
    "waiting-parts",
  ]);
});
