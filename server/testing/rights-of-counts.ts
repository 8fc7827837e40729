import type { Head } from "#contracts/kernel/document.ts";
import { part } from "./cast.ts";
import { has } from "./rights-matrix.ts";
import type { Deed, Stage } from "./rights-stage.ts";

const step =
  (plural: string, name: string): Deed["asks"] =>
  ({ id, version }) => ["POST", `${plural}/${id}/steps/${name}`, { version }];
const about = (row: string, deeds: readonly Omit<Deed, "row">[]): Deed[] => deeds.map((deed) => ({ row, ...deed }));
const placeOfIvan = async ({ shop, cast }: Stage) => (await shop.get<Head & { placeId: string }>(`employees/${cast.ivan}`)).placeId;
/** A repair as something that lies at Ivan's place. */
const ivansRepair = async (stage: Stage) => ({ ...(await stage.agreed(["start"])), placeId: await placeOfIvan(stage) });
const placeIn = (thing: Head): string => (thing as Head & { placeId: string }).placeId;
const badPart = ({ cast }: Stage) => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  itemId: cast.ring,
  quantity: 1_000,
  cause: "dead-on-arrival",
  story: "does not start",
});
const badPartOnShelf = (stage: Stage) => stage.shop.create("bad-parts", badPart(stage));
/** To whoever counts only what they hold themselves, the count of a warehouse does not exist. */
const UNSEEN = ["ledger.not-found"];
const warehouseCount = ({ shop, cast }: Stage) => shop.create("stock-counts", { branchId: cast.branch, placeId: cast.warehouse });
const reconciledCount = async (stage: Stage) => stage.shop.step("stock-counts", await warehouseCount(stage), "reconcile");

export const DEEDS_OF_COUNTS: readonly Deed[] = [
  ...about("Write-off, DOA, scrap", [
    {
      deed: "reports a bad part",
      may: (cell) => has("C")(cell) || cell === "request",
      on: ivansRepair,
      asks: (held, stage) => ["POST", "bad-parts", { ...badPart(stage), placeId: placeIn(held), orderId: held.id }],
    },
    { deed: "sets a bad part aside", may: has("C"), on: badPartOnShelf, asks: step("bad-parts", "set-aside") },
  ]),
  ...about("Inventory", [
    {
      deed: "counts what Ivan holds",
      may: (cell) => has("C")(cell) || cell === "count o",
      on: ivansRepair,
      asks: (held, { cast }) => ["POST", "stock-counts", { branchId: cast.branch, placeId: placeIn(held) }],
    },
    {
      deed: "counts a warehouse",
      may: has("C"),
      asks: (_it, { cast }) => ["POST", "stock-counts", { branchId: cast.branch, placeId: cast.warehouse }],
    },
    {
      deed: "reads a count",
      may: (cell) => has("R")(cell) || has("A")(cell),
      on: warehouseCount,
      asks: ({ id }) => ["GET", `stock-counts/${id}`],
      says: UNSEEN,
    },
    { deed: "reconciles a count", may: has("P"), on: warehouseCount, asks: step("stock-counts", "reconcile"), says: UNSEEN },
    { deed: "approves a count", may: has("A"), on: reconciledCount, asks: step("stock-counts", "approve") },
  ]),
  ...about("Reserve", [
    {
      deed: "asks for missing parts to be put aside",
      may: (cell) => cell.startsWith("C"),
      on: ({ agreed, cast }) => agreed([], { parts: [part(1, cast.pump, 900_000, 1_00)] }),
      asks: ({ id, version }) => ["POST", `work-orders/${id}/reserve/ask`, { version }],
    },
    {
      deed: "puts missing parts aside",
      may: has("U"),
      on: ({ agreed, cast }) => agreed([], { parts: [part(1, cast.pump, 900_000, 1_00)] }),
      asks: ({ id, version }) => ["POST", `work-orders/${id}/reserve`, { version }],
    },
  ]),
];
