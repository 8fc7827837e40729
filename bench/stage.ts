import type { Cast } from "#testing/cast.ts";
import type { Wire } from "./wire.ts";

/** A shop large enough that its people do not stand in one another's way more than in life. */
const CUSTOMERS = 400;
const SHELVES = 25;
const ENGINEERS = 16;
const DESKS = 4;
/** Enough of everything for any number of repairs; thousandths and minor units. */
const PLENTY = { quantity: 1_000_000_000, cost: 1_000_000_000 };

/** Whom and what one repair is about. */
export type Scene = Pick<
  Cast,
  | "washers"
  | "branch"
  | "warehouse"
  | "desk"
  | "ivan"
  | "petro"
  | "ivanenko"
  | "washer"
  | "pump"
  | "ring"
  | "sealant"
  | "diagnostics"
  | "pumpReplacement"
>;
/** A different customer, device and set of parts for each turn. */
export type Stage = { readonly scene: (turn: number) => Scene };

/** Asks and wants a 200; a body makes it a POST unless another method is named. */
export type Ask = <Answer = { id: string; version: number }>(
  path: string,
  body?: object,
  key?: string,
  method?: "GET" | "POST" | "PUT",
) => Promise<Answer>;

export const asking =
  ({ ask }: Wire): Ask =>
  async <Answer>(path: string, body?: object, key?: string, method: "GET" | "POST" | "PUT" = body === undefined ? "GET" : "POST") => {
    const reply = await ask({ method, path: `/api/${path}`, ...(body === undefined ? {} : { body }), ...(key === undefined ? {} : { key }) });
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body}`);
    return JSON.parse(reply.body.toString()) as Answer;
  };

/** Everybody and everything, made through the doors a shop uses. */
export async function buildStage(ask: Ask, onDay: string): Promise<Stage> {
  const card = async (plural: string, draft: object) => (await ask(plural, draft)).id;
  const many = async (count: number, make: (n: number) => Promise<string>) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await make(n));
    return ids;
  };
  await card("organizations", { name: "Сервіс-Плюс", legalName: "ТОВ «Сервіс-Плюс»", taxStatus: "vat-payer", vatRate: 20_00 });
  const branch = await card("branches", { name: "Центр" });
  const place = (kind: string, name: string) => card("places", { branchId: branch, kind, name });
  const warehouse = await place("warehouse", "Склад");
  const desks = await many(DESKS, (n) => place("desk", `Каса ${n + 1}`));
  await place("reception", "Приймальня");
  const piecework = { wageShare: 30_00, wageRate: 180_00 };
  const people = await many(ENGINEERS, (n) => card("employees", { name: `Майстер ${n + 1}`, branchIds: [branch], ...piecework }));
  const type = await card("device-types", { name: { uk: "Пральна машина", ru: "Стиральная машина", en: "Washing machine" }, category: "household" });
  const parties = await many(CUSTOMERS, (n) => card("parties", { name: `Іваненко ${n + 1}`, phones: [`+38067${String(5_550_000 + n)}`] }));
  const devices = await many(CUSTOMERS, (n) =>
    card("devices", { typeId: type, brand: "Bosch", model: "WAN28", serial: `WM-${778_812 + n}`, ownerId: parties[n] }),
  );
  const goods = (kind: string, code: string, name: string, price: number) =>
    many(SHELVES, (n) => card("items", { kind, code: `${code}-${n}`, name: `${name} ${n + 1}`, price, unit: kind === "supplies" ? "ml" : "piece" }));
  const [pumps, rings, sealants] = [
    await goods("goods", "P1", "Насос зливний", 1_560_00),
    await goods("goods", "P2", "Кільце", 90_00),
    await goods("supplies", "M1", "Герметик", 0),
  ];
  const diagnostics = await card("items", { kind: "work", code: "W1", name: "Діагностика", price: 300_00, normHours: 500 });
  const pumpReplacement = await card("items", { kind: "work", code: "W2", name: "Заміна зливного насоса", price: 900_00, normHours: 1_500 });
  const lines = [...pumps, ...rings, ...sealants].map((itemId, index) => ({ line: index + 1, itemId, ...PLENTY }));
  const opening = await ask("stock-openings", { branchId: branch, placeId: warehouse, onDay, lines });
  await ask(`stock-openings/${opening.id}/steps/enter`, { version: opening.version });
  await allowShortPath(ask);
  const turned = (from: readonly string[], turn: number) => from[turn % from.length]!;
  return {
    scene: (turn) => ({
      branch,
      warehouse,
      desk: turned(desks, turn),
      washers: type,
      diagnostics,
      pumpReplacement,
      ivan: turned(people, turn),
      petro: turned(people, turn + 3),
      ivanenko: turned(parties, turn),
      washer: turned(devices, turn),
      pump: turned(pumps, turn * 7),
      ring: turned(rings, turn * 7 + 2),
      sealant: turned(sealants, turn * 7 + 4),
    }),
  };
}

/** From "in work" straight to "completed": what most small shops work by. */
async function allowShortPath(ask: Ask): Promise<void> {
  const { version, settings } = await ask<{ version: number; settings: object }>("settings");
  await ask("settings", { version, settings: { ...settings, shortPathToCompleted: true } }, undefined, "PUT");
}
