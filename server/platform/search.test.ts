import { describe, expect } from "vitest";
import type { Hit, HitGroup } from "#contracts/platform/search.ts";
import { write } from "./write.ts";
import { indexed } from "./search.ts";
import { type Doors, test } from "#testing/doors.ts";
import type { Tx } from "./db.ts";

const NORTH = "0197a000-0000-7000-8000-0000000000a1";
const SOUTH = "0197a000-0000-7000-8000-0000000000a2";
const id = (n: number) => `0197a000-0000-7000-8000-${String(n).padStart(12, "0")}`;

async function filled(tx: Tx) {
  const order = (n: number, branchId: string, subtitle: string, words: string[]) => {
    const number = `WO-${String(n).padStart(6, "0")}`;
    return indexed({ kind: "repairs.work-order", id: id(n), branchId, title: number, subtitle, words, codes: [number] });
  };
  await write(tx, [
    ...order(123, NORTH, "Apple iPhone 13 · Марченко Олена", ["розбитий екран"]),
    ...order(4123, SOUTH, "Bosch WAN 28160 · Іваненко Іван", ["не зливає воду"]),
  ]);
}

const titles = async (doors: Doors, q: string): Promise<string[]> => {
  const { groups } = await doors.get<{ groups: HitGroup[] }>(`search?q=${encodeURIComponent(q)}`);
  return groups.flatMap(({ hits }) => hits.map(({ title }) => title));
};

describe("the search box finds an order", () => {
  test.for([
    ["iphone", "as it is called"],
    ["шзрщту", "in the Ukrainian layout"],
    ["ШЗРЩТУ", "with caps lock on"],
    ["ашщту", "in another layout and with a slip"],
    ["iphnoe", "with two letters swapped"],
    ["vfhxtyrj", "by a name typed in the Latin layout"],
    ["марч", "by the beginning of a name"],
    ["рче", "by three letters inside a name"],
    ["олена марченко", "by words in another order"],
    ["Mapчeнкo", "by look-alike letters"],
    ["WO-123", "by its number without zeros"],
    ["wo123", "by its number in one word"],
    ["ЦЩ-000123", "by its number in another layout"],
    ["000123", "by the digits of its number"],
    ["екран роз", "by what was told of it"],
  ] as const)("%s: %s", async ([q], { doors, tx }) => {
    await filled(tx);
    doors.signIn(["repairs.*"], [NORTH, SOUTH]);
    expect((await titles(doors, q))[0]).toBe("WO-000123");
  });
});

test("the whole number comes before numbers that contain it", async ({ doors, tx }) => {
  await filled(tx);
  doors.signIn(["repairs.*"], [NORTH, SOUTH]);
  expect(await titles(doors, "123")).toEqual(["WO-000123", "WO-004123"]);
  expect(await titles(doors, "WO-004123")).toEqual(["WO-004123"]);
});

test("whose branch it is not, who may not read the kind, and who asks for another kind, find nothing", async ({ doors, tx }) => {
  await filled(tx);
  const scan = (code: string) => doors.refusal("GET", `scan?code=${code}`);
  doors.signIn(["repairs.work-order.read"], [SOUTH]);
  expect(await titles(doors, "iphone")).toEqual([]);
  expect(await titles(doors, "bosch")).toEqual(["WO-004123"]);
  expect(await scan("WO-000123")).toBe("404 platform.unknown-code");
  expect(await titles(doors, "bosch&kinds=parties.party")).toEqual([]);
  doors.signIn(["parties.*"], [NORTH, SOUTH]);
  expect(await titles(doors, "bosch")).toEqual([]);
  expect(await scan("WO-004123")).toBe("404 platform.unknown-code");
  doors.signIn(["repairs.work-order.read"], []);
  expect(await titles(doors, "bosch")).toEqual([]);
});

test("signs that mean something to the database mean nothing in the box", async ({ doors, tx }) => {
  await filled(tx);
  doors.signIn(["repairs.*"], [NORTH, SOUTH]);
  for (const q of ["'", '"', "%", "_", "%%%", "___", "\\", ";--", "$1", "wo_000123%", "' or 1=1 --", "{", "*", "\u0416\u0301"]) {
    expect((await doors.ask("GET", `search?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
  }
  expect(await titles(doors, "%%%")).toEqual([]);
  expect(await doors.refusal("GET", `search?q=${"x".repeat(101)}`)).toBe("400 platform.input");
  expect(await doors.refusal("GET", "search?q=")).toBe("400 platform.input");
  expect(await doors.refusal("GET", "search?q=abc&more=1")).toBe("400 platform.input");
});

test("a scanned code leads to the one thing that carries it, whatever the layout", async ({ doors, tx }) => {
  await filled(tx);
  const type = await doors.create("device-types", { name: "Телефон" });
  const device = await doors.create("devices", { typeId: type.id, brand: "Apple", model: "iPhone 13", serial: "F2LX-9", imei: "490154203237518" });
  const item = await doors.create("items", { kind: "goods", name: "Скло", code: "GL-13", barcodes: ["4820000000017"] });
  doors.signIn(["repairs.*", "devices.*", "catalog.*"], [NORTH]);
  const scanned = async (code: string) => (await doors.get<Hit>(`scan?code=${encodeURIComponent(code)}`)).id;
  for (const code of ["WO-000123", "ЦЩ-000123", "wo000123"]) expect(await scanned(code), code).toBe(id(123));
  for (const code of ["F2LX-9", "f2lx9", "А2ДЧ-9", "490154203237518"]) expect(await scanned(code), code).toBe(device.id);
  for (const code of ["4820000000017", "GL-13", "ПД-13"]) expect(await scanned(code), code).toBe(item.id);
  expect(await doors.refusal("GET", "scan?code=482000000001")).toBe("404 platform.unknown-code");
});

test("a phone is found by any run of its digits, however it is written", async ({ doors }) => {
  const { id: party } = await doors.create("parties", { name: "Марченко Олена", phones: ["067 123 45 67"] });
  for (const q of ["0671234567", "+38 (067) 123-45-67", "067 123", "1234567", "45 67", "80671234567"]) {
    const { groups } = await doors.get<{ groups: HitGroup[] }>(`search?q=${encodeURIComponent(q)}`);
    expect(
      groups.flatMap(({ hits }) => hits.map((hit) => hit.id)),
      q,
    ).toEqual([party]);
  }
});
