import { sql } from "kysely";
import type { z } from "zod";
import { Milli, Minor } from "#contracts/kernel/measure.ts";
import type { hints } from "#contracts/repairs/hints.ts";
import type { Call } from "#platform/call.ts";

const REPAIRS_MAX = 300;
const HINTS_MAX = 12;
const PARTS_MAX = 5;

type Row = {
  solution_id: string | null;
  solution: string | null;
  faults: string[];
  times: number;
  came_back: number;
  average_total: number;
  average_hours: number;
  parts: { itemId: string; name: string; times: number }[];
  by_model: boolean;
  repairs: number;
};

/**
 * Completed repairs with the same symptom, by what was done about them: of the same brand and model where there are any, else of the same
 * type of device. A repair came back when its device was with us again before its warranty ended.
 */
export async function hintsFor({ tx, actor }: Call, { deviceId, symptomId }: z.output<typeof hints.query>): Promise<z.input<typeof hints.reply>> {
  const { rows } = await sql<Row>`
    with alike as (
      select ordered.*, given.sort_name <> '' and other.sort_name = given.sort_name as same_model
      from device given
      join device other on other.type_id = given.type_id
      join work_order ordered on ordered.device_id = other.id and ordered.symptom_id = ${symptomId}::uuid and ordered.status = 'completed'
        and ordered.branch_id = any(${[...actor.branchIds]}::uuid[])
      where given.id = ${deviceId}::uuid
      order by 1 desc limit ${REPAIRS_MAX}
    ), meant as (
      select *, bool_or(same_model) over () as by_model from alike
    ), earlier as (
      select meant.*, exists (
          select from work_order again where again.device_id = meant.device_id and again.id > meant.id and again.status <> 'cancelled'
          and again.created_at::date between meant.completed_on and meant.completed_on + meant.warranty_days
        ) as came_back,
        (select coalesce(sum(coalesce(
            (select sum((hand ->> 'factHours')::int) from jsonb_array_elements(line.performers) hand),
            line.norm_hours * (line.quantity / 1000.0))), 0)
          from work_order_line line where line.work_order_id = meant.id and line.tab = 'works') as hours
      from meant where same_model or not by_model
    )
    select solution_id, (select name from fault_code where fault_code.id = solution_id) as solution,
      array(select fault.name from earlier same join fault_code fault on fault.id = same.fault_id
        where same.solution_id is not distinct from earlier.solution_id group by fault.name order by count(*) desc limit 3) as faults,
      count(*)::int as times, count(*) filter (where came_back)::int as came_back, round(avg(total))::bigint as average_total,
      round(avg(hours))::bigint as average_hours, bool_or(by_model) as by_model, (sum(count(*)) over ())::int as repairs,
      (select coalesce(json_agg(part order by part.times desc, part.name), '[]') from (
        select line.item_id as "itemId", item.name, count(distinct line.work_order_id)::int as times
        from work_order_line line join item on item.id = line.item_id
        where line.tab = 'parts' and line.work_order_id in (
          select id from earlier same where same.solution_id is not distinct from earlier.solution_id)
        group by line.item_id, item.name order by 3 desc, 2 limit ${PARTS_MAX}) part) as parts
    from earlier group by solution_id order by times desc limit ${HINTS_MAX}`.execute(tx);
  return {
    by: rows[0]?.by_model === true ? "model" : "type",
    repairs: rows[0]?.repairs ?? 0,
    hints: rows.map((row) => ({
      solutionId: row.solution_id,
      solution: row.solution,
      faults: row.faults,
      times: row.times,
      cameBack: row.came_back,
      averageTotal: Minor.parse(row.average_total),
      averageHours: Milli.parse(row.average_hours),
      parts: row.parts,
    })),
  };
}
