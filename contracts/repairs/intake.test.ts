import { expect, test } from "vitest";
import { stepsNow } from "../kernel/flow.ts";
import { type Intake, type IntakeMarks, intakeStage } from "./intake.ts";
import { intakeFlow } from "./intake.flow.ts";

const DAY = "2026-03-05";
const variants = { "–": null, OWN: "own", TP: "third-party" } as const;

function marks(row: string): IntakeMarks {
  const [variant, sent, received, done, issued] = row.split(",");
  const mark = (it: string | undefined) => (it === "1" ? DAY : null);
  const days = { sentOn: mark(sent), receivedOn: mark(received), doneOn: mark(done), issuedOn: mark(issued) };
  return { variant: variants[variant as keyof typeof variants], ...days };
}

test.each([
  ["–,0,0,0,0", "accepted"],
  ["OWN,0,0,0,0", "in-progress"],
  ["OWN,0,0,1,0", "ready"],
  ["OWN,0,0,1,1", "issued"],
  ["TP,0,0,0,0", "in-progress"],
  ["TP,1,0,0,0", "in-progress"],
  ["TP,1,1,0,0", "ready"],
  ["TP,1,1,0,1", "issued"],
])("an intake with the marks %s is %s", (row, stage) => {
  expect(intakeStage(marks(row))).toBe(stage);
});

/** Why a step is refused for an intake with these marks; empty when it may be taken, "wrong-status" when it is not offered at all. */
function refusal(step: string, row: string): string {
  const set = marks(row);
  const intake = { ...set, status: intakeStage(set) } as Intake;
  const offered = stepsNow(intakeFlow as never, intake, () => true).find((it) => it.step === step);
  return offered === undefined ? "wrong-status" : (offered.refusedFor[0] ?? "");
}

test.each([
  // Sent: a variant that leads away, once.
  ["send-away", "–,0,0,0,0", "repairs.variant-not-set"],
  ["send-away", "OWN,0,0,0,0", "repairs.wrong-variant"],
  ["send-away", "TP,0,0,0,0", ""],
  ["send-away", "TP,1,0,0,0", "repairs.already-sent"],
  // Received: only what was sent.
  ["take-back", "–,0,0,0,0", "repairs.variant-not-set"],
  ["take-back", "OWN,0,0,0,0", "repairs.wrong-variant"],
  ["take-back", "TP,0,0,0,0", "repairs.not-sent"],
  ["take-back", "TP,1,0,0,0", ""],
  // Done: only what is repaired here.
  ["finish", "–,0,0,0,0", "repairs.variant-not-set"],
  ["finish", "TP,1,0,0,0", "repairs.wrong-variant"],
  ["finish", "OWN,0,0,0,0", ""],
  // Issued: only what is ready.
  ["issue", "–,0,0,0,0", "repairs.not-ready"],
  ["issue", "OWN,0,0,0,0", "repairs.not-ready"],
  ["issue", "TP,1,0,0,0", "repairs.not-ready"],
  ["issue", "OWN,0,0,1,0", ""],
  ["issue", "TP,1,1,0,0", ""],
  ["issue", "OWN,0,0,1,1", "wrong-status"],
  // Back: what was sent away must come back first; what was issued comes back by another step.
  ["reconsider", "OWN,0,0,0,0", ""],
  ["reconsider", "TP,1,0,0,0", "repairs.already-sent"],
  ["reconsider", "–,0,0,0,0", "wrong-status"],
  ["resume", "OWN,0,0,1,0", ""],
  ["resume", "OWN,0,0,1,1", "wrong-status"],
  ["take-in-again", "OWN,0,0,1,1", ""],
  ["take-in-again", "OWN,0,0,1,0", "wrong-status"],
  ["repair-here", "–,0,0,0,0", ""],
  ["repair-here", "TP,0,0,0,0", "wrong-status"],
  ["repair-away", "–,0,0,0,0", ""],
  ["repair-away", "OWN,0,0,1,0", "wrong-status"],
])("%s with the marks %s: %s", (step, row, reason) => {
  expect(refusal(step, row)).toBe(reason);
});

test("every combination of marks has exactly one stage, and no step leads past a mark that is missing", () => {
  const sixteen = Array.from({ length: 16 }, (_, n) => [...n.toString(2).padStart(4, "0")].join());
  const rows = Object.keys(variants).flatMap((variant) => sixteen.map((bits) => `${variant},${bits}`));
  expect(rows).toHaveLength(48);
  for (const row of rows) {
    const stage = intakeStage(marks(row));
    expect(row.endsWith("1") ? "issued" : stage).toBe(stage);
    if (!["ready", "issued"].includes(stage)) expect(refusal("issue", row)).toBe("repairs.not-ready");
  }
});
