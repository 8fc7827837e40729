import type { Kysely } from "kysely";
import type { Head } from "#contracts/kernel/document.ts";
import { buildServer } from "#app/server.ts";
import { balance, closeThrough, trialBalance } from "#ledger/balance.ts";
import { money, NO_ORDER, UAH } from "#modules/money/index.ts";
import { stock } from "#modules/stock/index.ts";
import { mayWith } from "#platform/access.ts";
import type { Actor } from "#platform/call.ts";
import type { Tables, Tx } from "#platform/db.ts";
import { newId } from "#platform/id.ts";
import type { Cast } from "./cast.ts";
import { inside, test as base } from "./database.ts";

/** A small shop behind its real doors. Every test gets an empty one; everything happens in one rolled-back transaction. */
export const test = base.extend<{ shop: Shop }>({
  shop: async ({ tx }, use) => use(await openShop(tx)),
});

export type Shop = Awaited<ReturnType<typeof openShop>>;
type Method = "GET" | "POST" | "PUT";

/** With a `database` of its own, where every request is a transaction like any other and what is done stays. */
export async function openShop(tx: Tx, database: Kysely<Tables> = inside(tx)) {
  let today = "2026-03-01";
  let actor: Actor = { userId: "owner", name: "Owner", employeeId: null, branchIds: [], may: () => true };
  const clock = () => ({ today, now: new Date(`${today}T09:00:00Z`) });
  const server = buildServer({ db: database, identify: async () => actor, clock });

  const ask = async (method: Method, url: string, payload?: object, headers: Record<string, string> = {}) => {
    const reply = await server.inject({ method, url: `/api/${url}`, headers, ...(payload === undefined ? {} : { payload }) });
    const type = String(reply.headers["content-type"]);
    return { status: reply.statusCode, type, body: type.includes("json") ? reply.json() : reply.rawPayload };
  };
  const done = async <Doc>(asked: ReturnType<typeof ask>): Promise<Doc> => {
    const { status, body } = await asked;
    if (status !== 200) throw Object.assign(new Error(`${body.code} ${JSON.stringify(body.details)}`), body);
    return body as Doc;
  };
  const create = <Doc = Head>(plural: string, draft: object) => done<Doc>(ask("POST", plural, draft));
  const step = <Doc extends Head>(plural: string, { id, version }: Doc, name: string, input: object = {}) =>
    done<Doc>(ask("POST", `${plural}/${id}/steps/${name}`, { version, ...input }));

  const cast = await castOf(create, (branchIds) => void (actor = { ...actor, branchIds }));
  const { warehouse } = cast;

  return {
    tx,
    ask,
    cast,
    create,
    step,
    server,
    get: <Reply>(url: string) => done<Reply>(ask("GET", url)),
    change: <Doc extends Head>(plural: string, { id, version }: Doc, draft: object) => done<Doc>(ask("PUT", `${plural}/${id}`, { version, draft })),
    goToDay: (day: string) => void (today = day),
    /** From now on somebody with these permissions asks. */
    signIn: (grants: readonly string[], who: Partial<Actor> = {}) =>
      void (actor = { ...actor, branchIds: [cast.branch], employeeId: null, userId: grants.join(), ...who, may: mayWith(grants) }),
    actAs: (somebody: Actor) => void (actor = somebody),
    set: async (rules: object) => {
      const { version, settings } = await done<{ version: number; settings: object }>(ask("GET", "settings"));
      await done(ask("PUT", "settings", { version, settings: { ...settings, ...rules } }));
    },
    closeThrough: (day: string) => closeThrough(tx, day),

    /** What lay on the shelves and in the desks before the first day: quantities in thousandths, money in minor units. */
    opening: async (lines: readonly (readonly [itemId: string, quantity: number, cost: number])[]) => {
      const draft = {
        branchId: cast.branch,
        placeId: warehouse,
        onDay: "2026-03-01",
        lines: lines.map(([itemId, quantity, cost], index) => ({ line: index + 1, itemId, quantity, cost })),
      };
      return step("stock-openings", await create("stock-openings", draft), "enter");
    },
    openingMoney: async (amounts: { desk: number; bank: number }) => {
      const lines = [
        { placeId: cast.desk, amount: amounts.desk },
        { placeId: cast.bank, amount: amounts.bank },
      ];
      return step("money-openings", await create("money-openings", { branchId: cast.branch, onDay: "2026-03-01", lines }), "enter");
    },
    pay: async (amount: number, { orderId, by = "cash" }: { orderId: string | null; by?: "cash" | "bank" }) => {
      const draft = {
        branchId: cast.branch,
        placeId: by === "cash" ? cast.desk : cast.bank,
        method: by === "cash" ? "cash" : "transfer",
        partyId: cast.ivanenko,
        orderId,
        amount,
      };
      return step<Head & { closesDebt: number }>("payments", await create("payments", draft), "receive");
    },
    carry: async (
      direction: "issue" | "return",
      orderId: string,
      lines: readonly (readonly [itemId: string, quantity: number])[],
      more: object = {},
    ) => {
      const draft = {
        branchId: cast.branch,
        orderId,
        direction,
        placeId: warehouse,
        employeeId: cast.ivan,
        lines: lines.map(([itemId, quantity], index) => ({ line: index + 1, itemId, quantity })),
        ...more,
      };
      return step("parts-issues", await create("parts-issues", draft), "confirm");
    },

    onHand: (itemId: string) => balance(tx, stock.onHand({ placeId: warehouse }), itemId),
    reserved: (itemId: string) => balance(tx, stock.reserved({ placeId: warehouse }), itemId),
    worth: (itemId: string) => balance(tx, money.goods({ itemId }), UAH),
    owes: (orderId: string) => balance(tx, money.customer({ partyId: cast.ivanenko, orderId }), UAH),
    paidAhead: async (orderId: string | null) =>
      0 - (await balance(tx, money.advance({ partyId: cast.ivanenko, orderId: orderId ?? NO_ORDER }), UAH)),
    earned: async (employeeId: string) => 0 - (await balance(tx, money.staff({ employeeId }), UAH)),
    books: async (from: string, to: string) =>
      (await trialBalance(tx, { unit: UAH, from, to })).map(({ code, opening, debit, credit, closing }) =>
        [code, ...[opening, debit, credit, closing].map((it) => it / 100)].join(" "),
      ),
  };
}

type Create = <Doc = { id: string }>(plural: string, draft: object) => Promise<Doc>;

/** Everybody and everything the stories are about, made through the doors a shop uses. */
async function castOf(create: Create, workIn: (branchIds: readonly string[]) => void): Promise<Cast> {
  const card = async (plural: string, draft: object) => (await create<{ id: string }>(plural, draft)).id;
  await card("organizations", { name: "Сервіс-Плюс", legalName: "ТОВ «Сервіс-Плюс»", taxStatus: "vat-payer", vatRate: 20_00 });
  const branch = await card("branches", { name: "Центр" });
  workIn([branch]);
  const place = (kind: string, name: string) => card("places", { branchId: branch, kind, name });
  const employee = (name: string, wages: object) => card("employees", { name, branchIds: [branch], ...wages });
  const party = (name: string, draft: object) => card("parties", { name, ...draft });
  const item = (kind: string, code: string, name: string, draft: object) => card("items", { kind, code, name, ...draft });
  const piecework = { wageShare: 30_00, wageRate: 180_00 };
  const ivanenko = await party("Іваненко", { phones: ["+380675550117"] });
  const washers = await card("device-types", {
    name: { uk: "Пральна машина", ru: "Стиральная машина", en: "Washing machine" },
    category: "household",
  });
  return {
    branch,
    washers,
    ivanenko,
    warehouse: await place("warehouse", "WH-M"),
    desk: await place("desk", "Каса 1"),
    bank: await place("bank", "Банк"),
    reception: await place("reception", "Приймальня"),
    shelf: await place("shelf", "A-12"),
    courier: await place("courier", "Кур'єр"),
    ivan: await employee("Іван", piecework),
    petro: await employee("Петро", piecework),
    oksana: await employee("Оксана", {}),
    marchenko: await party("Марченко", { phones: ["+380675550118"] }),
    spareParts: await party("ПП «Запчасть»", { kind: "organization", roles: ["supplier"] }),
    techBrand: await party("ТОВ «ТехБренд Україна»", { kind: "organization", roles: ["manufacturer"] }),
    partner: await party("Партнер-Сервіс", { kind: "organization", roles: ["service-centre"] }),
    washer: await card("devices", { typeId: washers, brand: "Bosch", model: "WAN28", serial: "WM-778812", ownerId: ivanenko }),
    loaner: await card("devices", { typeId: washers, brand: "Candy", model: "CS34", serial: "LN-001", lendable: true }),
    pump: await item("goods", "P1", "Насос зливний", { price: 1_560_00 }),
    ring: await item("goods", "P2", "Кільце ущільнювальне", { price: 90_00 }),
    mainboard: await item("goods", "P3", "Плата ноутбука", { price: 3_000_00 }),
    handle: await item("goods", "P6", "Ручка дверцят", { price: 300_00 }),
    sealant: await item("supplies", "M1", "Герметик", { unit: "ml", price: 0 }),
    diagnostics: await item("work", "W1", "Діагностика", { price: 300_00, normHours: 500 }),
    pumpReplacement: await item("work", "W2", "Заміна зливного насоса", { price: 900_00, normHours: 1_500 }),
  };
}

/** An id that nothing has. */
export const nobody = (): string => newId(new Date(0));
