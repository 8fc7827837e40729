import { expect } from "vitest";
import type { Employee } from "#contracts/company/employee.ts";
import type { Place } from "#contracts/company/place.ts";
import { Settings, type VersionedSettings } from "#contracts/company/settings.ts";
import { test } from "#testing/doors.ts";
import { settingsOf } from "./index.ts";

const branch = { name: "Поділ", code: "P" };

test("an employee brings a place of their own, which follows their name and goes away with them", async ({ doors }) => {
  const { id: branchId } = await doors.create("branches", branch);
  const ivan = await doors.create<Employee>("employees", { name: "Іван", branchIds: [branchId], wageShare: 3000 });
  expect(await doors.get<Place>(`places/${ivan.placeId}`)).toMatchObject({ kind: "engineer", name: "Іван", employeeId: ivan.id, branchId });
  const renamed = await doors.change<Employee>("employees", ivan, { name: "Іван Коваль", branchIds: [branchId], wageShare: 3500 });
  expect(await doors.get<Place>(`places/${ivan.placeId}`)).toMatchObject({ name: "Іван Коваль" });
  await doors.create(`employees/${ivan.id}/archive`, { version: renamed.version, archived: true });
  expect((await doors.get<{ rows: Place[] }>("places?kind=engineer")).rows).toEqual([]);
});

test("wages are for those who may see them, in card and history, and survive others' changes", async ({ doors }) => {
  const { id: branchId } = await doors.create("branches", branch);
  const ivan = await doors.create<Employee>("employees", { name: "Іван", branchIds: [branchId], wageShare: 3000, wageRate: 18000 });
  const raised = await doors.change<Employee>("employees", ivan, { name: "Іван", branchIds: [branchId], wageShare: 3300, wageRate: 18000 });
  doors.signIn(["company.employee.*"]);
  expect(JSON.stringify([await doors.get(`employees/${ivan.id}`), await doors.get(`employees/${ivan.id}/history`)])).not.toMatch(/wage|3300/);
  await doors.change("employees", raised, { name: "Іван К.", branchIds: [branchId], wageShare: 9000 });
  doors.signIn(["company.*"]);
  expect(await doors.get(`employees/${ivan.id}`)).toMatchObject({ name: "Іван К.", wageShare: 3300, wageRate: 18000 });
});

test("branches that do not exist, codes that are taken and a second company are refused", async ({ doors }) => {
  const nowhere = "0197a000-0000-7000-8000-000000000001";
  await doors.create("branches", branch);
  expect(await doors.refusal("POST", "branches", { name: "Друга", code: "P" })).toBe("409 company.code-taken");
  expect(await doors.refusal("POST", "places", { name: "Склад", kind: "warehouse", branchId: nowhere })).toBe("409 company.no-such-branch");
  expect(await doors.refusal("POST", "employees", { name: "Хтось", branchIds: [nowhere] })).toBe("409 company.no-such-branch");
  const company = { name: "Сервіс-Плюс", edrpou: "14360570", taxStatus: "vat-payer", vatRate: 2000, iban: "UA213223130000026007233566001" };
  await doors.create("organizations", company);
  expect(await doors.refusal("POST", "organizations", { name: "Друга" })).toBe("409 company.one-organization");
});

test("settings begin with what most shops do, change as a whole and remember who changed them", async ({ doors, tx }) => {
  const first = await doors.get<VersionedSettings>("settings");
  expect(first).toEqual({ version: 1, settings: Settings.parse({}) });
  const settings = { ...first.settings, diagnosticsFreeIfRepaired: true, prepayment: { share: 3000 } };
  expect((await doors.ask("PUT", "settings", { version: 1, settings })).body).toEqual({ version: 2, settings });
  expect(await settingsOf(tx)).toEqual(settings);
  expect(await doors.refusal("PUT", "settings", { version: 1, settings })).toBe("409 ledger.changed-meanwhile");
  expect(await doors.refusal("PUT", "settings", { version: 2, settings: { ...settings, prepayment: { share: 10_001 } } })).toBe("400 platform.input");
  const line = await tx.selectFrom("journal").where("kind", "=", "company.settings").select("changes").executeTakeFirst();
  expect(line?.changes).toEqual({ diagnosticsFreeIfRepaired: [false, true], prepayment: { share: [0, 3000] } });
});
