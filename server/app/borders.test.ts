import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "#contracts/access/roles.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Actor } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { signedIn } from "#testing/actors.ts";
import { part, pumpRepair, work } from "#testing/cast.ts";
import { db } from "#testing/database.ts";
import { everyAnswer } from "#testing/every-answer.ts";
import { addressOf, bodyOf, draftsOf, oneOfEach, pluralOf, type Things } from "#testing/examples.ts";
import { openShop, type Shop } from "#testing/shop.ts";
import { documents } from "./documents.ts";
import { routes } from "./server.ts";

const endpoints = routes.map(({ endpoint }) => endpoint);
const kinds = documents.map(({ flow }) => ({ name: flow.document, plural: flow.plural }));
const plurals = kinds.map(({ plural }) => plural);
/** A word and a phone that nothing else carries, the letters of the other branch's numbers, and sums nobody would come upon by chance. */
const WORD = "hornbeam";
const LETTERS = "ZQ";
const PHONE = "671112233";
const [COST, SHARE, RATE] = [7_654_321, 31_41, 271_828_11];

let shop: Shop;
/** A shop of two branches with the same people and catalog, and everything once in each. */
let here: Things;
let there: Things;
let attachment: string;
const somebody = (who: Partial<Actor>): Actor => ({
  userId: "somebody",
  name: "Somebody",
  employeeId: null,
  branchIds: [],
  may: (permission) => !permission.endsWith(".read-all"),
  ...who,
});
const asOwner = () =>
  shop.actAs(
    somebody({
      userId: "owner",
      branchIds: [here?.cast.branch ?? shop.cast.branch, there?.cast.branch].filter((it) => it !== undefined),
      may: () => true,
    }),
  );
const asNeighbour = () => shop.actAs(somebody({ branchIds: [here.cast.branch] }));

beforeAll(async () => {
  shop = await openShop(db as never as Tx, db);
  const { cast } = shop;
  const { id: branch } = await shop.create("branches", { name: "Other", code: LETTERS });
  shop.actAs(somebody({ branchIds: [cast.branch, branch], may: () => true }));
  const place = async (kind: string) => (await shop.create("places", { branchId: branch, kind, name: kind })).id;
  const otherCast = {
    ...cast,
    branch,
    warehouse: await place("warehouse"),
    desk: await place("desk"),
    bank: await place("bank"),
    reception: await place("reception"),
    ivanenko: cast.marchenko,
    loaner: (await shop.create("devices", { typeId: cast.washers, brand: "Candy", serial: "LN-002", lendable: true })).id,
  };
  here = await oneOfEach(shop, cast, "here");
  there = await oneOfEach(shop, otherCast, WORD, plurals);
  for (const [plural, step] of [
    ["stock-openings", "enter"],
    ["receipts", "receive"],
    ["payments", "receive"],
    ["work-orders", "start-diagnostics"],
    ["work-orders", "offer"],
  ] as const) {
    const head = await shop.get<Head>(`${plural}/${there.known[plural]}`);
    await shop.step(plural, head, step);
  }
  for (const plural of plurals) await shop.create(`${plural}/${there.known[plural]}/notes`, { text: WORD });
  attachment = (await upload(there.order)).body.id;
}, 120_000);

async function upload(subjectId: string) {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${WORD}.pdf"\r\ncontent-type: application/pdf`;
  const payload = `${head}\r\n\r\n%PDF-1.7\r\n--b--\r\n`;
  const url = `/api/attachments?subjectKind=repairs.work-order&subjectId=${subjectId}&kind=paper`;
  const reply = await shop.server.inject({ method: "POST", url, payload, headers: { "content-type": "multipart/form-data; boundary=b" } });
  return { status: reply.statusCode, body: reply.json() as { id: string; code?: string } };
}

describe("what belongs to another branch does not exist", () => {
  const ofDocuments = endpoints.filter(({ path }) => path.includes(":id") && plurals.includes(pluralOf(path)));

  test("by its address: not to read, change, step, print, nor anything beside it", async () => {
    asOwner();
    const all = () => Promise.all(plurals.map((plural) => shop.get(`${plural}/${there.known[plural]}`)));
    const before = await all();
    asNeighbour();
    const seen: string[] = [];
    for (const endpoint of ofDocuments) {
      const plural = pluralOf(endpoint.path);
      const version = (before[plurals.indexOf(plural)] as Head).version;
      const body = bodyOf(endpoint, here, version);
      const { status, body: said } = await shop.ask(endpoint.method as "GET", addressOf(endpoint, there).slice("/api/".length), body);
      if (status !== 404 || said.code !== "ledger.not-found") seen.push(`${endpoint.method} ${endpoint.path}: ${status} ${said.code}`);
      if (JSON.stringify(said).includes(WORD)) seen.push(`${endpoint.path} tells what it hides`);
    }
    expect(seen).toEqual([]);
    asOwner();
    expect(await all()).toEqual(before);
  }, 60_000);

  test("while the same of one's own branch does", async () => {
    asNeighbour();
    for (const endpoint of ofDocuments.filter(({ method }) => method === "GET")) {
      const { status, body } = await shop.ask("GET", addressOf(endpoint, here).slice("/api/".length));
      expect([endpoint.path, status === 404 && body.code === "ledger.not-found"]).toEqual([endpoint.path, false]);
    }
  }, 60_000);

  test("by what hangs on it: no photo is seen, added or taken off", async () => {
    asNeighbour();
    const subject = `subjectKind=repairs.work-order&subjectId=${there.order}`;
    expect((await shop.ask("GET", `attachments?${subject}`)).body.code).toBe("ledger.not-found");
    expect((await shop.ask("GET", `attachments/${attachment}/content`)).body.code).toBe("ledger.not-found");
    expect((await upload(there.order)).body.code).toBe("ledger.not-found");
    expect((await shop.server.inject({ method: "DELETE", url: `/api/attachments/${attachment}` })).statusCode).toBe(404);
    asOwner();
    expect(await shop.get<object[]>(`attachments?${subject}`)).toHaveLength(1);
  });

  test("by any list, count, search, report or history", async () => {
    const secret = new RegExp([WORD, `${LETTERS}[A-Z]{2}-\\d`, ...plurals.map((plural) => there.known[plural])].join("|"));
    asOwner();
    const numbers = (await Promise.all(plurals.map((plural) => shop.get<Head>(`${plural}/${there.known[plural]}`)))).map(({ number }) => number);
    const found = (await everyAnswer(shop, there, [WORD, ...numbers])).filter(({ text }) => secret.test(text)).map(({ asked }) => asked);
    // Whoever may see both branches finds it everywhere: the question is a question.
    for (const plural of plurals) expect(found).toContain(`/api/${plural} {}`);
    expect(found.some((asked) => asked.startsWith("/api/search"))).toBe(true);
    asNeighbour();
    const leaks = (await everyAnswer(shop, there, [WORD, ...numbers])).filter(({ status, text }) => status < 400 && secret.test(text));
    expect(
      leaks
        .map(({ asked, text }) => `${asked}: ${text.slice(Math.max(0, text.search(secret) - 80)).slice(0, 160)}`)
        // The audit trail and the habits of numbering are the whole company's: who holds their rights as shipped sees all branches.
        .filter((it) => !/^\/api\/(audit|numberings)/.test(it)),
    ).toEqual([]);
  }, 120_000);

  test("in what somebody writes: no place, order or intake of it can be named", async () => {
    asNeighbour();
    const twins: readonly (readonly [string, string])[] = [
      [here.cast.branch, there.cast.branch],
      [here.cast.warehouse, there.cast.warehouse],
      [here.cast.desk, there.cast.desk],
      [here.order, there.order],
      [here.intake, there.intake],
    ];
    const taken: string[] = [];
    for (const [plural, draft] of Object.entries(draftsOf(here)).filter(([plural]) => plurals.includes(plural))) {
      const { version } = await shop.get<Head>(`${plural}/${here.known[plural]}`);
      for (const [mine, theirs] of twins) {
        const written = JSON.parse(JSON.stringify(draft).replaceAll(mine, theirs)) as object;
        if (JSON.stringify(written) === JSON.stringify(draft)) continue;
        const said = [await shop.ask("POST", plural, written), await shop.ask("PUT", `${plural}/${here.known[plural]}`, { version, draft: written })];
        for (const { status, body } of said)
          if (status < 400 || status >= 500) taken.push(`${plural} with ${JSON.stringify(written).slice(0, 200)}: ${status} ${body.code}`);
      }
    }
    expect(taken).toEqual([]);
  }, 60_000);
});

describe("what costs, who earns and who can be called", () => {
  let things: Things;
  let wage = 0;
  let order: WorkOrder;

  beforeAll(async () => {
    asOwner();
    const { cast } = shop;
    const employee = await shop.create("employees", { name: "Stepan", branchIds: [cast.branch], wageShare: SHARE, wageRate: RATE });
    const party = await shop.create("parties", { name: "Called", phones: [`+380${PHONE}`] });
    await shop.change("parties", party, { name: "Called", phones: [`+380${PHONE}`, "+380675550119"] });
    await shop.set({ shortPathToCompleted: true });
    const lines = [{ line: 1, itemId: cast.mainboard, quantity: 1_000, cost: COST, vatRate: 20_00 }];
    const receipt = await shop.step(
      "receipts",
      await shop.create("receipts", { branchId: cast.branch, placeId: cast.warehouse, supplierId: cast.spareParts, lines }),
      "receive",
    );
    order = await shop.create<WorkOrder>(
      "work-orders",
      pumpRepair(cast, {
        customerId: party.id,
        deviceId: null,
        siteAddress: "Khoryva 1",
        materials: [],
        parts: [part(1, cast.mainboard, 1_000, 90_000_00)],
        works: [work(1, cast.diagnostics, 777_00, 500, [[employee.id, 1_000, 500]])],
      }),
    );
    for (const step of ["start-diagnostics", "offer"]) order = await shop.step("work-orders", order, step);
    order = await shop.step("work-orders", order, "approve", { channel: "phone" });
    order = await shop.step("work-orders", order, "start");
    order = await shop.step("work-orders", order, "complete");
    const { rows } = await sql<{
      wage: number;
    }>`select -sum(amount)::int as wage from ledger_entry where account = 'money/staff' and employee_id = ${employee.id}::uuid`.execute(db);
    wage = rows[0]?.wage ?? 0;
    things = {
      ...here,
      order: order.id,
      cast: { ...cast, ivanenko: party.id },
      known: { ...here.known, "work-orders": order.id, employees: employee.id, parties: party.id, items: cast.mainboard, receipts: receipt.id },
    };
  }, 60_000);

  const asNumber = (value: number) => new RegExp(`[:,[]${value}[,}\\]]`);
  const secretsKept = (): readonly (readonly [permission: string, what: RegExp])[] => [
    ["stock.cost.see", asNumber(COST)],
    ["stock.cost.see", /"(cost|worth|averageCost)":/],
    ["company.wage.see", asNumber(SHARE)],
    ["company.wage.see", asNumber(RATE)],
    ["company.wage.see", /"wage(Share|Rate)?":/],
    ["payroll.wage.see", asNumber(wage)],
    ["parties.phone.see", new RegExp(PHONE)],
  ];

  test("a director finds all of it", async () => {
    shop.actAs(signedIn(["director", "accountant"], [things.cast.branch]));
    const all = (await everyAnswer(shop, things)).map(({ text }) => text).join("\n");
    expect(wage).toBeGreaterThan(0);
    for (const [permission, secret] of secretsKept())
      expect([permission, String(secret), secret.test(all)]).toEqual([permission, String(secret), true]);
  }, 60_000);

  test.each(ROLES)(
    "a %s learns at no door what is not theirs to know",
    async (role) => {
      const actor = signedIn(role, [things.cast.branch], { employeeId: things.cast.petro });
      shop.actAs(actor);
      const hidden = secretsKept().filter(([permission]) => !actor.may(permission));
      const answers = await everyAnswer(shop, things, ["mainboard", PHONE, "Called"]);
      const leaks = hidden.flatMap(([permission, secret]) =>
        answers
          .filter(({ status, text }) => status < 400 && secret.test(text))
          .map(({ asked, text }) => `${permission}: ${asked}: ${text.slice(Math.max(0, text.search(secret) - 60)).slice(0, 120)}`),
      );
      expect(leaks).toEqual([]);
    },
    60_000,
  );

  test("the answer to a step keeps back what the document keeps back", async () => {
    shop.actAs(signedIn("accountant", [things.cast.branch], { may: (permission) => !/cost\.see|wage\.see|profit/.test(permission) }));
    const reopened = await shop.step("work-orders", order, "reopen", { reason: "once more" });
    const completed = await shop.step("work-orders", reopened, "complete");
    for (const text of [reopened, completed].map((it) => JSON.stringify(it))) expect(text).not.toMatch(/"(cost|wage)":/);
  });
});

describe("an engineer", () => {
  test("changes and steps their own orders and those nobody has taken, and no colleague's", async () => {
    asOwner();
    const { cast } = shop;
    const begin = (masterId: string | null, performer = cast.petro) =>
      shop.create<WorkOrder>(
        "work-orders",
        pumpRepair(cast, { masterId, works: [work(1, cast.diagnostics, 300_00, 500, [[performer, 1_000, 500]])] }),
      );
    const [theirs, mine, helped, nobodys] = [await begin(cast.petro), await begin(cast.ivan), await begin(cast.petro, cast.ivan), await begin(null)];
    shop.actAs(signedIn("engineer", [cast.branch], { employeeId: cast.ivan }));
    const write = (order: WorkOrder) =>
      shop.ask("PUT", `work-orders/${order.id}`, {
        version: order.version,
        draft: pumpRepair(cast, { masterId: order.masterId, complaint: "Written over" }),
      });
    const step = (order: WorkOrder, version = order.version) => shop.ask("POST", `work-orders/${order.id}/steps/start-diagnostics`, { version });
    expect((await write(theirs)).status).toBe(403);
    expect((await step(theirs)).status).toBeGreaterThanOrEqual(400);
    for (const order of [mine, helped, nobodys]) expect([order.number, (await write(order)).status]).toEqual([order.number, 200]);
    expect((await step(mine, mine.version + 1)).status).toBe(200);
    asOwner();
    expect(await shop.get(`work-orders/${theirs.id}`)).toMatchObject({ version: theirs.version, status: "new", complaint: theirs.complaint });
  });
});
