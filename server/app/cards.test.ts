import { describe, expect, test as pure } from "vitest";
import type { z } from "zod";
import { permissionOf } from "#contracts/kernel/endpoint.ts";
import type { CardKind } from "#ledger/card.ts";
import { readTexts } from "#platform/texts.ts";
import { type Doors, test } from "#testing/doors.ts";
import { cards } from "./cards.ts";

/** What every kind of card must withstand. A new kind is tested the moment it is listed here with one good draft. */

const NOWHERE = "0197a000-0000-7000-8000-00000000dead";
const branch = { name: "Поділ" };
const made = async (doors: Doors, plural: string, draft: object) => (await doors.create(plural, draft)).id;

const DRAFTS: Readonly<Record<string, (doors: Doors) => Promise<Record<string, unknown>>>> = {
  "company.organization": async () => ({ name: "Сервіс-Плюс" }),
  "company.branch": async () => branch,
  "company.place": async (doors) => ({ name: "Склад", kind: "warehouse", branchId: await made(doors, "branches", branch) }),
  "company.employee": async (doors) => ({ name: "Іван", branchIds: [await made(doors, "branches", branch)] }),
  "parties.party": async () => ({ name: "Марченко", phones: ["0671234567"] }),
  "catalog.item": async () => ({ kind: "work", name: "Діагностика", price: 300_00 }),
  "devices.device-type": async () => ({ name: "Ноутбук" }),
  "devices.device": async (doors) => ({ typeId: await made(doors, "device-types", { name: "Ноутбук" }), brand: "HP" }),
};
const kinds = cards.filter(({ name }) => name in DRAFTS) as unknown as CardKind<never, never>[];
const pluralOf = (kind: CardKind<never, never>) => kind.endpoints.list.path.slice("/api/".length);

pure("every kind of reference data is put through this", () => {
  const REFERENCE = /^(company|parties|catalog|devices)\./;
  expect(
    cards
      .map(({ name }) => name)
      .filter((name) => REFERENCE.test(name))
      .sort(),
  ).toEqual(Object.keys(DRAFTS).sort());
});

describe.each(kinds.map((kind) => [kind.name, kind] as const))("%s", (name, kind) => {
  const plural = pluralOf(kind);

  test("lives: made, seen, listed, changed, remembered, put away", async ({ doors }) => {
    const draft = await DRAFTS[name]!(doors);
    const card = await doors.create<{ version: number }>(plural, draft);
    expect(await doors.get(`${plural}/${card.id}`)).toEqual(card);
    expect(JSON.stringify(await doors.get(plural))).toContain(card.id);
    const field = "name" in draft ? "name" : "brand";
    const changed = await doors.change<{ id: string; version: number }>(plural, card, { ...draft, [field]: "Інше" });
    expect(changed).toMatchObject({ version: 2, [field]: "Інше" });
    expect(await doors.refusal("PUT", `${plural}/${card.id}`, { version: 1, draft })).toBe("409 ledger.changed-meanwhile");
    const { body: note } = await doors.ask("POST", `${plural}/${card.id}/notes`, { text: "Пам'ятай" });
    expect(await doors.get(`${plural}/${card.id}/notes`)).toEqual([note]);
    await doors.create(`${plural}/${card.id}/archive`, { version: 2, archived: true });
    const history = await doors.get<{ verb: string; version: number }[]>(`${plural}/${card.id}/history`);
    expect(history.map(({ verb, version }) => `${version} ${verb}`)).toEqual(["1 create", "2 change", "3 archive"]);
    expect(JSON.stringify(await doors.get(plural))).not.toContain(card.id);
    expect(JSON.stringify(await doors.get(`${plural}?archived=true`))).toContain(card.id);
  });

  test("what does not exist is not found, by any door", async ({ doors }) => {
    const draft = await DRAFTS[name]!(doors);
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["PUT", "", { version: 1, draft }],
      ["POST", "/archive", { version: 1, archived: true }],
      ["GET", "/history", undefined],
      ["GET", "/notes", undefined],
      ["POST", "/notes", { text: "x" }],
    ] as const) {
      expect(await doors.refusal(method, `${plural}/${NOWHERE}${path}`, body), `${method} ${path}`).toBe("404 ledger.not-found");
      expect(await doors.refusal(method, `${plural}/not-an-id${path}`, body), `${method} ${path}`).toBe("400 platform.input");
    }
  });

  test("what the contract does not know is refused, field by field", async ({ doors }) => {
    const draft = await DRAFTS[name]!(doors);
    const bad = (body: unknown) => doors.refusal("POST", plural, body as object);
    const more = [{ surprise: 1 }, { id: NOWHERE }, { version: 7 }, { archived: true }];
    const bodies = [...more.map((said) => ({ ...draft, ...said })), [], {}, { name: null }];
    for (const body of bodies) {
      expect(await bad(body), JSON.stringify(body)).toBe("400 platform.input");
    }
    for (const field of Object.keys((kind.draft as unknown as z.ZodObject).shape)) {
      for (const value of ["x".repeat(5_000), { deep: { deeper: [] } }, [[["x"]]], -1e300, "\u0000".repeat(3)]) {
        const { status, body } = await doors.ask("POST", plural, { ...draft, [field]: value });
        expect(status, `${field} = ${JSON.stringify(value).slice(0, 40)}`).toBeGreaterThanOrEqual(400);
        expect([400, 409], `${field}: ${body.code}`).toContain(status);
      }
    }
    expect((await doors.get<{ rows: unknown[] }>(plural)).rows).toEqual([]);
  });

  test("a list refuses cursors and limits that are not its own", async ({ doors }) => {
    for (const query of ["cursor=abc", "cursor=WzFd", "limit=0", "limit=201", "limit=x", "offset=1", `q=${"x".repeat(101)}`, "archived=maybe"]) {
      expect(await doors.refusal("GET", `${plural}?${query}`), query).toBe("400 platform.input");
    }
  });

  test("nobody passes without the permission of the door", async ({ doors }) => {
    const draft = await DRAFTS[name]!(doors);
    const card = await doors.create(plural, draft);
    doors.signIn([]);
    const { list, read, create, change, archive, history, notes, note } = kind.endpoints;
    for (const door of [list, read, create, change, archive, history, notes, note]) {
      const body = door === create ? draft : door === change ? { version: 1, draft } : door === note ? { text: "x" } : { version: 1, archived: true };
      const url = door.path.replace("/api/", "").replace(":id", card.id);
      const { status, body: answer } = await doors.ask(door.method as "GET", url, door.method === "GET" ? undefined : body);
      expect([status, answer.details.permission]).toEqual([403, permissionOf(door)]);
    }
  });
});

pure.each(["en", "uk", "ru"] as const)("every field of every card has its label in %s", (language) => {
  const texts = readTexts(language);
  const keys = kinds.flatMap(({ name, draft }) => [
    ...["title", "titles", "new"].map((key) => `${name}.${key}`),
    ...Object.keys((draft as unknown as z.ZodObject).shape).map((field) => `${name}.field.${field}`),
  ]);
  expect(keys.filter((key) => texts[key] === undefined)).toEqual([]);
});
