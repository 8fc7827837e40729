import { sql } from "kysely";
import type { z } from "zod";
import { fold } from "#contracts/kernel/fold.ts";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import type { proposals } from "#contracts/repairs/order-facts.ts";
import type { Call } from "#platform/call.ts";

const REPAIRS_MAX = 300;
const LINES_MAX = 30;
/** Shorter words say nothing about a fault; longer ones are compared by their beginning, because endings decline. */
const WORD_MIN = 4;
const STEM = 6;

type Earlier = { readonly id: string; readonly complaint: string };
type Row = {
  item_id: string;
  tab: "works" | "parts";
  name: string;
  code: string | null;
  price: number;
  norm_hours: number;
  quantity: number;
  times: number;
  free: number;
};

/**
 * What completed repairs of the same type, brand and model needed. Where some of them were about the same fault, they alone answer.
 * Of a device whose model nobody knows nothing is proposed.
 */
export async function proposalsFor(call: Call, { deviceId, fault = "" }: z.output<typeof proposals.query>): Promise<z.input<typeof proposals.reply>> {
  const repairs = aboutFault(await alike(call, deviceId), fault);
  return {
    repairs: repairs.length,
    lines:
      repairs.length === 0
        ? []
        : await linesOf(
            call,
            repairs.map(({ id }) => id),
          ),
  };
}

/** The repairs whose complaint shares most words with the fault; all of them where none shares any. */
function aboutFault(repairs: readonly Earlier[], fault: string): readonly Earlier[] {
  const stems = [
    ...new Set(
      fold(fault)
        .split(" ")
        .filter((word) => word.length >= WORD_MIN)
        .map((word) => word.slice(0, STEM)),
    ),
  ];
  const hits = repairs.map(({ complaint }) => {
    const words = fold(complaint).split(" ");
    return stems.filter((stem) => words.some((word) => word.startsWith(stem))).length;
  });
  const most = Math.max(0, ...hits);
  return repairs.filter((_, index) => hits[index] === most);
}

async function alike({ tx, actor }: Call, deviceId: string): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`
    select ordered.id, ordered.complaint from device as given
    join device as other on other.type_id = given.type_id and other.sort_name = given.sort_name
    join work_order as ordered
      on ordered.device_id = other.id and ordered.status = 'completed' and ordered.branch_id = any(${[...actor.branchIds]}::uuid[])
    where given.id = ${deviceId}::uuid and given.sort_name <> ''
    order by ordered.id desc limit ${REPAIRS_MAX}`.execute(tx);
  return rows;
}

async function linesOf({ tx, actor }: Call, orderIds: readonly string[]) {
  const { rows } = await sql<Row>`
    with needed as (
      select item_id, tab, mode() within group (order by quantity) as quantity, count(distinct work_order_id)::int as times
      from work_order_line where work_order_id = any(${[...orderIds]}::uuid[]) and tab in ('works', 'parts')
      group by item_id, tab
    )
    select needed.*, item.name, item.code, item.price, item.norm_hours,
      coalesce((select sum(held.amount) from ledger_balance held
        join place on place.id::text = held.key and place.branch_id = any(${[...actor.branchIds]}::uuid[])
        where held.account = 'stock/onHand' and held.unit = item.id::text), 0)::bigint as free
    from needed join item on item.id = needed.item_id and not item.archived
    order by times desc, tab desc, item.name limit ${LINES_MAX}`.execute(tx);
  return rows.map((row) => ({
    itemId: row.item_id,
    kind: row.tab === "works" ? ("work" as const) : ("part" as const),
    name: row.name,
    code: row.code ?? "",
    price: Minor.parse(row.price),
    normHours: Milli.parse(row.norm_hours),
    quantity: Milli.parse(row.quantity),
    times: row.times,
    free: Milli.parse(row.free),
  }));
}
