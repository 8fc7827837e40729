import { expect } from "vitest";
import type { Device } from "#contracts/devices/device.ts";
import type { DeviceType } from "#contracts/devices/device-type.ts";
import { choiceSaid } from "#contracts/devices/own-field.ts";
import { type Doors, test } from "#testing/doors.ts";

const phone = {
  name: { uk: "Телефон", ru: "Телефон", en: "Phone" },
  identifier: "imei",
  fields: [
    { key: "storage", label: "Пам'ять", kind: "choice", choices: ["128", "256"], required: true },
    { key: "locked", label: "Locked", kind: "yes-no" },
    { key: "cycles", label: "Cycles", kind: "number" },
    { key: "bought", label: "Bought", kind: "day" },
  ],
};
const aPhone = async (doors: Doors) => {
  const { id: typeId } = await doors.create<DeviceType>("device-types", phone);
  return { typeId, brand: "Apple", model: "iPhone 13", serial: "F2LX 9", fields: { storage: "128" } };
};

test("own fields are judged by the type of the device", async ({ doors }) => {
  const draft = await aPhone(doors);
  const wrong = async (fields: object) => (await doors.ask("POST", "devices", { ...draft, fields })).body.details?.fields;
  expect(await wrong({})).toEqual([{ key: "storage", why: "missing" }]);
  expect(await wrong({ storage: "64" })).toEqual([{ key: "storage", why: "wrong" }]);
  expect(await wrong({ storage: "128", colour: "red" })).toEqual([{ key: "colour", why: "unknown" }]);
  expect(await wrong({ storage: "128", locked: "yes", cycles: "3", bought: "2026-02-31" })).toEqual(
    ["locked", "cycles", "bought"].map((key) => ({ key, why: "wrong" })),
  );
  expect(
    await doors.create<Device>("devices", { ...draft, fields: { storage: "256", locked: true, cycles: 3, bought: "2026-02-28" } }),
  ).toMatchObject({ fields: { storage: "256", locked: true, cycles: 3, bought: "2026-02-28" }, serial: "F2LX9" });
});

test("keys of own fields are plain words, so nothing can hide in them", async ({ doors }) => {
  for (const key of ["a.b", "$", "*", '"', "[0]", "A", "1a", "__proto__", "a".repeat(41)]) {
    const field = { key, label: "x", kind: "text" };
    expect(await doors.refusal("POST", "device-types", { name: "X", fields: [field] }), key).toBe("400 platform.input");
  }
  const draft = await aPhone(doors);
  expect(await doors.refusal("POST", "devices", { ...draft, fields: { "a.b": "x" } })).toBe("400 platform.input");
});

test("IMEI and VIN are checked, plates are kept in Latin letters", async ({ doors }) => {
  const draft = await aPhone(doors);
  expect(await doors.refusal("POST", "devices", { ...draft, imei: "490154203237519" })).toBe("409 devices.imei-wrong");
  expect(await doors.refusal("POST", "devices", { ...draft, vin: "1HGCM82633A00435O" })).toBe("409 devices.vin-wrong");
  const device = await doors.create<Device>("devices", { ...draft, imei: "49-015420-323751-8", vin: "1hgcm82633a004352", plate: "аа 1234 вв" });
  expect(device).toMatchObject({ imei: "490154203237518", vin: "1HGCM82633A004352", plate: "AA1234BB" });
});

test("a serial met before on the same brand and type is the same device until somebody says otherwise", async ({ doors }) => {
  const draft = await aPhone(doors);
  const first = await doors.create<Device>("devices", draft);
  const { body } = await doors.ask("POST", "devices", { ...draft, serial: "f2lx9" });
  expect([body.code, body.details.device.id]).toEqual(["devices.duplicate-serial", first.id]);
  expect(await doors.refusal("POST", "devices", { ...draft, brand: "Samsung" })).toBe("200");
  expect(await doors.refusal("POST", "devices", { ...draft, allowDuplicate: true })).toBe("200");
});

test("types and owners that do not exist are refused, a meter does not run back unnoticed", async ({ doors }) => {
  const draft = await aPhone(doors);
  const nowhere = "0197a000-0000-7000-8000-000000000001";
  expect(await doors.refusal("POST", "devices", { ...draft, typeId: nowhere })).toBe("409 devices.no-such-type");
  expect(await doors.refusal("POST", "devices", { ...draft, ownerId: nowhere })).toBe("409 devices.no-such-owner");
  const device = await doors.create<Device>("devices", { ...draft, meter: { value: 61_200, on: "2026-03-01" } });
  const back = { version: 1, draft: { ...draft, meter: { value: 1_000, on: "2026-03-02" } } };
  expect(await doors.refusal("PUT", `devices/${device.id}`, back)).toBe("409 devices.meter-went-back");
});

test("a device is found by any of its codes and its list says whose it is", async ({ doors }) => {
  const owner = await doors.create("parties", { name: "Іваненко" });
  const device = await doors.create<Device>("devices", { ...(await aPhone(doors)), ownerId: owner.id, imei: "490154203237518", plate: "КА 0001 ХХ" });
  for (const code of ["F2LX9", "f2lx 9", "490154203237518", "КА0001ХХ", "KA 0001 XX"]) {
    expect(await doors.get(`devices-by-code?code=${encodeURIComponent(code)}`), code).toMatchObject([{ id: device.id, ownerName: "Іваненко" }]);
  }
  expect(await doors.get(`devices?ownerId=${owner.id}`)).toMatchObject({ rows: [{ id: device.id }], next: null });
  expect(await doors.get("device-models?q=iph")).toMatchObject([{ brand: "Apple", model: "iPhone 13", devices: 1 }]);
});

test("a device that is brought back is refused while another one has its serial", async ({ doors }) => {
  const draft = await aPhone(doors);
  const put = ({ id, version }: { id: string; version: number }, archived: boolean) =>
    doors.ask("POST", `devices/${id}/archive`, { version, archived });
  const away = (await put(await doors.create<Device>("devices", draft), true)).body;
  const other = await doors.create<Device>("devices", { ...draft, serial: "f2lx9" });
  expect(await put(away, false)).toMatchObject({ status: 409, body: { code: "devices.duplicate-serial", details: { device: { id: other.id } } } });
  await put(other, true);
  expect(await put(away, false)).toMatchObject({ status: 200, body: { archived: false } });
});

test("a choice is offered in the reader's language and kept one way", async ({ doors }) => {
  const fuel = {
    key: "fuel",
    label: "Fuel",
    kind: "choice" as const,
    choices: [{ uk: "бензин", ru: "бензин", en: "petrol" }, { uk: "гібрид", ru: "гибрид", en: "hybrid" }, "LPG"],
    required: false,
  };
  const { id: typeId } = await doors.create<DeviceType>("device-types", { name: "Car", fields: [fuel] });
  expect(await doors.get<DeviceType>(`device-types/${typeId}`)).toMatchObject({ fields: [fuel] });
  const car = await doors.create<Device>("devices", { typeId, fields: { fuel: "гібрид" } });
  expect((["uk", "ru", "en"] as const).map((language) => choiceSaid(fuel, String(car.fields.fuel), language))).toEqual([
    "гібрид",
    "гибрид",
    "hybrid",
  ]);
  expect(choiceSaid(fuel, "дрова", "en")).toBe("дрова");
  expect(await doors.refusal("POST", "devices", { typeId, fields: { fuel: "hybrid" } })).toBe("409 devices.fields-wrong");
  expect(await doors.create<Device>("devices", { typeId, fields: { fuel: "LPG" } })).toMatchObject({ fields: { fuel: "LPG" } });
});
