import { expect } from "vitest";
import type { Item, ItemPrice } from "#contracts/catalog/item.ts";
import { test } from "#testing/doors.ts";

const pump = { kind: "goods", name: "Помпа зливна", code: "P1", price: 1_560_00, barcodes: ["4820000000017"], category: "Насоси" };

test("a price remembers since which day it was asked", async ({ doors }) => {
  const item = await doors.create<Item>("items", pump);
  doors.goToDay("2026-03-05");
  const dearer = await doors.change<Item>("items", item, { ...pump, price: 1_700_00 });
  await doors.change<Item>("items", dearer, { ...pump, name: "Помпа", price: 1_700_00 });
  expect(await doors.get<ItemPrice[]>(`items/${item.id}/prices`)).toEqual([
    { on: "2026-03-05", price: 1_700_00, by: "Owner" },
    { on: "2026-03-01", price: 1_560_00, by: "Owner" },
  ]);
});

test("a code or barcode leads to one item", async ({ doors }) => {
  const item = await doors.create<Item>("items", pump);
  expect(await doors.refusal("POST", "items", { kind: "goods", name: "Інша", code: "p1" })).toBe("409 catalog.code-taken");
  expect(await doors.refusal("POST", "items", { kind: "goods", name: "Інша", barcodes: ["4820000000017"] })).toBe("409 catalog.barcode-taken");
  for (const code of ["p1", "4820000000017"]) expect(await doors.get(`items-by-code?code=${code}`)).toMatchObject([{ id: item.id }]);
  await doors.create(`items/${item.id}/archive`, { version: 1, archived: true });
  expect(await doors.refusal("POST", "items", { ...pump, name: "Нова" })).toBe("200");
  expect(await doors.refusal("POST", `items/${item.id}/archive`, { version: 2, archived: false })).toBe("409 catalog.code-taken");
});

test("a kit is made of items that exist and are no kits", async ({ doors }) => {
  const part = await doors.create<Item>("items", pump);
  const kit = await doors.create<Item>("items", { kind: "kit", name: "Заміна помпи", kit: [{ itemId: part.id, quantity: 1_000 }] });
  expect(kit.kit).toEqual([{ itemId: part.id, quantity: 1_000 }]);
  const made = (itemId: string) => doors.refusal("POST", "items", { kind: "kit", name: "Y", kit: [{ itemId, quantity: 1_000 }] });
  expect(await made(kit.id)).toBe("409 catalog.kit-in-kit");
  expect(await made("0197a000-0000-7000-8000-000000000001")).toBe("409 catalog.no-such-item");
});

test("the list keeps to kind and category and finds by code, barcode and words in any order", async ({ doors }) => {
  await doors.create("items", pump);
  await doors.create("items", { kind: "work", name: "Заміна помпи", unit: "hour", normHours: 1_200, price: 900_00 });
  const names = async (query: string) => (await doors.get<{ rows: Item[] }>(`items?${query}`)).rows.map(({ name }) => name);
  expect(await names("")).toEqual(["Заміна помпи", "Помпа зливна"]);
  expect(await names("kind=work&kind=kit")).toEqual(["Заміна помпи"]);
  expect(await names(`category=${encodeURIComponent("Насоси")}`)).toEqual(["Помпа зливна"]);
  expect(await names("q=0017")).toEqual(["Помпа зливна"]);
  expect(await names(`q=${encodeURIComponent("злив помп")}`)).toEqual(["Помпа зливна"]);
  expect(await doors.get("item-categories")).toEqual(["Насоси"]);
});

test("prices below nothing and above reason are no prices", async ({ doors }) => {
  for (const price of [-1, 1.5, "12", 1e15, null]) expect(await doors.refusal("POST", "items", { ...pump, price })).toBe("400 platform.input");
});
