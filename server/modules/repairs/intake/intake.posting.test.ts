import { expect, test } from "vitest";
import type { Intake, Whereabouts } from "#contracts/repairs/intake.ts";
import { showTransfers } from "#testing/show.ts";
import { postIntake } from "./intake.posting.ts";

const NAMES = ["owner", "washer", "reception", "partner", "shelf"];
const names: Record<string, string> = Object.fromEntries(NAMES.map((name, at) => [name, `0197a000-0000-7000-8000-00000000000${at}`]));
const accepted = { how: "accepted", movedOn: "2026-03-02", placeId: names.reception };
const away = { how: "sent away", movedOn: "2026-03-03", partnerId: names.partner };
const back = { how: "taken back", movedOn: "2026-03-06", placeId: names.reception };
const shelved = { how: "moved", movedOn: "2026-03-06", placeId: names.shelf };
type Stop = Partial<Whereabouts> | typeof accepted | typeof away;
const intake = (stops: readonly Stop[], marks: object) => {
  const whereabouts = stops.map((stop, at) => ({ line: at + 1, placeId: null, partnerId: null, ...stop }));
  return { customerId: names.owner, deviceId: names.washer, agreedValue: 12_000_00, issuedOn: null, whereabouts, ...marks } as unknown as Intake;
};
/** Devices are counted in pieces; goods, as the table shows them, in thousandths. */
const show = (stops: readonly Stop[], marks: object = {}) =>
  showTransfers(
    postIntake(intake(stops, marks)).map((it) => ({ ...it, amount: it.unit === "UAH" ? it.amount : it.amount * 1_000 })),
    names,
  );

test("a device is taken into custody and leaves it, with the value agreed for it", () => {
  expect(show([accepted], { issuedOn: "2026-03-07" })).toBe(
    `\
accepted  Dr 023 reception washer  Cr custody/owner owner  1 × washer
accepted  Dr 023 reception washer  Cr custody/owner owner  12000.00
issued    Dr custody/owner owner   Cr 023 reception washer  1 × washer
issued    Dr custody/owner owner   Cr 023 reception washer  12000.00`.replaceAll("Cr custody/owner owner  ", "Cr custody/owner owner   "),
  );
});

test("a device that is repaired elsewhere goes there and comes back; another place here is a line of its own", () => {
  expect(
    show([accepted, away, back, shelved], { agreedValue: 0, issuedOn: "2026-03-07" })
      .split("\n")
      .filter((line) => line.includes("×"))
      .map((line) => line.replaceAll(/ +/g, " ")),
  ).toEqual([
    "accepted Dr 023 reception washer Cr custody/owner owner 1 × washer",
    "sent away Dr 023 partner washer Cr 023 reception washer 1 × washer",
    "taken back Dr 023 reception washer Cr 023 partner washer 1 × washer",
    "moved 4 Dr 023 shelf washer Cr 023 reception washer 1 × washer",
    "issued Dr custody/owner owner Cr 023 shelf washer 1 × washer",
  ]);
});

test("an intake moves nothing but custody: no revenue, stock, money or wage", () => {
  const everything = intake([accepted, away, back, shelved], { issuedOn: "2026-03-07" });
  expect([...new Set(postIntake(everything).flatMap(({ from, to }) => [from.register, to.register]))]).toEqual(["custody"]);
});
