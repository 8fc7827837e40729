import { expect } from "vitest";
import type { Party, PartyRow } from "#contracts/parties/party.ts";
import { test } from "#testing/doors.ts";

const marchenko = { name: "Марченко Олена", phones: ["067 123 45 67"] };

test("a phone is kept one way however it was typed, and finds its owner in any other", async ({ doors }) => {
  const forms = ["+380671234567", "380671234567", "0671234567", "8 067 123-45-67", "(067) 123 45 67"];
  const party = await doors.create<Party>("parties", { ...marchenko, phones: forms });
  expect(party.phones).toEqual(["+380671234567"]);
  for (const phone of forms) {
    const found = await doors.get<PartyRow[]>(`parties-by-phone?phone=${encodeURIComponent(phone)}`);
    expect(found).toMatchObject([{ id: party.id, phone: "+380671234567" }]);
  }
});

test("a phone that cannot be one is refused by name", async ({ doors }) => {
  expect(await doors.refusal("POST", "parties", { ...marchenko, phones: ["12345"] })).toBe("409 parties.phone-wrong");
  expect(await doors.refusal("POST", "parties", { ...marchenko, edrpou: "32112238" })).toBe("409 parties.edrpou-wrong");
  expect(await doors.refusal("POST", "parties", { ...marchenko, iban: "UA793052990000026002661176318" })).toBe("409 parties.iban-wrong");
});

test("a second card with the same phone or code needs to be meant", async ({ doors }) => {
  const first = await doors.create<Party>("parties", { ...marchenko, edrpou: "14360570" });
  const second = { name: "Марченко Іван", phones: ["+380 67 1234567"] };
  const { status, body } = await doors.ask("POST", "parties", second);
  expect([status, body.code, body.details.parties]).toEqual([409, "parties.duplicate", [{ id: first.id, name: first.name }]]);
  expect(await doors.refusal("POST", "parties", { name: "ТОВ Інше", edrpou: "14360570" })).toBe("409 parties.duplicate");
  const meant = await doors.create<Party>("parties", { ...second, allowDuplicate: true });
  const renamed = await doors.change<Party>("parties", meant, { ...second, name: "Марченко І." });
  expect(renamed).toMatchObject({ version: 2, phones: ["+380671234567"] });
  expect(renamed).not.toHaveProperty("allowDuplicate");
});

test("who may not see phones sees none: not in the card, the list, the history or the search box, and wipes none", async ({ doors }) => {
  const party = await doors.create<Party>("parties", { ...marchenko, email: "olena@example.com" });
  await doors.change("parties", party, { ...marchenko, phones: ["0509999999"], email: "olena@example.com" });
  doors.signIn(["parties.party.*"]);
  const seen = await doors.get<Party>(`parties/${party.id}`);
  expect(seen).not.toHaveProperty("phones");
  expect(seen).not.toHaveProperty("email");
  const all = JSON.stringify([
    await doors.get("parties"),
    await doors.get(`parties/${party.id}/history`),
    await doors.get("search?q=Марченко"),
    await doors.get("search?q=9999999"),
    await doors.get("parties?q=9999999"),
  ]);
  expect(all).not.toMatch(/9999999|1234567|olena@/);
  expect(await doors.get<{ groups: unknown[] }>("search?q=9999999")).toEqual({ groups: [] });
  expect(await doors.refusal("GET", "parties-by-phone?phone=0509999999")).toBe("403 platform.not-permitted");
  await doors.change("parties", seen, { name: "Марченко О. П." });
  doors.signIn(["parties.*"]);
  expect(await doors.get(`parties/${party.id}`)).toMatchObject({ name: "Марченко О. П.", phones: ["+380509999999"], email: "olena@example.com" });
});

test("lists come by name, page by page, and keep to role and kind", async ({ doors }) => {
  const names = ["Ярема", "Іваненко", "ТехБренд", "абрамов", "Ґудзь", "Zeta", "Бондар"];
  for (const name of names) await doors.create("parties", { name, roles: name === "ТехБренд" ? ["manufacturer", "supplier"] : ["customer"] });
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { rows: PartyRow[]; next: string | null } = await doors.get(`parties?limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.rows.map(({ name }) => name));
    cursor = page.next;
  }
  expect(seen).toEqual(["Zeta", "абрамов", "Бондар", "Ґудзь", "Іваненко", "ТехБренд", "Ярема"]);
  const roles = async (query: string) => (await doors.get<{ rows: PartyRow[] }>(`parties?${query}`)).rows.map(({ name }) => name);
  expect(await roles("role=supplier")).toEqual(["ТехБренд"]);
  expect(await roles("role=supplier&role=customer")).toHaveLength(7);
  expect(await roles("q=nt[,htyl")).toEqual(["ТехБренд"]);
});

test("what is put away is in no list and no box, and comes back", async ({ doors }) => {
  const party = await doors.create<Party>("parties", marchenko);
  const put = await doors.create<Party>(`parties/${party.id}/archive`, { version: 1, archived: true });
  expect(put).toMatchObject({ archived: true, version: 2 });
  expect((await doors.get<{ rows: unknown[] }>("parties")).rows).toEqual([]);
  expect((await doors.get<{ rows: unknown[] }>("parties?archived=true&q=марч")).rows).toHaveLength(1);
  expect(await doors.get("search?q=Марченко")).toEqual({ groups: [] });
  await doors.create<Party>(`parties/${party.id}/archive`, { version: 2, archived: false });
  const hits = [{ id: party.id, subtitle: "067 123 4567" }];
  expect(await doors.get("search?q=Марченко")).toMatchObject({ groups: [{ kind: "parties.party", hits }] });
});

test("a consent remembers when it was given", async ({ doors }) => {
  const party = await doors.create<Party>("parties", { ...marchenko, consents: { processing: { given: true } } });
  expect(party.consents).toEqual({ processing: { given: true, at: "2026-03-01T09:00:00.000Z" }, marketing: { given: false, at: null } });
});

test("a card that is brought back is refused while somebody else has its phone or code, and says who", async ({ doors }) => {
  const put = (card: Party, archived: boolean) => doors.ask("POST", `parties/${card.id}/archive`, { version: card.version, archived });
  const old = await doors.create<Party>("parties", { ...marchenko, edrpou: "14360570" });
  const away: Party = (await put(old, true)).body;
  const other = await doors.create<Party>("parties", { name: "Марченко Іван", phones: ["0671234567"] });
  const { status, body } = await put(away, false);
  expect([status, body.code, body.details.parties]).toEqual([409, "parties.duplicate", [{ id: other.id, name: other.name }]]);
  await put(other, true);
  expect((await put(away, false)).body).toMatchObject({ archived: false, version: 3 });
});
