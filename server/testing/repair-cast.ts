import type { Language } from "#platform/texts.ts";
import type { Visitor } from "./browser.ts";

/** Everybody and everything of the worked example, as a shop of that language calls them. */
const words = {
  uk: {
    company: "Сервіс-Плюс",
    owner: "Олена Бойко",
    login: "olena",
    customer: "Іваненко Олена",
    fault: "Гуде під час зливу, вода лишається",
    ivan: "Іван Коваль",
    petro: "Петро Мельник",
    supplier: "ПП «Запчасть»",
    pump: "Насос зливний, оригінал",
    ring: "Кільце ущільнювальне",
    sealant: "Герметик",
    diagnostics: "Діагностика пральної машини",
    pumpWork: "Заміна насоса з чисткою фільтра",
    tear: "одне може порватися",
    trade: "Побутова техніка",
    type: "Пральна машина",
    chip: "не зливає воду",
    hose: "зливний шланг",
    position: "Майстер",
  },
  ru: {
    company: "Сервис-Плюс",
    owner: "Елена Бойко",
    login: "elena",
    customer: "Иваненко Елена",
    fault: "Гудит при сливе, вода остаётся",
    ivan: "Иван Коваль",
    petro: "Пётр Мельник",
    supplier: "ЧП «Запчасть»",
    pump: "Насос сливной, оригинал",
    ring: "Кольцо уплотнительное",
    sealant: "Герметик",
    diagnostics: "Диагностика стиральной машины",
    pumpWork: "Замена насоса с чисткой фильтра",
    tear: "одно может порваться",
    trade: "Бытовая техника",
    type: "Стиральная машина",
    chip: "не сливает воду",
    hose: "сливной шланг",
    position: "Мастер",
  },
  en: {
    company: "Service Plus",
    owner: "Helen Boyko",
    login: "helen",
    customer: "Olena Ivanenko",
    fault: "Hums while draining, water stays in",
    ivan: "Ivan Koval",
    petro: "Petro Melnyk",
    supplier: "Zapchast Ltd",
    pump: "Drain pump, original",
    ring: "Sealing ring",
    sealant: "Sealant",
    diagnostics: "Washing machine diagnostics",
    pumpWork: "Pump replacement with filter cleaning",
    tear: "one may tear",
    trade: "Household appliances",
    type: "Washing machine",
    chip: "does not drain",
    hose: "drain hose",
    position: "Engineer",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type CastWords = Readonly<Record<keyof (typeof words)["uk"], string>>;
export const castIn = (language: Language): CastWords => words[language];

export const PASSWORD = "gravel-Tulip-91-anvil-Orbit";
export const PHONE = "067 555 01 17";
export const SERIAL = "WM-778812";

type Id = { readonly id: string };
type Listed<Row> = { readonly rows: readonly (Row & Id)[] };
export type Shelf = {
  readonly branch: string;
  readonly warehouse: string;
  readonly supplier: string;
  readonly ivan: string;
  readonly petro: string;
  readonly pump: string;
  readonly ring: string;
  readonly sealant: string;
  readonly diagnostics: string;
  readonly pumpWork: string;
};

/** The first start, said to the server in one piece. */
export const setUpShop = (visitor: Visitor, code: string, language: Language) => {
  const { company, owner, login } = castIn(language);
  return visitor.ask("POST", "setup", {
    code,
    language,
    country: "UA",
    currency: "UAH",
    timeZone: "Europe/Kyiv",
    trades: ["household", "phones", "computers"],
    company: {
      name: company,
      legalName: company,
      edrpou: null,
      taxNumber: null,
      taxStatus: "vat-payer",
      vatRate: 20_00,
      iban: null,
      bank: null,
      address: null,
      phone: null,
      email: null,
      actSignature: "both",
    },
    branch: { name: company, address: null, phone: null },
    user: { name: owner, login, email: null, password: PASSWORD },
  });
};

/** Reference data and opening balances of C.4 of the domain as far as the example touches them: made before the counter opens. */
export async function stockTheShop({ ask, language }: Visitor): Promise<Shelf> {
  const said = castIn(language);
  const card = async (plural: string, draft: object) => (await ask<Id>("POST", plural, draft)).id;
  const { branches } = await ask<{ branches: readonly Id[] }>("GET", "session");
  const branch = branches[0]?.id ?? "";
  const { rows: places } = await ask<Listed<{ kind: string }>>("GET", `places?branchId=${branch}&limit=50`);
  const place = (kind: string) => places.find((it) => it.kind === kind)?.id ?? "";
  const engineer = (name: string) => card("employees", { name, position: said.position, branchIds: [branch], wageShare: 30_00, wageRate: 180_00 });
  const item = (kind: string, code: string, name: string, more: object) => card("items", { kind, code, name, ...more });
  const shelf: Shelf = {
    branch,
    warehouse: place("warehouse"),
    ivan: await engineer(said.ivan),
    petro: await engineer(said.petro),
    supplier: await card("parties", { name: said.supplier, kind: "organization", roles: ["supplier"] }),
    pump: await item("goods", "P1", said.pump, { price: 1_560_00 }),
    ring: await item("goods", "P2", said.ring, { price: 90_00 }),
    sealant: await item("supplies", "M1", said.sealant, { unit: "ml", price: 0 }),
    diagnostics: await item("work", "W1", said.diagnostics, { unit: "service", price: 300_00, normHours: 500 }),
    pumpWork: await item("work", "W2", said.pumpWork, { unit: "service", price: 900_00, normHours: 1_500 }),
  };
  const yesterday = new Date(performance.timeOrigin + performance.now() - 86_400_000).toISOString().slice(0, 10);
  const opening = { branchId: branch, onDay: yesterday };
  const goods = [
    [shelf.pump, 3_000, 2_550_00],
    [shelf.ring, 10_000, 423_50],
    [shelf.sealant, 500_000, 625_00],
  ] as const;
  const lines = goods.map(([itemId, quantity, cost], at) => ({ line: at + 1, itemId, quantity, cost }));
  await takeStep(ask, "stock-openings", { ...opening, placeId: shelf.warehouse, lines }, "enter");
  const sums = [
    { placeId: place("desk"), amount: 5_000_00 },
    { placeId: place("bank"), amount: 60_000_00 },
  ];
  await takeStep(ask, "money-openings", { ...opening, lines: sums }, "enter");
  return shelf;
}

/** Two pumps come in at 950 each, VAT inside. */
export const receivePumps = ({ ask }: Visitor, { branch, warehouse, supplier, pump }: Shelf) =>
  takeStep(
    ask,
    "receipts",
    {
      branchId: branch,
      placeId: warehouse,
      supplierId: supplier,
      lines: [{ line: 1, itemId: pump, quantity: 2_000, cost: 1_900_00, vatRate: 20_00 }],
    },
    "receive",
  );

/** Writes a document and takes its step. */
export async function takeStep(ask: Visitor["ask"], plural: string, draft: object, step: string, input: object = {}): Promise<Id> {
  const { id, version } = await ask<Id & { version: number }>("POST", plural, draft);
  return ask("POST", `${plural}/${id}/steps/${step}`, { version, ...input });
}
