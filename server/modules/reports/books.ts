import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { Minor } from "#contracts/kernel/measure.ts";
import { type BookDimension, type BookEntry, type BookPart, bookEntries, bookParts } from "#contracts/reports/books.ts";
import { chart, type Dimension } from "#ledger/register.ts";
import { UAH } from "#modules/money/index.ts";
import { SEE_COST } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { pageOf } from "#platform/page.ts";
import { platformRefusals } from "#platform/refusals.ts";

const SHOWN_MAX = 300;
const BY: Partial<Readonly<Record<Dimension, BookDimension>>> = {
  partyId: "party",
  orderId: "order",
  itemId: "item",
  placeId: "place",
  employeeId: "employee",
};
const COLUMN = { party: "party_id", order: "order_id", item: "item_id", place: "place_id", employee: "employee_id" } as const;
const NAME: Readonly<Record<BookDimension, string>> = {
  party: "select name from party where party.id",
  order: "select number from ledger_document where ledger_document.id",
  item: "select name from item where item.id",
  place: "select name from place where place.id",
  employee: "select name from employee where employee.id",
};
/** Accounts whose parts tell what a whole does not: what goods cost, what a colleague earns. */
const GUARDED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["201", "207", "23", "631", "902", "903", "91", "93"].map((code) => [code, SEE_COST])),
  "661": "payroll.wage.see",
};

/** The accounts that the number stands for, and by what they are told apart. */
function accountsOf({ actor }: Call, code: string): { readonly names: readonly string[]; readonly by: BookDimension | null } {
  const permission = GUARDED[code];
  if (permission !== undefined && !actor.may(permission)) throw platformRefusals["not-permitted"]({ permission });
  const accounts = [...chart].filter(([, kind]) => kind.code === code);
  const first = accounts[0]?.[1].key[0];
  return { names: accounts.map(([name]) => name), by: (first && BY[first]) ?? null };
}

type Figures = Pick<BookPart, "opening" | "debit" | "credit" | "closing">;

async function parts(call: Call, code: string, { from, to }: { readonly from: string; readonly to: string }) {
  const { names, by } = accountsOf(call, code);
  if (by === null) return { by, rows: [], rest: null };
  const { rows } = await sql<Figures & { id: string | null; name: string | null }>`
    with figure as (
      select ${sql.ref(COLUMN[by])} as id,
        coalesce(sum(amount) filter (where happened_on < ${from}::date), 0)::bigint as opening,
        coalesce(sum(amount) filter (where happened_on >= ${from}::date and side = 1), 0)::bigint as debit,
        coalesce(-sum(amount) filter (where happened_on >= ${from}::date and side = -1), 0)::bigint as credit,
        sum(amount)::bigint as closing
      from ledger_entry where account = any(${names}) and unit = ${UAH} and happened_on <= ${to}::date group by 1
    )
    select figure.*, (${sql.raw(NAME[by])} = figure.id) as name from figure
    where opening <> 0 or debit <> 0 or credit <> 0
    order by abs(closing) desc, debit + credit desc, id`.execute(call.tx);
  const shown = rows.slice(0, SHOWN_MAX).map(({ id, name, ...figures }): BookPart => ({ id, name, ...measured(figures) }));
  const beyond = rows.slice(SHOWN_MAX);
  return { by, rows: shown, rest: beyond.length === 0 ? null : { id: null, name: null, ...measured(totalOf(beyond)) } };
}

const measured = ({ opening, debit, credit, closing }: Readonly<Record<keyof Figures, number>>): Figures => ({
  opening: Minor.parse(opening),
  debit: Minor.parse(debit),
  credit: Minor.parse(credit),
  closing: Minor.parse(closing),
});

const totalOf = (rows: readonly Figures[]): Readonly<Record<keyof Figures, number>> => {
  const sum = (field: keyof Figures) => rows.reduce((total, row) => total + row[field], 0);
  return { opening: sum("opening"), debit: sum("debit"), credit: sum("credit"), closing: sum("closing") };
};

type Row = {
  document_id: string;
  transfer: number;
  side: number;
  line: string;
  happened_on: string;
  amount: number;
  reverses: number | null;
  kind: string | null;
  number: string | null;
  against: string | null;
} & Readonly<Record<BookDimension, string | null>>;

async function entries(call: Call, code: string, query: z.output<typeof bookEntries.query>): Promise<Page<BookEntry>> {
  const { names, by } = accountsOf(call, code);
  const { from, to, side, of } = query;
  let found = call.tx
    .selectFrom("ledger_entry as entry")
    .leftJoin("ledger_document as document", "document.id", "entry.document_id")
    .where("entry.account", "=", ({ fn, val }) => fn.any(val([...names])))
    .where("entry.unit", "=", UAH)
    .where("entry.happened_on", "<=", to)
    .select(["entry.document_id", "entry.transfer", "entry.side", "entry.line", "entry.happened_on", "entry.amount", "entry.reverses"])
    .select(["document.kind", "document.number", AGAINST.as("against")])
    .select((Object.keys(COLUMN) as BookDimension[]).map((one) => nameOf(one).as(one)));
  if (from !== undefined) found = found.where("entry.happened_on", ">=", from);
  if (side !== undefined) found = found.where("entry.side", "=", side === "debit" ? 1 : -1);
  if (of !== undefined && by !== null) {
    const column = `entry.${COLUMN[by]}` as "entry.party_id";
    found = of === "none" ? found.where(column, "is", null) : found.where(column, "=", of);
  }
  const sort = ["entry.happened_on", "entry.document_id", "entry.transfer", "entry.side"].map((column) => ({ column, down: true as const }));
  const { rows, next } = await pageOf(found as never, query, sort);
  return { next, rows: (rows as Row[]).map(entryOf) };
}

const AGAINST = sql<string | null>`(select other.code from ledger_entry other
  where other.document_id = entry.document_id and other.transfer = entry.transfer and other.side = -entry.side)`;
const nameOf = (one: BookDimension): RawBuilder<string | null> => sql`(${sql.raw(NAME[one])} = entry.${sql.raw(COLUMN[one])})`;

/** Turned signs stay turned: what is taken back stands on its own side with a minus, as accountants strike it out. */
const entryOf = (row: Row): BookEntry => ({
  key: `${row.document_id}/${row.transfer}/${row.side}`,
  on: row.happened_on,
  documentId: row.document_id,
  kind: row.kind ?? "",
  number: row.number ?? "",
  line: row.line,
  debit: Minor.parse(row.side === 1 ? row.amount : 0),
  credit: Minor.parse(row.side === -1 ? 0 - row.amount : 0),
  against: row.against,
  reversal: row.reverses !== null,
  party: row.party,
  order: row.order,
  item: row.item,
  place: row.place,
  employee: row.employee,
});

export const booksRoutes: readonly Route[] = [
  serve(bookParts, (call, { params: { code }, query }) => parts(call, code, query)),
  serve(bookEntries, (call, { params: { code }, query }) => entries(call, code, query)),
];
