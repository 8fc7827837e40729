import { expect, test } from "vitest";
import { WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Transfer } from "#ledger/register.ts";
import { type Cast, part, pumpRepair, work } from "#testing/cast.ts";
import { showTransfers } from "#testing/show.ts";
import { postWorkOrder } from "./work-order.posting.ts";

const NAMES = [
  "branch",
  "warehouse",
  "desk",
  "bank",
  "reception",
  "ivan",
  "petro",
  "oksana",
  "ivanenko",
  "marchenko",
  "spareParts",
  "techBrand",
  "partner",
  "washer",
  "washers",
  "pump",
  "ring",
  "mainboard",
  "handle",
  "sealant",
  "diagnostics",
  "pumpReplacement",
  "order",
  "ivansPlace",
  "loaner",
  "shelf",
  "courier",
] as const;
const idOf = (at: number): string => `0197a000-0000-7000-8000-${String(at + 1).padStart(12, "0")}`;
const ids = Object.fromEntries(NAMES.map((name, at) => [name, idOf(at)])) as Record<(typeof NAMES)[number], string>;
const cast: Cast = ids;
const show = (transfers: readonly Transfer[]) =>
  showTransfers(
    transfers.filter(({ amount }) => amount > 0),
    ids,
  );
const money = (transfers: readonly Transfer[]) => show(transfers.filter(({ unit }) => unit === "UAH"));

const share = { scheme: "share", share: 30_00 };
const rate = { scheme: "norm-hours", rate: 180_00 };
const paidBy = (wage: object, lines: readonly WorkOrder["works"][number][]) =>
  lines.map((line) => ({ ...line, performers: line.performers.map((performer) => ({ ...performer, wage })) }));
const stocked = (kind: "goods" | "supplies", reserved: number, cost: number | null = null) => ({ kind, reserved, cost, used: null });

/** The order of example E1 as it stands in the base; what is decided at a step comes on top. */
function pumpRepairWith(changes: object): WorkOrder {
  type Draft = { works?: WorkOrder["works"]; parts?: object[]; materials?: object[] };
  const { works = [], parts = [], materials = [], ...head } = pumpRepair(cast) as unknown as Draft;
  return WorkOrder.parse({
    repairKind: "paid",
    payerAdvances: [],
    contractId: null,
    diagnosticsFree: false,
    intakeId: null,
    siteAddress: null,
    diagnosis: "",
    recommendations: "",
    promisedAt: null,
    warrantyDays: 90,
    ...head,
    id: ids.order,
    number: "WO-000001",
    status: "in-work",
    version: 1,
    createdAt: "2026-03-02T09:00:00Z",
    statusAt: "2026-03-02T09:00:00Z",
    vatRate: 20_00,
    heldFrom: null,
    estimates: [],
    reworks: 0,
    startedOn: null,
    reservedOn: null,
    completedOn: null,
    advanceUsed: null,
    picks: [],
    outside: [],
    requalified: [],
    works: paidBy(share, works),
    parts: [
      { ...parts[0], ...stocked("goods", 1_000), overCost: null },
      { ...parts[1], ...stocked("goods", 2_000), overCost: null },
    ],
    materials: [{ ...materials[0], ...stocked("supplies", 20_000) }],
    ...changes,
  });
}

const pick = (tab: "parts" | "materials", line: number, itemId: string, from: string, quantity: number, to = "used") => ({
  tab,
  line,
  itemId,
  from,
  to,
  placeId: from === "issued" ? ids.ivansPlace : ids.warehouse,
  quantity,
});

const base = pumpRepairWith({});
const completed = {
  completedOn: "2026-03-05",
  advanceUsed: 1_500_00,
  parts: [
    { ...base.parts[0], cost: 890_00 },
    { ...base.parts[1], cost: 84_70 },
  ],
  materials: [{ ...base.materials[0], cost: 25_00 }],
  picks: [
    pick("parts", 1, cast.pump, "issued", 1_000),
    pick("parts", 2, cast.ring, "issued", 2_000),
    pick("materials", 1, cast.sealant, "issued", 20_000),
  ],
};

test("a request leaves the books alone", () => {
  expect(postWorkOrder(base)).toEqual([]);
});

test("an agreed order puts its parts aside and does nothing to revenue, stock worth, debts or wages", () => {
  expect(show(postWorkOrder(pumpRepairWith({ reservedOn: "2026-03-02" })))).toBe(`\
part 1      Dr stock/reserved warehouse  Cr stock/onHand warehouse  1 × pump
part 2      Dr stock/reserved warehouse  Cr stock/onHand warehouse  2 × ring
material 1  Dr stock/reserved warehouse  Cr stock/onHand warehouse  20 × sealant`);
});

test("a completed repair is revenue, VAT, the advance, the cost of parts, works that passed through 23, and hours", () => {
  expect(show(postWorkOrder(pumpRepairWith(completed)))).toBe(`\
work 1          Dr 361 ivanenko order  Cr 703                      300.00
work 2          Dr 361 ivanenko order  Cr 703                      900.00
part 1          Dr 361 ivanenko order  Cr 702                      1560.00
part 2          Dr 361 ivanenko order  Cr 702                      180.00
work 1          Dr 703                 Cr 6412                     50.00
work 2          Dr 703                 Cr 6412                     150.00
part 1          Dr 702                 Cr 6412                     260.00
part 2          Dr 702                 Cr 6412                     30.00
advance         Dr 681 ivanenko order  Cr 361 ivanenko order       1500.00
part 1          Dr stock/used order    Cr stock/issued ivansPlace  1 × pump
part 2          Dr stock/used order    Cr stock/issued ivansPlace  2 × ring
material 1      Dr stock/used order    Cr stock/issued ivansPlace  20 × sealant
part 1          Dr 902                 Cr 207 pump                 890.00
part 2          Dr 902                 Cr 207 ring                 84.70
material 1      Dr 23 order            Cr 201 sealant              25.00
work 1          Dr 23 order            Cr 661 ivan                 75.00
work 2          Dr 23 order            Cr 661 ivan                 150.00
work 2          Dr 23 order            Cr 661 petro                75.00
works customer  Dr 903                 Cr 23 order                 325.00
work 1          Dr labour/norm ivan    Cr labour/outside           0.5 × hour
work 1          Dr labour/fact ivan    Cr labour/outside           0.5 × hour
work 2          Dr labour/norm ivan    Cr labour/outside           1 × hour
work 2          Dr labour/fact ivan    Cr labour/outside           1.2 × hour
work 2          Dr labour/norm petro   Cr labour/outside           0.5 × hour
work 2          Dr labour/fact petro   Cr labour/outside           0.6 × hour`);
});

test("a manufacturer pays for the whole repair: their debt, all revenue of works, all cost of works, pay by the norm-hour", () => {
  const charge = "manufacturer";
  const works = paidBy(rate, [{ ...work(1, cast.pumpReplacement, 480_00, 1_500, [[cast.ivan, 1_000, 1_750]]), charge }]);
  const parts = [{ ...part(1, cast.mainboard, 1_000, 3_000_00), ...stocked("goods", 0, 2_100_00), charge, overCost: 10_00 }];
  const order = pumpRepairWith({ ...completed, manufacturerId: cast.techBrand, works, parts, materials: [], picks: [], advanceUsed: 0 });
  expect(money(postWorkOrder(order))).toBe(`\
work 1              Dr 361 techBrand order             Cr 703             576.00
part 1              Dr 361 techBrand order             Cr 703             2772.00
work 1              Dr 703                             Cr 6412            96.00
part 1              Dr 703                             Cr 6412            462.00
part 1              Dr 23 order                        Cr 207 mainboard   2100.00
work 1              Dr 23 order                        Cr 661 ivan        270.00
works manufacturer  Dr 903                             Cr 23 order        2370.00
claim               Dr claims/toClaim techBrand order  Cr claims/outside  3348.00`);
});

test("at our own expense nobody owes anything, and everything is a cost of ours", () => {
  const own = (charge: string) => {
    const works = paidBy(rate, [{ ...work(1, cast.pumpReplacement, 0, 1_000, [[cast.petro, 1_000, 1_100]]), charge: charge as never }]);
    const parts = [{ ...part(1, cast.pump, 1_000, 0), ...stocked("goods", 0, 128_90), charge, overCost: null }];
    return money(postWorkOrder(pumpRepairWith({ ...completed, works, parts, materials: [], picks: [], advanceUsed: 0 })));
  };
  expect(own("own-expense")).toBe(`\
part 1             Dr 23 order  Cr 207 pump   128.90
work 1             Dr 23 order  Cr 661 petro  180.00
works own-expense  Dr 93        Cr 23 order   308.90`);
  expect(own("goodwill")).toBe(`\
part 1          Dr 23 order  Cr 207 pump   128.90
work 1          Dr 23 order  Cr 661 petro  180.00
works goodwill  Dr 93        Cr 23 order   308.90`);
});

test("without VAT the whole price is revenue", () => {
  expect(money(postWorkOrder(pumpRepairWith({ ...completed, vatRate: 0 })))).not.toContain("6412");
});
