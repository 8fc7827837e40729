import { expect, test } from "vitest";
import { Party, PartyDraft } from "#contracts/parties/party.ts";
import { differing, mergedDraft, NOTHING_CHOSEN, ONE_OF } from "./merge-choice.ts";

const card = (draft: object): Party =>
  Party.parse({ ...PartyDraft.parse({ name: "Olena", ...draft }), id: crypto.randomUUID(), version: 1, archived: false, mergedInto: null });

test("unless chosen otherwise the card that stays has the word, and what it does not say comes from the other", () => {
  const into = card({ phones: ["+380671112233"], notes: "Tea" });
  const from = card({ name: "Olena M.", phones: ["+380501112233", "+380671112233"], email: "o@example.com", roles: ["supplier"], notes: "Coffee" });
  expect(differing(into, from)).toEqual(["name", "email"]);
  expect(mergedDraft(into, from, NOTHING_CHOSEN)).toMatchObject({
    name: "Olena",
    email: "o@example.com",
    phones: ["+380671112233", "+380501112233"],
    roles: ["customer", "supplier"],
    notes: "Tea\n\nCoffee",
  });
  expect(mergedDraft(into, from, { from: { name: "from" }, dropped: ["+380671112233"] })).toMatchObject({
    name: "Olena M.",
    phones: ["+380501112233"],
  });
});

test("a consent that was taken back later stays taken back", () => {
  const into = card({ consents: { marketing: { given: true, at: "2026-01-01T10:00:00Z" } } });
  const from = card({ consents: { marketing: { given: false, at: "2026-02-01T10:00:00Z" } } });
  expect(mergedDraft(into, from, NOTHING_CHOSEN).consents.marketing.given).toBe(false);
});

test("terms of a manufacturer are chosen like the rest: nothing an hour is a word, no rate at all is none", () => {
  const into = card({ warrantyRate: 0, partsMarkup: null });
  const from = card({ warrantyRate: 450_00, partsMarkup: 15_00 });
  expect(differing(into, from)).toEqual(["warrantyRate", "partsMarkup"]);
  expect(mergedDraft(into, from, NOTHING_CHOSEN)).toMatchObject({ warrantyRate: 0, partsMarkup: 15_00 });
  expect(mergedDraft(into, from, { ...NOTHING_CHOSEN, from: { warrantyRate: "from", partsMarkup: "into" } })).toMatchObject({
    warrantyRate: 450_00,
    partsMarkup: null,
  });
});

test("no field of a card is forgotten when two become one", () => {
  const together = ["roles", "phones", "notes", "consents"];
  expect([...ONE_OF, ...together].sort()).toEqual(Object.keys(PartyDraft.omit({ allowDuplicate: true }).shape).sort());
});
