import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { pumpRepair } from "./cast.ts";
import { nobody, type Shop } from "./shop.ts";

/** What the examples speak of beside the cast: things that exist and belong together. */
export type Things = {
  readonly cast: Shop["cast"];
  /** An order to which money and parts may belong. */
  readonly order: string;
  readonly intake: string;
  /** One document or card of each plural: the one that is read, changed and stepped. */
  readonly known: Readonly<Record<string, string>>;
  /** A device of ours that may be lent now. */
  readonly loaner?: string;
  /** A word that nothing else carries; put where people write freely. */
  readonly word: string;
};

const line = (itemId: string, more: object = {}) => ({ line: 1, itemId, quantity: 1_000, ...more });

/** A valid draft of every document and card, by the plural their address says. */
export const draftsOf = ({ cast, order, intake, word, loaner = cast.loaner }: Things): Readonly<Record<string, object>> => {
  const { branch: branchId, warehouse, desk } = cast;
  const money = { branchId, placeId: desk, method: "cash", partyId: cast.ivanenko, orderId: order, amount: 12_34, comment: word };
  return {
    intakes: { branchId, customerId: cast.ivanenko, deviceId: cast.washer, fault: word },
    "work-orders": { ...pumpRepair(cast), intakeId: intake, complaint: word },
    "parts-issues": {
      branchId,
      orderId: order,
      direction: "issue",
      placeId: warehouse,
      employeeId: cast.ivan,
      comment: word,
      lines: [line(cast.pump)],
    },
    loaners: { branchId, intakeId: intake, deviceId: loaner, expectedBackOn: "2026-03-20", condition: word },
    "service-purchases": {
      branchId,
      supplierId: cast.partner,
      supplierNumber: word,
      lines: [{ line: 1, name: word, orderId: order, amount: 200_00, vatRate: 20_00 }],
    },
    "device-counts": { branchId, placeIds: [cast.reception], counters: word, found: [{ line: 1, code: word.slice(0, 60), placeId: cast.reception }] },
    "stock-counts": { branchId, placeId: warehouse, counters: word, found: [line(cast.pump, { quantity: 2_000 })] },
    "bad-parts": { branchId, placeId: warehouse, itemId: cast.pump, quantity: 1_000, cause: "dead-on-arrival", story: word },
    "maker-parts": { branchId, act: "received", partyId: cast.techBrand, placeId: warehouse, itemId: cast.pump, quantity: 1_000, comment: word },
    payments: money,
    refunds: money,
    "supplier-payments": { branchId, placeId: desk, method: "cash", supplierId: cast.partner, amount: 12_34, comment: word },
    "money-openings": { branchId, onDay: "2026-03-01", lines: [{ placeId: desk, amount: 100 }] },
    receipts: {
      branchId,
      placeId: warehouse,
      supplierId: cast.spareParts,
      supplierNumber: word,
      lines: [line(cast.pump, { cost: 890_00, vatRate: 20_00 })],
    },
    moves: { branchId, fromPlaceId: warehouse, toPlaceId: warehouse, comment: word, lines: [line(cast.pump)] },
    "write-offs": { branchId, placeId: warehouse, cause: "damage", story: word, guiltyId: cast.ivan, lines: [line(cast.pump)] },
    surpluses: { branchId, placeId: warehouse, story: word, lines: [line(cast.pump, { cost: 890_00 })] },
    "stock-openings": { branchId, placeId: warehouse, onDay: "2026-03-01", lines: [line(cast.pump, { cost: 890_00 })] },
    organizations: { name: word },
    branches: { name: word, schedule: [{ weekday: 1, opens: "09:00", closes: "18:00" }], daysOff: [{ on: "2026-08-24", name: "Independence" }] },
    places: { branchId, kind: "shelf", name: word, employeeId: cast.ivan },
    employees: { name: word, branchIds: [branchId], wageShare: 10_00 },
    parties: { name: word, phones: [], notes: word },
    items: { kind: "goods", name: word, price: 10_00, supplierId: cast.spareParts, analogues: [cast.pump], kit: [] },
    "device-types": { name: word, fields: [{ key: "gas", label: "Gas", kind: "text" }] },
    "approval-requests": { branchId, subjectId: order, upTo: 20_00, reason: word },
    "warranty-cards": { kind: "manufacturer", deviceId: cast.washer, number: word, name: word, beginsOn: "2026-01-15", months: 24 },
    "warranty-makers": { partyId: cast.techBrand, notes: word, photos: 1, returnWithinDays: 30 },
    "warranty-claims": { branchId, partyId: cast.techBrand, through: "2026-03-31", comment: word },
    "edit-bans": { name: word, section: "money", rule: "age", days: 3, exceptRoles: ["director"] },
    checklists: { name: word, typeIds: [cast.washers], points: [{ text: word }] },
    "fault-codes": { kind: "symptom", code: null, name: word, typeIds: [], categories: ["household"] },
    devices: { typeId: cast.washers, brand: word, ownerId: cast.ivanenko },
    users: {
      name: word,
      login: `u${word.replaceAll(/[^a-z0-9]/g, "").slice(0, 20)}`,
      email: null,
      language: "en",
      roles: ["engineer"],
      branchIds: [branchId],
      denials: [],
    },
    roles: { title: word, secondFactor: false, grants: ["parties.party.read"] },
  };
};

/** What a step asks beside the version. */
const INPUTS: Readonly<Record<string, unknown>> = {
  placeId: "0197a000-0000-7000-8000-00000000000a",
  expectedBackOn: "2026-03-21",
  answers: [{ line: 1, act: "explained", note: "because of an example" }],
  prices: [{ line: 1, cost: 890_00 }],
  reason: "because of an example",
  channel: "phone",
  outcome: "repaired",
};

const PASSWORDS = { password: "no-Such-9-password-here", newPassword: "gravel-Tulip-91-anvil-Orbit" };
const login = "nobody";

/** The smallest picture there is, as a signature comes. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Bodies of the doors that belong to no document and no card, by "METHOD /path". */
const others = ({ cast, order, intake, word }: Things): Readonly<Record<string, object>> => ({
  "POST /api/auth/sign-in": { login, password: PASSWORDS.password },
  "POST /api/auth/second-factor": { code: "000000" },
  "POST /api/auth/code": { login, code: "AAAA-BBBB", password: PASSWORDS.newPassword },
  "POST /api/auth/password": PASSWORDS,
  "POST /api/auth/say-password": { password: PASSWORDS.password },
  "POST /api/auth/sessions/end": { id: cast.washer },
  "POST /api/auth/totp": { password: PASSWORDS.password },
  "POST /api/auth/totp/confirm": { code: "000000" },
  "POST /api/auth/totp/drop": { password: PASSWORDS.password },
  "POST /api/api-keys": { name: word, roles: ["engineer"], branchIds: [cast.branch], expiresOn: "2026-12-31" },
  "POST /api/setup/check": { code: "AAAA" },
  "POST /api/setup": {
    code: "AAAA",
    language: "uk",
    country: "UA",
    currency: "UAH",
    timeZone: "Europe/Kyiv",
    company: { name: word },
    branch: { name: word, address: null, phone: null },
    trades: ["phones"],
    user: { name: word, login, password: PASSWORDS.newPassword, roles: ["director"] },
  },
  "PUT /api/settings": { version: 1, settings: { prepayment: { share: 0 } } },
  "PUT /api/order-rules": { version: 1, rules: { any: { steps: { check: { reason: true } }, limits: { approval: 48 } } } },
  "PUT /api/work-orders/:id/checklist": { version: 0, points: [{ answer: "good", note: word }] },
  "POST /api/party-merges": { into: { id: cast.ivanenko, version: 1 }, from: { id: cast.spareParts, version: 1 }, draft: { name: word } },
  "PUT /api/warranty-cases/:id": { version: 1, faultCode: word.slice(0, 60) },
  "POST /api/warranty-cases/:id/propose": { version: 1, verdict: "none", reason: word },
  "POST /api/warranty-cases/:id/decide": { version: 1, verdict: "none", reason: word },
  "POST /api/bad-parts/:id/steps/credit": { version: 1, credit: 890_00, vat: 178_00 },
  "POST /api/warranty-claims/:id/steps/answer": { version: 1, answers: [] },
  "POST /api/warranty-claims/:id/steps/bill-on": { version: 1, line: 1, to: "own" },
  "POST /api/warranty/defective-parts/send": { parts: [{ orderId: order, line: 1 }], waybill: word },
  "POST /api/work-orders/:id/reserve": { version: 1 },
  "POST /api/work-orders/:id/reserve/release": { version: 1, reason: word },
  "POST /api/work-orders/:id/reserve/ask": { version: 1 },
  "POST /api/work-orders/:id/reserve/refuse": { version: 1, reason: word },
  "POST /api/work-orders/:id/reserve/take": { version: 1, fromOrderId: order, itemId: cast.pump, quantity: 1_000, reason: word },
  "POST /api/money/closings": { through: "2026-01-31" },
  "POST /api/attachments/:id/show": { shown: true },
  "POST /api/page-links": { subjectKind: "repairs.intake", subjectId: intake },
  "POST /api/page-links/end": { subjectKind: "repairs.work-order", subjectId: order },
  "POST /api/phone-links": { use: "signature", subject: { subjectKind: "repairs.intake", subjectId: intake } },
  "POST /api/c/:key/agree": { orderId: order, version: 1, hash: "0".repeat(16), name: word, chosen: [{ tab: "works", line: 1 }], signature: PIXEL },
  "POST /api/c/:key/refuse": { orderId: order, version: 1, hash: "0".repeat(16), name: word, reason: word },
  "POST /api/c/:key/ask": { text: word, callBack: true },
  // Both are refused in a shop that works: there are documents, and no demo.
  "POST /api/demo": { language: "uk" },
  "POST /api/demo/remove": { sure: true },
  "PUT /api/numberings/:kind": { branchId: cast.branch, prefix: "ZZ", digits: 6 },
});

/** The plural in an address: "/api/work-orders/:id/notes" is about "work-orders". */
export const pluralOf = (path: string): string => path.split("/")[2] ?? "";

/** The address of a door, about the thing of its plural. */
export const addressOf = ({ path }: Pick<Endpoint, "path">, { known }: Pick<Things, "known">): string =>
  path
    .replace(":id", known[pluralOf(path)] ?? nobody())
    .replace(":key", known[pluralOf(path)] ?? "A".repeat(32))
    .replace(":kind", "TR")
    .replace(":form", path.startsWith("/api/intakes") ? "intake-receipt" : "work-order");

/** Makes one of everything, or of the plurals that are named, through the doors a shop uses. */
export async function oneOfEach(shop: Shop, cast: Shop["cast"], word: string, only?: readonly string[]): Promise<Things> {
  const of = (order: string, intake: string): Things => ({ cast, order, intake, known: {}, word });
  const make = async (plural: string, things: Things) => (await shop.create<{ id: string }>(plural, draftsOf(things)[plural] ?? {})).id;
  const intake = await make("intakes", of("", ""));
  const order = await make("work-orders", of("", intake));
  const lendable = { typeId: cast.washers, brand: "Lent", lendable: true };
  const things = { ...of(order, intake), loaner: (await shop.create<{ id: string }>("devices", lendable)).id };
  const known: Record<string, string> = { intakes: intake, "work-orders": order, "warranty-cases": intake };
  for (const plural of only ?? Object.keys(draftsOf(things))) {
    known[plural] ??=
      plural === "organizations" ? ((await shop.get<{ rows: { id: string }[] }>(plural)).rows[0]?.id ?? "") : await make(plural, things);
  }
  if (only === undefined) {
    const subject = { subjectKind: "repairs.intake", subjectId: intake };
    const keyOf = async (plural: string, body: object) => (await shop.create<{ path: string }>(plural, body)).path.slice(2);
    Object.assign(known, { c: await keyOf("page-links", subject), p: await keyOf("phone-links", { use: "photo", subject }) });
  }
  return { ...things, known };
}

/** A body that the contract of the door accepts; `undefined` where it asks nothing. A door nobody has an example for is a mistake of the tests. */
export function bodyOf(endpoint: Endpoint, things: Things, version = 1): Record<string, unknown> | undefined {
  const { method, path, body } = endpoint;
  if (body.safeParse(undefined).success) return undefined;
  const draft = draftsOf(things)[pluralOf(path)];
  const shape = (body as { shape?: Readonly<Record<string, unknown>> }).shape ?? {};
  const asked = Object.fromEntries(Object.keys(shape).flatMap((field) => (field in INPUTS ? [[field, INPUTS[field]]] : [])));
  const guesses: unknown[] = [
    others(things)[`${method} ${path}`],
    draft,
    { version, draft },
    { version, archived: true },
    { text: things.word },
    { version, ...asked },
  ];
  const fitting = guesses.find((guess) => guess !== undefined && body.safeParse(guess).success);
  if (fitting === undefined) throw new Error(`there is no example of a body for ${method} ${path}`);
  return fitting as Record<string, unknown>;
}
