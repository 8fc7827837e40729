import { sql } from "kysely";
import type { z } from "zod";
import { Bps, Milli, Minor, scale, sum } from "#contracts/kernel/measure.ts";
import { amountOf, netOf } from "#contracts/kernel/price.ts";
import type { Earning, earnings } from "#contracts/payroll/earnings.ts";
import { scaleHours } from "#contracts/repairs/norm.ts";
import type { Performer } from "#contracts/repairs/work-order.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { UAH } from "#modules/money/index.ts";
import type { Call } from "#platform/call.ts";
import { platformRefusals } from "#platform/refusals.ts";

const EVERYBODYS = "payroll.earnings.read";
const LINES_MAX = 5_000;

type Row = {
  on: string;
  order_id: string | null;
  number: string | null;
  amount: number;
  name: string | null;
  vat_rate: number | null;
  quantity: number | null;
  price: number | null;
  discount: number | null;
  norm_hours: number | null;
  performers: Performer[] | null;
};

/** Wages as the books have them, each with the line of the order that it comes from. Whoever may see only their own is refused another's. */
export async function earningsOf(call: Call, { employeeId, from, to }: z.output<typeof earnings.query>): Promise<z.input<typeof earnings.reply>> {
  const { tx, actor } = call;
  const whose = employeeId ?? actor.employeeId;
  if (whose === null) throw ledgerRefusals["not-found"]({ kind: "employee" });
  if (whose !== actor.employeeId && !actor.may(EVERYBODYS))
    throw platformRefusals["not-permitted"]({ permission: EVERYBODYS, kind: "company.employee", id: whose });
  const employee = await tx
    .selectFrom("employee")
    .where("id", "=", whose)
    .where(sql<boolean>`(id = ${actor.employeeId}::uuid or branch_ids && ${[...actor.branchIds]}::uuid[])`)
    .select("name")
    .executeTakeFirst();
  if (employee === undefined) throw ledgerRefusals["not-found"]({ id: whose });
  const lines = (await rowsOf(call, whose, from, to)).map((row) => earningOf(row, whose));
  return { currency: UAH, employeeId: whose, name: employee.name, total: sum(lines.map(({ amount }) => amount)), lines };
}

/** What was taken back by a reversal adds up to nothing and is left out. */
async function rowsOf({ tx }: Call, employeeId: string, from: string, to: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with earned as (
      select document_id, happened_on, line, -sum(amount)::bigint as amount from ledger_entry
      where account = 'money/staff' and happened_on between ${from}::date and ${to}::date and employee_id = ${employeeId}::uuid and unit = ${UAH}
        and side = -1
      group by document_id, happened_on, line having sum(amount) <> 0
    )
    select happened_on as on, ordered.id as order_id, known.number, amount, work.name, ordered.vat_rate,
      work.quantity, work.price, work.discount, work.norm_hours, work.performers
    from earned
    left join ledger_document known on known.id = document_id
    left join work_order ordered on ordered.id = document_id
    left join work_order_line work on work.work_order_id = ordered.id and work.tab = 'works' and earned.line = 'work ' || work.line
    order by happened_on desc, known.number desc, work.line limit ${LINES_MAX}`.execute(tx);
  return rows;
}

function earningOf(row: Row, employeeId: string): Earning {
  const told = { on: row.on, orderId: row.order_id, orderNumber: row.number, work: row.name ?? "", amount: Minor.parse(row.amount) };
  const performer = row.performers?.find((it) => it.employeeId === employeeId);
  const unknown = { ...told, rule: "other", base: null, share: null, normHours: null, rate: null, part: null } as const;
  if (row.price === null || performer?.wage === undefined || performer.wage === null) return unknown;
  const quantity = Milli.parse(row.quantity);
  const all = (row.performers ?? []).reduce((total, { coefficient }) => total + coefficient, 0);
  const part = Bps.parse(scale(Minor.parse(performer.coefficient), { times: 10_000, per: all }));
  if (performer.wage.scheme === "hours") return { ...unknown, rate: Minor.parse(performer.wage.rate) };
  if (performer.wage.scheme === "norm-hours") {
    const normHours = scaleHours({ normHours: Milli.parse(row.norm_hours), quantity });
    return { ...unknown, rule: "norm-hours", normHours, rate: Minor.parse(performer.wage.rate), part };
  }
  const amount = amountOf({ price: Minor.parse(row.price), quantity, discount: Bps.parse(row.discount) });
  return { ...unknown, rule: "share", base: netOf(amount, Bps.parse(row.vat_rate)), share: Bps.parse(performer.wage.share), part };
}
