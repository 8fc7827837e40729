import type { Head } from "#contracts/kernel/document.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { openHouse, type Visitor } from "./browser.ts";
import { barriersOn, overhang } from "./screen-checks.ts";

type Size = "desk" | "phone";
type Id = { readonly id: string };
type Listed<Row> = { readonly rows: readonly (Row & Id)[] };
type Goods = Id & { readonly name: string; readonly price: number };
/** `begun`: the work may start. `makerPays`: its work is the manufacturer's to pay. */
type Course = { readonly begun?: boolean; readonly makerPays?: boolean };
type Checked = { readonly version: number; readonly points: readonly { readonly note: string }[] };
type Lines = readonly (readonly [item: Goods, quantity: number])[];

/** The demo shop, and its people in front of their screens: the storekeeper at the desk, the engineer with a phone. */
export async function openDemo() {
  const house = await openHouse(["--demo", "--demo-language", "uk"]);
  const visitors = new Map<string, Promise<Visitor>>();
  const enter = async (login: string, size: Size): Promise<Visitor> => {
    const visitor = await house.visit({ language: "uk", size });
    await visitor.page.getByLabel(visitor.say("access.sign-in.login")).waitFor();
    await visitor.signIn(login, house.demoPassword());
    await visitor.page.locator("main").waitFor();
    return visitor;
  };
  /** Whoever has come once stays signed in. */
  const as = (login: string, size: Size): Promise<Visitor> => {
    const key = `${login}/${size}`;
    if (!visitors.has(key)) visitors.set(key, enter(login, size));
    return visitors.get(key)!;
  };
  return { house, as, enter };
}
export type Demo = Awaited<ReturnType<typeof openDemo>>;

/** Without contrast, which takes axe longest; the walk through all screens looks at it. */
const QUICK = ["wcag2a", "best-practice"];

/** Nothing to be pushed sideways, nothing in anybody's way. */
export async function sound(visitor: Visitor): Promise<readonly [number, string[]]> {
  await visitor.settled();
  return [await overhang(visitor), await barriersOn(visitor, QUICK)];
}
export const SOUND = [0, []] as const;

/** A scanner's keys, all within a moment, whatever else the machine does. */
export function scanned(code: string): void {
  const keyOf = (letter: string) => (letter === "-" ? "Minus" : /\d/.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`);
  const press = (it: KeyboardEventInit) => document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...it }));
  for (const letter of code) press({ key: letter, code: keyOf(letter), shiftKey: /[A-Z]/.test(letter) });
  press({ key: "Enter", code: "Enter" });
}

/** Digits of a sum as the screen groups them: "1 234,50" whatever the spaces are. */
export const spaced = (words: string | null): string => (words ?? "").replaceAll(/[\s\u00A0\u202F]+/g, " ").trim();

/** Serials are of one house; another house may be open beside it. */
const SERIES = Math.trunc(performance.now());

/** What was done before the story begins, through the same doors as everybody. */
export async function backstage({ as }: Demo) {
  const [manager, store] = await Promise.all([as("manager", "desk"), as("store", "desk")]);
  const first = async <Row>(path: string): Promise<Row & Id> => (await manager.ask<Listed<Row>>("GET", path)).rows[0]!;
  const {
    id: masterId,
    branchIds,
    name: masterName,
  } = await first<{ branchIds: string[]; name: string }>(`employees?q=${encodeURIComponent("Іван")}`);
  const branchId = branchIds[0]!;
  const [{ id: placeId }, { id: typeId }, customer, supplier, maker] = await Promise.all([
    first(`places?branchId=${branchId}&kind=warehouse`),
    first("device-types?limit=1"),
    first<{ name: string }>("parties?role=customer&limit=1"),
    first<{ name: string }>("parties?role=supplier&limit=1"),
    first<{ name: string }>("parties?role=manufacturer&limit=1"),
  ]);
  const make = <Made = Id>(plural: string, draft: object, who: Visitor = manager) => who.ask<Made>("POST", plural, draft);
  const step = <Doc extends Pick<Head, "id" | "version">>(plural: string, { id, version }: Doc, name: string, input: object = {}, who = manager) =>
    who.ask<Doc>("POST", `${plural}/${id}/steps/${name}`, { version, ...input });
  const lined = (lines: Lines, more: object = {}) =>
    lines.map(([{ id: itemId, price }, quantity], at) => ({ line: at + 1, itemId, quantity, price, charge: "customer", ...more }));
  const bring = (item: Goods, quantity: number, cost: number) => {
    const lines = [{ line: 1, itemId: item.id, quantity, cost: (cost * quantity) / 1_000, vatRate: 0 }];
    return make("receipts?then=receive", { branchId, placeId, supplierId: supplier.id, supplierNumber: `N ${item.name}`, lines });
  };
  let serials = 0;
  /** A device of the customer that nobody has seen before. */
  const device = (changes: object = {}) => {
    serials += 1;
    return make<Id>("devices", {
      typeId,
      brand: "Korvet",
      model: `K-${serials}`,
      serial: `KRV-${SERIES}-${serials}`,
      ownerId: customer.id,
      ...changes,
    });
  };
  /** A repair that is being looked at, with these parts planned for the customer's money. */
  const diagnosed = async (parts: Lines, { makerPays = false, ...changes }: Course & Record<string, unknown> = {}): Promise<WorkOrder> => {
    const work = await first<Goods>("items?kind=work&limit=1");
    const draft = {
      branchId,
      placeId,
      customerId: customer.id,
      deviceId: (await device()).id,
      masterId,
      complaint: "Не працює",
      works: lined([[work, 1_000]], { performers: [{ employeeId: masterId, factHours: 1_000 }], ...(makerPays ? { charge: "manufacturer" } : {}) }),
      ...(makerPays ? { manufacturerId: maker.id } : {}),
      parts: lined(parts),
      ...changes,
    };
    return make<WorkOrder>("work-orders?then=start-diagnostics", draft);
  };
  /** An agreed repair, in work unless it waits for its parts. */
  const begun = async (parts: Lines, { begun: starts = true, ...course }: Course & Record<string, unknown> = {}): Promise<WorkOrder> => {
    const offered = await step<WorkOrder>("work-orders", await diagnosed(parts, course), "offer");
    const path = `work-orders/${offered.id}/steps/approve${starts ? "?then=start" : ""}`;
    return manager.ask<WorkOrder>("POST", path, { version: offered.version, channel: "counter" });
  };
  return {
    manager,
    store,
    first,
    make,
    step,
    branchId,
    placeId,
    masterId,
    masterName,
    customer,
    supplier,
    maker,
    /** A new article of which so many pieces came from the supplier at that price without VAT. */
    goods: async (called: string, quantity: number, cost: number) => {
      const name = `${called} ${SERIES}`;
      const item = await make<Goods>("items", { kind: "goods", name, price: cost * 2, code: name.replaceAll(/\W/g, "").toUpperCase() });
      if (quantity > 0) await bring(item, quantity, cost);
      return item;
    },
    bring,
    device,
    diagnosed,
    repair: begun,
    /** A repair that its manufacturer owes us for: done, completed, and with the fault in the manufacturer's own code. */
    owedByMaker: async (sold: { readonly soldOn: string; readonly warrantyUntil: string }): Promise<WorkOrder> => {
      let order = await begun([], { makerPays: true, deviceId: (await device(sold)).id });
      const { version } = await manager.ask<{ version: number }>("GET", `warranty-cases/${order.id}`);
      await manager.ask("PUT", `warranty-cases/${order.id}`, { version, faultCode: "E18" });
      const { check } = await manager.ask<{ check: Checked | null }>("GET", `work-orders/${order.id}/checklist`);
      const points = (check?.points ?? []).map(({ note }) => ({ answer: "good", note }));
      if (check !== null) await manager.ask("PUT", `work-orders/${order.id}/checklist`, { version: check.version, points });
      for (const name of ["check", "pass", "complete"]) order = await step<WorkOrder>("work-orders", order, name);
      return order;
    },
    /** Parts go into the engineer's hands. */
    give: async (order: Id, lines: Lines): Promise<void> => {
      const rows = lines.map(([{ id: itemId }, quantity], at) => ({ line: at + 1, itemId, quantity, serials: [] }));
      const draft = { branchId, orderId: order.id, direction: "issue", placeId, employeeId: masterId, lines: rows };
      await make("parts-issues?then=confirm", draft, store);
    },
  };
}
