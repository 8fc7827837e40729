import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type RoleCode } from "#contracts/access/roles.ts";
import type { Head } from "#contracts/kernel/document.ts";
import { permissionOf } from "#contracts/kernel/endpoint.ts";
import type { Employee } from "#contracts/company/employee.ts";
import type { Tx } from "#platform/db.ts";
import { db } from "#testing/database.ts";
import { hired, openProcess } from "#testing/people.ts";
import { BESIDE_THE_MATRIX, cellsOf, MATRIX, NOT_IN_THE_PRODUCT } from "#testing/rights-matrix.ts";
import { DEEDS_OF_COUNTS } from "#testing/rights-of-counts.ts";
import { DEEDS_OF_OFFICE } from "#testing/rights-of-office.ts";
import { DEEDS_OF_REPAIRS } from "#testing/rights-of-repairs.ts";
import { type Deed, type Stage, stageOf } from "#testing/rights-stage.ts";
import { openShop } from "#testing/shop.ts";
import { warrantyRepair } from "#testing/warranty-repair.ts";
import { routes } from "./server.ts";

const deeds = [...DEEDS_OF_REPAIRS, ...DEEDS_OF_OFFICE, ...DEEDS_OF_COUNTS];
type Process = Awaited<ReturnType<typeof openProcess>>;
let here: Process;
let stage: Stage;
let elsewhere: string;
const sessions = new Map<RoleCode, ReturnType<Process["browser"]>>();

/** One shop, and eight people who have signed in to it, each with one role as it is shipped. */
beforeAll(async () => {
  const shop = await openShop(db as never as Tx, db);
  const { cast } = shop;
  const today = new Date(performance.timeOrigin + performance.now()).toISOString().slice(0, 10);
  await shop.set({ shortPathToCompleted: true, writeOffLimit: 1_000_00, purchaseLimit: 5_000_00 });
  await shop.opening([
    [cast.pump, 100_000, 85_000_00],
    [cast.ring, 100_000, 4_235_00],
  ]);
  await shop.openingMoney({ desk: 5_000_00, bank: 60_000_00 });
  await shop.create("places", { branchId: cast.branch, kind: "defective", name: "WH-D" });
  await warrantyRepair(shop);
  const claim = await shop.create("warranty-claims", { branchId: cast.branch, partyId: cast.techBrand, through: "2026-03-31" });
  shop.goToDay(today);
  await shop.pay(1_000_00, { orderId: null });
  elsewhere = (await shop.create("branches", { name: "Elsewhere" })).id;
  here = await openProcess();
  const people = new Map<RoleCode, string>();
  for (const role of ROLES) {
    const { id, login } = await hired([role], { branchIds: [cast.branch] });
    people.set(role, id);
    const browser = here.browser();
    expect((await browser.signIn(login)).status).toBe(200);
    sessions.set(role, browser);
  }
  const withAccount = async (employeeId: string, role: RoleCode) => {
    const { id, version, archived: _archived, placeId: _place, ...draft } = await shop.get<Employee>(`employees/${employeeId}`);
    await shop.change("employees", { id, version } as never, { ...draft, userId: people.get(role) });
  };
  await withAccount(cast.ivan, "engineer");
  await withAccount(cast.oksana, "cashier");
  const desk = { branchId: cast.branch, kind: "desk" };
  const otherDesk = await shop.create("places", { ...desk, name: "Petro's desk", employeeId: cast.petro });
  stage = stageOf(shop, { otherDesk: otherDesk.id, claim: claim.id, today });
}, 120_000);
afterAll(() => here.close());

/** Tries a deed as everybody, those who are refused first: what they are refused is still there for those who may. */
async function tried({ row, deed, may, on, asks, open, says = [], got = () => true }: Deed): Promise<string[]> {
  const cells = cellsOf(MATRIX.find((it) => it.row === row)!);
  const wrong: string[] = [];
  let thing: Head | undefined;
  for (const role of [...ROLES].sort((a, b) => Number(may(cells.get(a)!)) - Number(may(cells.get(b)!)))) {
    const allowed = may(cells.get(role)!);
    if (!allowed && open !== undefined) continue;
    thing ??= await on?.(stage);
    const reply = await sessions.get(role)!.ask(...asks(thing ?? ({} as Head), stage, role));
    const done = reply.status === 200 && got(reply, stage);
    if (reply.status === 200) thing = undefined;
    const code = String(reply.body.code);
    const refused = (reply.status === 403 && code === "platform.not-permitted") || says.includes(code) || (reply.status === 200 && !done);
    if (allowed ? !done : !refused) wrong.push(`${role} (${cells.get(role)}) ${deed}: ${reply.status} ${code} ${JSON.stringify(reply.body.details)}`);
  }
  return wrong;
}

describe.each(MATRIX)("D.4 $row: $cells", ({ row }) => {
  test.each(deeds.filter((it) => it.row === row))("who $deed", async (deed) => expect(await tried(deed)).toEqual([]));
});

test("a state is gone back only with a reason, and a receptionist's own branch is all they see", async () => {
  const { shop, cast } = stage;
  const begun = await stage.begun();
  const back = await sessions.get("manager")!.ask("POST", `intakes/${begun.id}/steps/reconsider`, { version: begun.version });
  expect(back).toMatchObject({ status: 400, body: { code: "platform.input" } });
  shop.actAs({ userId: "owner", name: "Owner", employeeId: null, branchIds: [cast.branch, elsewhere], may: () => true });
  await shop.create("places", { branchId: elsewhere, kind: "reception", name: "Reception" });
  const theirs = await stage.intake({ branchId: elsewhere });
  for (const role of ["receptionist", "engineer", "storekeeper", "cashier", "manager"] as const)
    expect([role, (await sessions.get(role)!.ask("GET", `intakes/${theirs.id}`)).body.code]).toEqual([role, "ledger.not-found"]);
  for (const role of ["accountant", "director", "administrator"] as const)
    expect([role, (await sessions.get(role)!.ask("GET", `intakes/${theirs.id}`)).status]).toEqual([role, 200]);
});

describe("the matrix and the doors", () => {
  const kinds = [...new Set(routes.map(({ endpoint }) => permissionOf(endpoint)).filter((it) => it !== undefined))].map((it) =>
    it.replace(/\.[^.]+$/, ""),
  );

  test("every row that the product has is tried, by at least one who may and one who may not", () => {
    for (const row of MATRIX) {
      const own = deeds.filter((it) => it.row === row.row);
      const cells = [...cellsOf(row).values()];
      expect([row.row, own.some(({ may }) => cells.some((cell) => may(cell)))]).toEqual([row.row, true]);
      if (cells.includes("–")) expect([row.row, own.some(({ may }) => cells.some((cell) => !may(cell)))]).toEqual([row.row, true]);
    }
  });

  test("every letter of every cell is somebody's deed", () => {
    const untried = MATRIX.flatMap((row) =>
      [...cellsOf(row)].flatMap(([role, cell]) =>
        cell === "–" || deeds.some((deed) => deed.row === row.row && deed.may(cell)) ? [] : [`${row.row}: ${role} ${cell}`],
      ),
    ).filter((it) => !READ_WITH_THE_ORDER.some((row) => it.startsWith(`${row}: `) && / R$/.test(it)) && it !== OF_A_SUPPLIER_ORDER);
    expect(untried).toEqual([]);
  });

  test("every kind of door stands in a row or is told why it stands in none", () => {
    const told = [...MATRIX.flatMap(({ doors }) => doors as readonly string[]), ...Object.keys(BESIDE_THE_MATRIX)];
    expect(kinds.filter((kind) => !told.includes(kind)).sort()).toEqual([]);
    expect(told.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test("what the product has not got has no door", () => {
    const words = NOT_IN_THE_PRODUCT.flatMap((row) => {
      cellsOf(row);
      return row.words;
    });
    const paths = routes.map(({ endpoint }) => endpoint.path);
    expect(
      paths.filter((path) => words.some((word) => path.split(/[/-]/).some((part) => part.replace(/s$/, "") === word) || path.includes(`/${word}`))),
    ).toEqual([]);
  });
});

/** What engineers request is a supplier order, which the product has not; they write what they need on the repair. */
const OF_A_SUPPLIER_ORDER = "Supplier order, purchase invoice: engineer request";

/** These stand on the work order, and whoever may read the order reads them there. */
const READ_WITH_THE_ORDER = ["Works lines, norm-hours", "Prices, discounts", "Charge kind of a line", "Budget approval record", "Performers, KTU"];
