import type { Head } from "#contracts/kernel/document.ts";
import { has } from "./rights-matrix.ts";
import type { Deed, Stage } from "./rights-stage.ts";

const step =
  (plural: string, name: string, input: object = {}): Deed["asks"] =>
  ({ id, version }) => ["POST", `${plural}/${id}/steps/${name}`, { version, ...input }];
const anything = (cell: string) => cell !== "–";
const reason = { reason: "because of the matrix" };
const about = (row: string, deeds: readonly Omit<Deed, "row">[]): Deed[] => deeds.map((deed) => ({ row, ...deed }));

const wageOf = (employeeId: string): [method: "GET", url: string] => [
  "GET",
  `payroll/earnings?from=2026-03-01&to=2026-03-31&employeeId=${employeeId}`,
];
const payment =
  (by: "cash" | "bank", more: object = {}) =>
  async ({ shop, money }: Stage) =>
    shop.create("payments", money(by, more));
const refund =
  (by: "cash" | "bank", steps = "") =>
  async ({ shop, money }: Stage) => {
    const drafted = await shop.create("refunds", money(by));
    // Made by one person and allowed by another, as refunds are.
    shop.actAs({ userId: "another", name: "Another", employeeId: null, branchIds: [shop.cast.branch], may: () => true });
    const done = steps === "" ? drafted : await shop.step("refunds", drafted, steps);
    shop.actAs({ userId: "owner", name: "Owner", employeeId: null, branchIds: [shop.cast.branch], may: () => true });
    return done;
  };
const toSupplier =
  (by: "cash" | "bank", allowed = false) =>
  async ({ shop, supplierMoney }: Stage) => {
    const drafted = await shop.create("supplier-payments", supplierMoney(by));
    if (!allowed) return drafted;
    shop.actAs({ userId: "another", name: "Another", employeeId: null, branchIds: [shop.cast.branch], may: () => true });
    const done = await shop.step("supplier-payments", drafted, "approve");
    shop.actAs({ userId: "owner", name: "Owner", employeeId: null, branchIds: [shop.cast.branch], may: () => true });
    return done;
  };
const writeOff = ({ cast }: Stage) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  cause: "damage",
  story: "fell off the shelf",
  lines: [{ line: 1, itemId: cast.ring, quantity: 1_000 }],
});
const receipt =
  (cost?: number, further = "") =>
  ({ shop, goods }: Stage) =>
    shop.create(`receipts${further}`, goods(cost));
const cheap = ({ shop, claim }: Stage) => shop.get<Head>(`warranty-claims/${claim}`);

export const DEEDS_OF_OFFICE: readonly Deed[] = [
  ...about("Wage amounts", [
    { deed: "reads Ivan's wage", may: has("R"), asks: (_it, { cast }) => wageOf(cast.ivan) },
    { deed: "reads Petro's wage", may: has("R", " o"), asks: (_it, { cast }) => wageOf(cast.petro) },
    {
      deed: "sets a wage",
      may: has("U"),
      on: ({ shop, cast }) => shop.create("employees", { name: "Paid", branchIds: [cast.branch] }),
      asks: ({ id, version }, { cast }) => [
        "PUT",
        `employees/${id}`,
        { version, draft: { name: "Paid", branchIds: [cast.branch], wageShare: 12_34 } },
      ],
      // Whoever sees no wages may write the card, and changes none by it.
      got: ({ body }) => body.wageShare === 12_34,
    },
  ]),
  ...about("Issue parts to order / accept return", [
    { deed: "reads an issue", may: anything, on: ({ carried }) => carried(), asks: ({ id }) => ["GET", `parts-issues/${id}`] },
    {
      deed: "writes an issue",
      may: has("C"),
      on: ({ agreed }) => agreed(["start"]),
      asks: ({ id: orderId }, { cast }) => {
        const draft = { branchId: cast.branch, orderId, direction: "issue", placeId: cast.warehouse, employeeId: cast.ivan, lines: [] };
        return ["POST", "parts-issues", draft];
      },
    },
    { deed: "issues parts", may: has("P"), on: ({ carried }) => carried(), asks: step("parts-issues", "confirm") },
    {
      deed: "confirms that Ivan has the parts",
      may: (cell) => cell.startsWith("confirm"),
      on: async ({ carried, shop }) => shop.step("parts-issues", await carried(), "confirm"),
      asks: step("parts-issues", "accept"),
    },
  ]),
  ...about("Write-off, DOA, scrap", [
    {
      deed: "asks for a write-off",
      may: (cell) => has("C")(cell) || cell === "request",
      asks: (_it, stage) => ["POST", "write-offs", writeOff(stage)],
    },
    {
      deed: "reads a write-off",
      may: anything,
      on: (stage) => stage.shop.create("write-offs", writeOff(stage)),
      asks: ({ id }) => ["GET", `write-offs/${id}`],
    },
    { deed: "allows it", may: has("A"), on: (stage) => stage.shop.create("write-offs", writeOff(stage)), asks: step("write-offs", "approve") },
    {
      deed: "writes off within the limit",
      may: has("C"),
      on: (stage) => stage.shop.create("write-offs", writeOff(stage)),
      asks: step("write-offs", "write-off"),
    },
  ]),
  ...about("Supplier order, purchase invoice", [
    { deed: "begins a receipt", may: has("C"), asks: (_it, { goods }) => ["POST", "receipts", goods()] },
    { deed: "reads a receipt", may: (cell) => anything(cell) && cell !== "request", on: receipt(), asks: ({ id }) => ["GET", `receipts/${id}`] },
    {
      deed: "changes a receipt",
      may: has("U"),
      on: receipt(),
      asks: ({ id, version }, { goods }) => ["PUT", `receipts/${id}`, { version, draft: goods() }],
    },
    {
      deed: "takes goods in by quantity",
      may: has("P", "prices"),
      on: receipt(),
      asks: step("receipts", "receive"),
      got: ({ body }) => body.status === "counted",
    },
    {
      deed: "prices them later",
      may: has("P", "qty"),
      on: receipt(undefined, "?then=receive"),
      asks: step("receipts", "price", { prices: [{ line: 1, cost: 950_00 }] }),
    },
    { deed: "allows a dear purchase", may: has("A"), on: receipt(10_000_00), asks: step("receipts", "approve") },
    {
      deed: "takes in a dear one nobody allowed",
      may: () => false,
      on: receipt(10_000_00),
      asks: step("receipts", "receive"),
      says: ["stock.approval-needed"],
    },
  ]),
  ...about("Cash receipt / PRRO", [
    { deed: "writes cash down", may: has("C"), asks: (_it, { money }) => ["POST", "payments", money("cash")] },
    { deed: "reads cash", may: anything, on: payment("cash"), asks: ({ id }) => ["GET", `payments/${id}`] },
    {
      deed: "changes cash",
      may: has("U"),
      on: payment("cash"),
      asks: ({ id, version }, { money }) => ["PUT", `payments/${id}`, { version, draft: money("cash", { comment: "change" }) }],
    },
    { deed: "takes cash at their own desk", may: has("P"), on: payment("cash"), asks: step("payments", "receive") },
    {
      deed: "takes cash at another's desk",
      may: () => false,
      on: (stage) => payment("cash", { placeId: stage.otherDesk })(stage),
      asks: step("payments", "receive"),
      says: ["ledger.not-found"],
    },
    {
      deed: "reads cash of another's desk",
      may: (cell) => anything(cell) && !cell.endsWith("own desk"),
      on: (stage) => payment("cash", { placeId: stage.otherDesk })(stage),
      asks: ({ id }) => ["GET", `payments/${id}`],
      says: ["ledger.not-found"],
    },
  ]),
  ...about("Refund, cash payment", [
    { deed: "writes a refund down", may: has("C"), asks: (_it, { money }) => ["POST", "refunds", money("cash")] },
    { deed: "reads a refund", may: anything, on: refund("cash"), asks: ({ id }) => ["GET", `refunds/${id}`] },
    { deed: "allows a refund", may: has("A", "P after"), on: refund("cash"), asks: step("refunds", "approve") },
    { deed: "pays one that was allowed", may: has("P"), on: refund("cash", "approve"), asks: step("refunds", "pay") },
    { deed: "pays one that nobody allowed", may: () => false, on: refund("cash"), asks: step("refunds", "pay"), says: ["ledger.step-refused"] },
    {
      deed: "pays cash to a supplier, allowed",
      may: has("P"),
      on: toSupplier("cash", true),
      asks: step("supplier-payments", "pay"),
      says: ["ledger.not-found"],
    },
    {
      deed: "pays cash to a supplier, not allowed",
      may: () => false,
      on: toSupplier("cash"),
      asks: step("supplier-payments", "pay"),
      says: ["ledger.not-found", "money.approval-needed"],
    },
  ]),
  ...about("Bank receipt / payment", [
    { deed: "writes a bank receipt down", may: has("C"), asks: (_it, { money }) => ["POST", "payments", money("bank")] },
    { deed: "reads a bank receipt", may: anything, on: payment("bank"), asks: ({ id }) => ["GET", `payments/${id}`], says: ["ledger.not-found"] },
    { deed: "receives it", may: has("P"), on: payment("bank"), asks: step("payments", "receive"), says: ["ledger.not-found"] },
    { deed: "allows a payment", may: has("A"), on: toSupplier("bank"), asks: step("supplier-payments", "approve") },
    { deed: "pays from the bank", may: has("P"), on: toSupplier("bank", true), asks: step("supplier-payments", "pay"), says: ["ledger.not-found"] },
    {
      deed: "sees the account among the places of money",
      may: anything,
      asks: () => ["GET", "money/places"],
      got: ({ body }) => JSON.stringify(body).includes('"kind":"bank"'),
    },
  ]),
  ...about("Claim to manufacturer", [
    { deed: "reads a claim", may: has("R", "R "), on: cheap, asks: ({ id }) => ["GET", `warranty-claims/${id}`] },
    {
      deed: "begins a claim",
      may: has("C"),
      asks: (_it, { cast, today }) => ["POST", "warranty-claims", { branchId: cast.branch, partyId: cast.techBrand, through: today }],
    },
    {
      deed: "sends it",
      may: has("P"),
      on: async (stage) => {
        const it = await cheap(stage);
        return it.status === "sent" ? stage.shop.step("warranty-claims", it, "recall", reason) : it;
      },
      asks: step("warranty-claims", "send"),
    },
    {
      deed: "is told of the claim for Ivan's repair",
      may: (cell) => anything(cell) && cell !== "R parts",
      asks: () => ["GET", "warranty/repair-claims"],
      got: ({ body }) => (body as never as unknown[]).length === 1,
    },
    { deed: "sees defective parts", may: (cell) => anything(cell) && cell !== "R o", asks: () => ["GET", "warranty/defective-parts"] },
  ]),
  ...about("Cost, margin, purchase price", [
    {
      deed: "sees the margin of a repair",
      may: has("R", "qty"),
      on: ({ agreed }) => agreed([]),
      asks: ({ id }) => ["GET", `work-orders/${id}/profit`],
    },
    {
      deed: "sees the price of a purchase",
      may: has("R", "qty"),
      on: receipt(950_00),
      asks: ({ id }) => ["GET", `receipts/${id}`],
      got: ({ body }) => JSON.stringify(body).includes("95000"),
    },
    { deed: "sees how much lies there", may: (cell) => has("R")(cell), asks: () => ["GET", "receipts"] },
  ]),
  ...about("Reports: sales, profit", [
    { deed: "reads a report of the branch", may: (cell) => has("R")(cell), asks: () => ["GET", "warranty/repeats?from=2026-03-01&to=2026-03-31"] },
    {
      deed: "reads what lies in stock",
      may: (cell) => has("R")(cell) || cell === "stock",
      asks: () => ["GET", "stock/on-hand"],
      open: "whoever writes orders or sells sees whether there is a part",
    },
    { deed: "reads their own statistics", may: (cell) => has("R")(cell) || cell === "own statistics", asks: (_it, { cast }) => wageOf(cast.ivan) },
    {
      deed: "sees their own desk and no other's",
      may: (cell) => cell === "own desk",
      asks: () => ["GET", "money/places"],
      got: ({ body }, { otherDesk, cast }) => JSON.stringify(body).includes(cast.desk) && !JSON.stringify(body).includes(otherDesk),
    },
  ]),
  ...about("Edit-ban date", [
    {
      deed: "bans days",
      may: has("U"),
      asks: () => ["POST", "edit-bans", { name: "Long ago", section: "money", rule: "age", days: 366, exceptRoles: [] }],
    },
    { deed: "reads the bans", may: anything, asks: () => ["GET", "edit-bans"] },
  ]),
  ...about("Users, roles, settings", [
    { deed: "reads users", may: has("R"), asks: () => ["GET", "users"] },
    { deed: "reads roles", may: has("R"), asks: () => ["GET", "roles"] },
    {
      deed: "adds a role",
      may: has("C"),
      asks: () => ["POST", "roles", { title: "Night shift", secondFactor: false, grants: ["parties.party.read"] }],
    },
    {
      deed: "changes the rules of the company",
      may: has("U"),
      on: async ({ shop }) => ({ ...(await shop.get<object>("settings")), id: "settings" }) as never,
      asks: (it) => ["PUT", "settings", { version: it.version, settings: (it as never as { settings: object }).settings }],
    },
  ]),
  ...about("Audit log", [{ deed: "reads the trail", may: has("R"), asks: () => ["GET", "audit"] }]),
];
