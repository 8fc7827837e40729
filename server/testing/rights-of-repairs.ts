import { orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { part, work } from "./cast.ts";
import { has } from "./rights-matrix.ts";
import type { Deed, Stage } from "./rights-stage.ts";

const step =
  (plural: string, name: string, input: object = {}): Deed["asks"] =>
  ({ id, version }) => ["POST", `${plural}/${id}/steps/${name}`, { version, ...input }];
/** Writes an order anew with some of its lines changed. */
const rewrite =
  (change: (draft: ReturnType<typeof orderDraftOf>, stage: Stage) => object): Deed["asks"] =>
  (thing, stage) => {
    const draft = orderDraftOf(thing as WorkOrder);
    return ["PUT", `work-orders/${thing.id}`, { version: thing.version, draft: { ...draft, ...change(draft, stage) } }];
  };
const firstWork = (change: object) => rewrite(({ works: [first, ...rest] }) => ({ works: [{ ...first, ...change }, ...rest] }));
const oneWorkMore = rewrite(({ works }, { cast }) => ({ works: [...works, work(9, cast.pumpReplacement, 900_00, 1_500, [])] }));
const anything = (cell: string) => cell !== "–";
const reason = { reason: "because of the matrix" };
const freshParty = (stage: Stage) => stage.shop.create("parties", { name: "Matrix" });
const freshDevice = ({ shop, cast }: Stage) => shop.create("devices", { typeId: cast.washers, brand: "Matrix" });
/** The repair that something is put aside for. */
let robbed = "";
const newOrder = ({ order }: Stage) => order();
const PETROS = ({ order, cast }: Stage) => order({}, "", cast.petro);

const about = (row: string, deeds: readonly Omit<Deed, "row">[]): Deed[] => deeds.map((deed) => ({ row, ...deed }));

export const DEEDS_OF_REPAIRS: readonly Deed[] = [
  ...about("Customer, device card", [
    { deed: "adds a customer", may: has("C"), asks: () => ["POST", "parties", { name: "New" }] },
    { deed: "adds a device", may: has("C"), asks: (_it, { cast }) => ["POST", "devices", { typeId: cast.washers, brand: "New" }] },
    { deed: "reads a customer", may: has("R"), asks: (_it, { cast }) => ["GET", `parties/${cast.ivanenko}`] },
    { deed: "reads a device", may: has("R"), asks: (_it, { cast }) => ["GET", `devices/${cast.washer}`] },
    {
      deed: "changes a customer",
      may: has("U"),
      on: freshParty,
      asks: ({ id, version }) => ["PUT", `parties/${id}`, { version, draft: { name: "Changed" } }],
    },
    {
      deed: "changes a device",
      may: has("U"),
      on: freshDevice,
      asks: ({ id, version }, { cast }) => ["PUT", `devices/${id}`, { version, draft: { typeId: cast.washers, brand: "Changed" } }],
    },
  ]),
  ...about("Merge / delete customer", [
    {
      deed: "puts a customer away",
      may: anything,
      on: freshParty,
      asks: ({ id, version }) => ["POST", `parties/${id}/archive`, { version, archived: true }],
    },
    { deed: "looks for twins", may: anything, asks: () => ["GET", "party-twins"] },
  ]),
  ...about("Intake: create, print receipt (ACCEPTED)", [
    {
      deed: "takes a device in",
      may: has("C"),
      on: freshDevice,
      asks: ({ id }, { cast }) => ["POST", "intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: id, fault: "Hums" }],
    },
    { deed: "reads an intake", may: has("R"), on: ({ intake }) => intake(), asks: ({ id }) => ["GET", `intakes/${id}`] },
    {
      deed: "changes an intake",
      may: has("U"),
      on: ({ intake }) => intake(),
      asks: (it, { cast }) => {
        const { deviceId } = it as never as { deviceId: string };
        const draft = { branchId: cast.branch, customerId: cast.ivanenko, deviceId, fault: "Hums louder" };
        return ["PUT", `intakes/${it.id}`, { version: it.version, draft }];
      },
    },
  ]),
  ...about("Intake: warranty decision", [
    { deed: "reads the decision", may: anything, on: ({ intake }) => intake(), asks: ({ id }) => ["GET", `warranty-cases/${id}`] },
    {
      deed: "proposes",
      may: (cell) => cell.includes("propose"),
      on: ({ intake }) => intake(),
      asks: ({ id }) => ["POST", `warranty-cases/${id}/propose`, { version: 1, verdict: "none", ...reason }],
    },
    {
      deed: "decides",
      may: has("A"),
      on: ({ intake }) => intake(),
      asks: ({ id }) => ["POST", `warranty-cases/${id}/decide`, { version: 1, verdict: "manufacturer", ...reason }],
    },
  ]),
  ...about("Intake: set variant (→ IN_PROGRESS)", [
    { deed: "repairs it here", may: has("P"), on: ({ intake }) => intake(), asks: step("intakes", "repair-here") },
    {
      deed: "has it repaired by a partner",
      may: has("P"),
      on: ({ intake }) => intake(),
      asks: (it, stage, role) => step("intakes", "repair-away", { partnerId: stage.cast.partner })(it, stage, role),
    },
  ]),
  ...about("Intake: mark repair done (→ READY)", [
    { deed: "finishes their own", may: has("P"), on: ({ begun }) => begun(), asks: step("intakes", "finish", { outcome: "repaired" }) },
    {
      deed: "finishes another's",
      may: has("P", "o"),
      on: ({ begun, cast }) => begun(cast.petro),
      asks: step("intakes", "finish", { outcome: "repaired" }),
    },
  ]),
  ...about("Intake: send to / receive from SC", [
    {
      deed: "sends it away",
      may: has("P"),
      on: async ({ intake, shop, cast }) => shop.step("intakes", await intake(), "repair-away", { partnerId: cast.partner }),
      asks: step("intakes", "send-away"),
    },
    {
      deed: "takes it back",
      may: has("P"),
      on: async ({ intake, shop, cast }) =>
        shop.step("intakes", await shop.step("intakes", await intake(), "repair-away", { partnerId: cast.partner }), "send-away"),
      asks: step("intakes", "take-back"),
    },
  ]),
  ...about("Intake: mark issued (→ ISSUED)", [
    {
      deed: "hands it over",
      may: has("P"),
      on: async ({ begun, shop }) => shop.step("intakes", await begun(), "finish", { outcome: "repaired" }),
      asks: step("intakes", "issue"),
    },
  ]),
  ...about("Intake: go back a state", [
    { deed: "goes back to the counter", may: has("P"), on: ({ begun }) => begun(), asks: step("intakes", "reconsider", reason) },
    {
      deed: "takes the work up again",
      may: has("P"),
      on: async ({ begun, shop }) => shop.step("intakes", await begun(), "finish", { outcome: "repaired" }),
      asks: step("intakes", "resume", reason),
    },
  ]),
  ...about("Work order: create", [
    { deed: "begins their own", may: has("C"), asks: (_it, { cast }) => ["POST", "work-orders", newDraft(cast, cast.ivan)] },
    { deed: "begins another's", may: has("C", " o"), asks: (_it, { cast }) => ["POST", "work-orders", newDraft(cast, cast.petro)] },
  ]),
  ...about("Works lines, norm-hours", [
    { deed: "adds a work", may: has("U"), on: newOrder, asks: oneWorkMore },
    { deed: "changes norm-hours", may: has("U"), on: newOrder, asks: firstWork({ normHours: 700 }) },
    {
      deed: "adds a work after the approval",
      may: has("U", "until APPROVAL"),
      on: ({ agreed }) => agreed([]),
      asks: oneWorkMore,
      says: ["repairs.lines-agreed"],
    },
    { deed: "adds a work to another's order", may: has("U", " o"), on: PETROS, asks: oneWorkMore },
  ]),
  ...about("Prices, discounts", [
    {
      deed: "gives a discount within the limit",
      may: has("U"),
      on: newOrder,
      asks: firstWork({ discount: 5_00 }),
      says: ["repairs.price-not-yours"],
    },
    { deed: "sets a price within the limit", may: has("U"), on: newOrder, asks: firstWork({ price: 290_00 }), says: ["repairs.price-not-yours"] },
    {
      deed: "gives a discount above the limit",
      may: () => false,
      on: newOrder,
      asks: firstWork({ discount: 50_00 }),
      says: ["repairs.discount-limit", "repairs.price-not-yours"],
    },
    {
      deed: "allows a discount above the limit",
      may: has("A"),
      on: async ({ order, shop, cast }) =>
        shop.create("approval-requests", { branchId: cast.branch, subjectId: (await order()).id, upTo: 50_00, ...reason }),
      asks: step("approval-requests", "allow"),
    },
  ]),
  ...about("Charge kind of a line", [
    { deed: "charges a line to another", may: has("U"), on: newOrder, asks: firstWork({ charge: "goodwill" }), says: ["repairs.charge-not-yours"] },
    {
      deed: "proposes whom to charge",
      may: (cell) => cell === "propose" || has("U")(cell),
      on: newOrder,
      asks: firstWork({ proposed: "goodwill" }),
      says: ["repairs.charge-not-yours"],
    },
    {
      deed: "says yes to what was proposed",
      may: (cell) => has("A")(cell) || has("U")(cell),
      on: async ({ order, shop }) => {
        const it = await order();
        const draft = orderDraftOf(it);
        return shop.change("work-orders", it, { ...draft, works: draft.works.map((line) => ({ ...line, proposed: "goodwill" })) });
      },
      asks: step("work-orders", "settle-charges"),
      got: ({ body }) => JSON.stringify(body.works).includes('"charge":"goodwill"'),
    },
  ]),
  ...about("Take from other order's reserve", [
    {
      deed: "takes a part that is put aside for another repair",
      may: has("A"),
      on: async ({ agreed, shop, cast }) => {
        await shop.opening([[cast.pump, 1_000, 1_00]]);
        robbed = (await agreed([], { parts: [part(1, cast.pump, 1_000, 1_560_00)] })).id;
        return agreed([], { parts: [part(1, cast.pump, 900_000, 1_00)] });
      },
      asks: ({ id, version }, { cast }) => [
        "POST",
        `work-orders/${id}/reserve/take`,
        { version, fromOrderId: robbed, itemId: cast.pump, quantity: 1_000, ...reason },
      ],
    },
  ]),
  ...about("Budget approval record", [
    { deed: "writes the agreement down", may: has("U"), on: ({ offered }) => offered(), asks: step("work-orders", "approve", { channel: "phone" }) },
    {
      deed: "writes the refusal down",
      may: has("U"),
      on: ({ offered }) => offered(),
      asks: step("work-orders", "decline", { channel: "phone", ...reason }),
    },
  ]),
  ...about("Performers, KTU", [
    {
      deed: "chooses who does it",
      may: (cell) => has("U")(cell) || cell.startsWith("propose"),
      on: newOrder,
      asks: (it, stage, role) => firstWork({ performers: [hand(stage.cast.ivan, 2_000), hand(stage.cast.petro, 1_000)] })(it, stage, role),
      says: ["repairs.performers-not-yours"],
    },
    {
      deed: "chooses who does another's",
      may: has("U"),
      on: PETROS,
      asks: (it, stage, role) => firstWork({ performers: [hand(stage.cast.ivan, 2_000)] })(it, stage, role),
      says: ["repairs.performers-not-yours"],
    },
  ]),
  ...about("Reserve", [
    {
      deed: "sees what is put aside for an order",
      may: anything,
      on: ({ agreed }) => agreed([]),
      asks: ({ id }) => ["GET", `work-orders/${id}/stock`],
    },
  ]),
  ...about("Quality check", [
    {
      deed: "passes another's work",
      may: has("P"),
      on: ({ agreed, cast }) => agreed(["start", "check"], {}, cast.petro),
      asks: step("work-orders", "pass"),
    },
    {
      deed: "passes work of Ivan's",
      may: has("P", "not own"),
      on: ({ agreed }) => agreed(["start", "check"]),
      asks: step("work-orders", "pass"),
      says: ["repairs.four-eyes"],
    },
  ]),
  ...about("Complete work order", [
    {
      deed: "completes it though it is not paid",
      may: has("P"),
      on: ({ agreed }) => agreed(["start", "check", "pass"]),
      asks: step("work-orders", "complete"),
    },
  ]),
  ...about("Un-complete", [
    {
      deed: "takes a completion back",
      may: has("X"),
      on: ({ agreed }) => agreed(["start", "check", "pass", "complete"]),
      asks: step("work-orders", "reopen", reason),
    },
  ]),
];

const hand = (employeeId: string, coefficient: number) => ({ employeeId, coefficient, factHours: 500 });

const newDraft = (cast: Stage["cast"], masterId: string) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  customerId: cast.ivanenko,
  deviceId: cast.washer,
  masterId,
  complaint: "Hums",
  works: [work(1, cast.diagnostics, 300_00, 500, [])],
});
