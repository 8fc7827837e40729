import { expect, test } from "vitest";
import type { Intake } from "#contracts/repairs/intake.ts";
import { showTransfers } from "#testing/show.ts";
import { postIntake } from "./intake.posting.ts";

const NAMES = ["owner", "washer", "reception", "partner"];
const names: Record<string, string> = Object.fromEntries(NAMES.map((name, at) => [name, `0197a000-0000-7000-8000-00000000000${at}`]));
const intake = (marks: Partial<Intake>) =>
  ({
    customerId: names.owner,
    deviceId: names.washer,
    placeId: names.reception,
    partnerId: null,
    agreedValue: 12_000_00,
    acceptedOn: "2026-03-02",
    sentOn: null,
    receivedOn: null,
    issuedOn: null,
    ...marks,
  }) as Intake;
/** Devices are counted in pieces; goods, as the table shows them, in thousandths. */
const show = (marks: Partial<Intake>) =>
  showTransfers(
    postIntake(intake(marks)).map((it) => ({ ...it, amount: it.unit === "UAH" ? it.amount : it.amount * 1_000 })),
    names,
  );

test("a device is taken into custody and leaves it, with the value agreed for it", () => {
  expect(show({ issuedOn: "2026-03-07" as never })).toBe(
    `\
accepted  Dr 023 reception washer  Cr custody/owner owner  1 × washer
accepted  Dr 023 reception washer  Cr custody/owner owner  12000.00
issued    Dr custody/owner owner   Cr 023 reception washer  1 × washer
issued    Dr custody/owner owner   Cr 023 reception washer  12000.00`.replaceAll("Cr custody/owner owner  ", "Cr custody/owner owner   "),
  );
});

test("a device that is repaired elsewhere goes there and comes back", () => {
  expect(
    show({ partnerId: names.partner as never, sentOn: "2026-03-03" as never, receivedOn: "2026-03-06" as never, agreedValue: 0 as never })
      .split("\n")
      .filter((line) => line.includes("×"))
      .map((line) => line.replaceAll(/ +/g, " ")),
  ).toEqual([
    "accepted Dr 023 reception washer Cr custody/owner owner 1 × washer",
    "sent away Dr 023 partner washer Cr 023 reception washer 1 × washer",
    "taken back Dr 023 reception washer Cr 023 partner washer 1 × washer",
  ]);
});

test("an intake moves nothing but custody: no revenue, stock, money or wage", () => {
  const everything = { partnerId: names.partner, sentOn: "2026-03-03", receivedOn: "2026-03-06", issuedOn: "2026-03-07" } as Partial<Intake>;
  expect([...new Set(postIntake(intake(everything)).flatMap(({ from, to }) => [from.register, to.register]))]).toEqual(["custody"]);
});
