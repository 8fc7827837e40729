import { customerTotal, type Estimate, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { docFrom } from "#ledger/rows.ts";
import type { Scope } from "#platform/access.ts";
import { byId } from "#platform/by-id.ts";
import type { Tx } from "#platform/db.ts";
import { docOf, fieldOf, rowOf } from "#platform/rows.ts";
import { type Row, tableWriter, type Write } from "#platform/write.ts";

const TABS = ["works", "parts", "materials"] as const;
type Tab = (typeof TABS)[number];

const heads = tableWriter("work_order", { key: ["id"], json: ["picks", "requalified", "payer_advances", "outside"] });
const lines = tableWriter("work_order_line", { key: ["work_order_id", "tab", "line"], json: ["performers", "choice", "term"] });
const estimates = tableWriter("estimate", { key: ["work_order_id", "version"], json: ["lines"] });

type Loaded = Row & { readonly lines: readonly (Row & { readonly tab: Tab })[]; readonly estimates: readonly Row[] };

const find = byId(
  "work_order",
  `*, (select coalesce(json_agg(it order by tab, it.line), '[]') from work_order_line it where it.work_order_id = work_order.id) as lines,
    (select coalesce(json_agg(it order by version), '[]') from estimate it where it.work_order_id = work_order.id) as estimates`,
);

/** Head, lines and estimates in one statement: an order is read more often than anything else. */
export async function loadWorkOrder(tx: Tx, id: string, scope: Scope, lock: boolean): Promise<WorkOrder | undefined> {
  const row = await find(tx, id, scope, lock);
  return row && orderOf(row as Loaded);
}

export function orderOf({ lines: all, estimates: offered, total: _total, ...head }: Loaded): WorkOrder {
  const tab = (name: Tab) => all.filter((line) => line.tab === name).map((line) => lineOf(name, line));
  return docFrom(head, {
    works: tab("works"),
    parts: tab("parts"),
    materials: tab("materials"),
    estimates: offered.map((it) => estimateOf(it)),
  }) as WorkOrder;
}

const PAYING = ["by_hand", "payer_id", "share", "share_of", "proposed", "term"];
const NORMED = ["norm", "deviation_reason"];
const FIELDS: Readonly<Record<Tab, readonly string[]>> = {
  works: [
    "line",
    "item_id",
    "name",
    "quantity",
    "charge",
    "price",
    "discount",
    "optional",
    "choice",
    "norm_hours",
    "performers",
    "diagnostics",
    "by_others",
    ...PAYING,
  ],
  parts: [
    "line",
    "item_id",
    "name",
    "quantity",
    "charge",
    "price",
    "discount",
    "optional",
    "choice",
    "used",
    "serials",
    "kind",
    "reserved",
    "cost",
    "over_cost",
    "instead_of",
    ...NORMED,
    ...PAYING,
  ],
  materials: ["line", "item_id", "name", "quantity", "charge", "by_hand", "used", "kind", "reserved", "cost", ...NORMED],
};

const NAMES = Object.fromEntries(TABS.map((tab) => [tab, FIELDS[tab].map((column) => [column, fieldOf(column)] as const)]));

function lineOf(tab: Tab, line: Row): object {
  const read: Record<string, unknown> = {};
  for (const [column, field] of NAMES[tab]!) read[field] = line[column];
  return read;
}

// JSON tells instants in PostgreSQL's way; a document tells them in ISO's.
const estimateOf = ({ work_order_id: _owner, offered_at, decided_at, ...rest }: Row): Estimate =>
  ({
    ...docOf(rest),
    offeredAt: isoOf(offered_at),
    decidedAt: decided_at === null ? null : isoOf(decided_at),
  }) as Estimate;

const isoOf = (instant: unknown): string => new Date(String(instant)).toISOString();

export function saveWorkOrder(before: WorkOrder | undefined, after: WorkOrder): Write[] {
  const head = headRow(after);
  return [
    ...(before === undefined ? [heads.insert(head)] : heads.update(headRow(before), head)),
    ...lines.replace(before === undefined ? [] : lineRows(before), lineRows(after)),
    ...estimates.replace(before === undefined ? [] : estimateRows(before), estimateRows(after)),
  ];
}

function headRow(order: WorkOrder): Row {
  const { works: _works, parts: _parts, materials: _materials, estimates: _estimates, ...head } = order;
  return rowOf({ ...head, total: customerTotal(order) });
}

const lineRows = (order: WorkOrder): Row[] => TABS.flatMap((tab) => order[tab].map((line) => rowOf({ workOrderId: order.id, tab, ...line })));

const estimateRows = ({ id, estimates: offered }: WorkOrder): Row[] => offered.map((it) => rowOf({ workOrderId: id, ...it }));
