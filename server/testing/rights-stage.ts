import type { Head } from "#contracts/kernel/document.ts";
import type { RoleCode } from "#contracts/access/roles.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { pumpRepair, work } from "./cast.ts";
import type { Shop } from "./shop.ts";

export type Asked = readonly [method: "GET" | "POST" | "PUT", url: string, body?: object];
type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** What somebody of a role tries, and who of them may by their cell of the matrix. */
export type Deed = {
  readonly row: string;
  readonly deed: string;
  readonly may: (cell: string) => boolean;
  /** What it is tried on: the same for all who are refused, another for each who succeeds. */
  readonly on?: (stage: Stage) => Promise<Head>;
  readonly asks: (thing: Head, stage: Stage, role: RoleCode) => Asked;
  /** The refusals that mean "not yours", beside the guard of the door. */
  readonly says?: readonly string[];
  /** Why those whom the matrix does not name may as well; then nobody is refused. */
  readonly open?: string;
  /** Success that is more than being let in: a wage that is told, a row that is there. */
  readonly got?: (reply: Reply, stage: Stage) => boolean;
};

/** The shop's owner makes things; people of each role try what they may do with them. */
export type Stage = ReturnType<typeof stageOf>;

const DAY_MS = 86_400_000;

/** Ivan is the engineer who asks; Petro has work, a desk and a wage of his own. */
export function stageOf(shop: Shop, facts: { readonly otherDesk: string; readonly claim: string; readonly today: string }) {
  const { cast } = shop;
  let serial = 0;
  const order = (changes: object = {}, steps = "", master = cast.ivan): Promise<WorkOrder> => {
    const works = [work(1, cast.diagnostics, 300_00, 500, [[master, 1_000, 500]])];
    const draft = { ...pumpRepair(cast), works, parts: [], materials: [], masterId: master, ...changes };
    return shop.create<WorkOrder>(`work-orders${steps}`, draft);
  };
  const then = (steps: readonly string[]) => (steps.length === 0 ? "" : `?${steps.map((step) => `then=${step}`).join("&")}`);
  const offered = (changes = {}, master = cast.ivan) => order(changes, then(["start-diagnostics", "offer"]), master);
  const agreed = async (further: readonly string[], changes = {}, master = cast.ivan): Promise<WorkOrder> =>
    shop.step("work-orders", await offered(changes, master), `approve${then(further)}`, { channel: "phone" });
  const intake = async (changes: object = {}): Promise<Intake> => {
    serial += 1;
    const device = await shop.create("devices", { typeId: cast.washers, serial: `MX-${serial}`, ownerId: cast.ivanenko });
    return shop.create<Intake>("intakes", { branchId: cast.branch, customerId: cast.ivanenko, deviceId: device.id, fault: "Hums", ...changes });
  };
  const begun = async (engineerId = cast.ivan) => shop.step("intakes", await intake(), "repair-here", { engineerId });
  const money = (by: "cash" | "bank", more: object = {}) => ({
    branchId: cast.branch,
    placeId: by === "cash" ? cast.desk : cast.bank,
    method: by === "cash" ? "cash" : "transfer",
    partyId: cast.ivanenko,
    orderId: null,
    amount: 1_00,
    ...more,
  });
  const supplierMoney = (by: "cash" | "bank") => {
    const { partyId: _party, orderId: _order, ...rest } = money(by);
    return { ...rest, supplierId: cast.spareParts };
  };
  const goods = (cost?: number) => ({
    branchId: cast.branch,
    placeId: cast.warehouse,
    supplierId: cast.spareParts,
    lines: [{ line: 1, itemId: cast.pump, quantity: 1_000, vatRate: 20_00, ...(cost === undefined ? {} : { cost }) }],
  });
  return {
    ...facts,
    shop,
    cast,
    order,
    offered,
    agreed,
    intake,
    begun,
    money,
    supplierMoney,
    goods,
    later: new Date(Date.parse(facts.today) + 10 * DAY_MS).toISOString().slice(0, 10),
    carried: async () => {
      const repair = await agreed(["start"], { parts: [{ line: 1, itemId: cast.ring, quantity: 1_000, price: 90_00, charge: "customer" }] });
      return shop.create("parts-issues", {
        branchId: cast.branch,
        orderId: repair.id,
        direction: "issue",
        placeId: cast.warehouse,
        employeeId: cast.ivan,
        lines: [{ line: 1, itemId: cast.ring, quantity: 1_000 }],
      });
    },
  };
}
