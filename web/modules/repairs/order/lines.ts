import { type Item, itemEndpoints, type ItemRow } from "#contracts/catalog/item.ts";
import { Bps, Milli, type Minor } from "#contracts/kernel/measure.ts";
import { amountOf } from "#contracts/kernel/price.ts";
import { type Charge, defaultCharge } from "#contracts/repairs/charge.ts";
import { WHOLE } from "#contracts/repairs/paying.ts";
import type { WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { call } from "#web/platform/client.ts";

export type WorkDraft = WorkOrderDraft["works"][number];
export type PartDraft = WorkOrderDraft["parts"][number];
export type MaterialDraft = WorkOrderDraft["materials"][number];
export type Tab = "works" | "parts" | "materials";

const ONE = Milli.parse(1_000);
/** A line that one payer bears alone: the party the order names for its charge. */
const PAID_WHOLE = { payerId: null, share: WHOLE, shareOf: null };
export const nextLine = (lines: readonly { readonly line: number }[]): number => Math.max(0, ...lines.map(({ line }) => line)) + 1;

/** Puts an item of the catalog on the order: a work, a part, a consumable of ours; a part that is there already becomes one more. */
export function withItem(
  draft: WorkOrderDraft,
  item: Pick<ItemRow, "id" | "kind" | "name" | "price" | "normHours">,
  quantity: Milli = ONE,
  masterId = draft.masterId,
): WorkOrderDraft {
  const { works, parts, materials } = draft;
  const charge: Charge = defaultCharge[draft.repairKind];
  const common = { itemId: item.id, name: item.name, quantity, charge, byHand: false };
  const price = { ...PAID_WHOLE, price: item.price, discount: Bps.parse(0), optional: false, choice: null };
  if (item.kind === "work" || item.kind === "kit") {
    const performers = masterId === null ? [] : [{ employeeId: masterId, coefficient: 1_000, factHours: null }];
    return { ...draft, works: [...works, { ...common, ...price, line: nextLine(works), normHours: item.normHours, performers, diagnostics: false }] };
  }
  if (item.kind === "supplies" && item.price === 0)
    return { ...draft, materials: [...materials, { ...common, line: nextLine(materials), used: null }] };
  const there = parts.find(({ itemId, shareOf }) => itemId === item.id && shareOf === null);
  if (there !== undefined)
    return { ...draft, parts: parts.map((part) => (part === there ? { ...part, quantity: Milli.parse(part.quantity + quantity) } : part)) };
  return { ...draft, parts: [...parts, { ...common, ...price, line: nextLine(parts), used: null, serials: [] }] };
}

/** A kit is a ready job: what it contains is put on the order instead of it. */
export async function unpacked(
  row: ItemRow,
): Promise<readonly { readonly item: Pick<ItemRow, "id" | "kind" | "name" | "price" | "normHours">; readonly quantity: Milli }[]> {
  if (row.kind !== "kit") return [{ item: row, quantity: ONE }];
  const kit = (await call(itemEndpoints.read, { params: { id: row.id } })) as Item;
  if (kit.kit.length === 0) return [{ item: row, quantity: ONE }];
  return Promise.all(
    kit.kit.map(async ({ itemId, quantity }) => ({ item: (await call(itemEndpoints.read, { params: { id: itemId } })) as Item, quantity })),
  );
}

/** Changes one line by its number. */
export const changed = <Key extends Tab>(
  draft: WorkOrderDraft,
  tab: Key,
  line: number,
  change: Partial<WorkOrderDraft[Key][number]>,
): WorkOrderDraft => ({
  ...draft,
  [tab]: (draft[tab] as readonly { readonly line: number }[]).map((it) => (it.line === line ? { ...it, ...change } : it)),
});

/** Takes a line off; its shares go with it, and a share goes back to the line it was taken from. */
export function without(draft: WorkOrderDraft, tab: Tab, line: number): WorkOrderDraft {
  if (tab === "materials") return { ...draft, materials: draft.materials.filter((it) => it.line !== line) };
  const all = draft[tab] as readonly (WorkDraft | PartDraft)[];
  const gone = all.find((it) => it.line === line);
  const back = (it: WorkDraft | PartDraft) =>
    gone !== undefined && it.line === gone.shareOf ? { ...it, share: Bps.parse(it.share + gone.share) } : it;
  return { ...draft, [tab]: all.filter((it) => it.line !== line && it.shareOf !== line).map(back) };
}

/** One line in two: the first keeps its share of the work or the piece, the rest is borne by somebody else. */
export function splitLine(
  draft: WorkOrderDraft,
  tab: "works" | "parts",
  line: number,
  given: { share: Bps; charge: Charge; payerId: string | null },
) {
  const all = draft[tab] as readonly (WorkDraft | PartDraft)[];
  const base = all.find((it) => it.line === line);
  if (base === undefined || base.shareOf !== null || given.share >= base.share) return draft;
  const rest = { ...base, ...given, line: nextLine(all), shareOf: line, byHand: true };
  const own = "performers" in rest ? { ...rest, performers: [] } : { ...rest, serials: [] };
  const kept = { ...base, share: Bps.parse(base.share - given.share), byHand: true };
  return { ...draft, [tab]: [...all.map((it) => (it === base ? kept : it)), own] } as WorkOrderDraft;
}

/** What a line comes to at what was used, or at the plan while that is unknown. */
export const lineAmount = ({
  price,
  quantity,
  discount,
  used = null,
}: {
  readonly price: Minor;
  readonly quantity: Milli;
  readonly discount: Bps;
  readonly used?: Milli | null;
}): Minor => amountOf({ price, discount, quantity: used ?? quantity });

/** Whoever answers for the repair also does the works nobody was written down for. */
export const withMaster = (draft: WorkOrderDraft, masterId: string): WorkOrderDraft => ({
  ...draft,
  masterId,
  works: draft.works.map((work) =>
    work.performers.length > 0 ? work : { ...work, performers: [{ employeeId: masterId, coefficient: 1_000, factHours: null }] },
  ),
});
