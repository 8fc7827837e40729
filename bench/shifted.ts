import type pg from "pg";

/** What is multiplied, and by which column a row is known to belong to a template. Owners before what points to them. */
const TABLES: readonly (readonly [table: string, key: string])[] = [
  ["party", "id"],
  ["device", "id"],
  ["ledger_document", "id"],
  ["intake", "id"],
  ["intake_whereabouts", "intake_id"],
  ["work_order", "id"],
  ["work_order_line", "work_order_id"],
  ["estimate", "work_order_id"],
  ["parts_issue", "id"],
  ["parts_issue_line", "parts_issue_id"],
  ["payment", "id"],
  ["journal", "subject_id"],
  ["ledger_entry", "document_id"],
];

/** Names and numbers by which one copy's customers and devices differ from another's. `n` is the copy's serial number among all. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  party: {
    name: "bench_pick(:stems, n * 7) || bench_pick(:ends, n / 18) || ' ' || bench_pick(:firsts, n / 5)",
    phones: "array['+380' || bench_pick(array['50', '67', '63', '93', '97'], n) || lpad(((n::bigint * 48271) % 10000000)::text, 7, '0')]",
  },
  device: {
    model: "bench_pick(:models, n * 3)",
    serial: "'SN' || lpad(((n::bigint * 69621) % 100000000)::text, 8, '0') || bench_pick(array['AB', 'KX', 'ZT'], n)",
  },
  journal: { changes: "null" },
  ledger_entry: { recorded_at: "now()" },
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  stems: [
    "Іван",
    "Петр",
    "Шевч",
    "Коваль",
    "Бондар",
    "Ткач",
    "Марч",
    "Мельни",
    "Лис",
    "Крав",
    "Олій",
    "Поліщ",
    "Савч",
    "Руд",
    "Гриць",
    "Дем’ян",
    "Білоц",
    "Чорно",
  ],
  ends: ["енко", "чук", "ський", "ченко", "ів", "юк", "ко", "ець", "ук", "енчук"],
  firsts: [
    "Олена",
    "Іван",
    "Петро",
    "Оксана",
    "Марія",
    "Сергій",
    "Андрій",
    "Наталія",
    "Юрій",
    "Світлана",
    "Дмитро",
    "Тетяна",
    "Ольга",
    "Василь",
    "Ганна",
  ],
  models: [
    "WAN 28160",
    "iPhone 13",
    "Galaxy S21",
    "F2J3",
    "LaserJet 1020",
    "ThinkPad T14",
    "X515",
    "Redmi Note 10",
    "HR2470",
    "ECAM 22",
    "FTXB35",
    "PIXMA G3411",
  ],
};

/** An id of ours begins with its milliseconds: a later one is the same id with a later beginning. */
const FUNCTIONS = `
  create or replace function pg_temp.bench_later(id uuid, ms bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(('x' || left(translate(id::text, '-', ''), 12))::bit(48)::bigint + ms), 12, '0') || substr(translate(id::text, '-', ''), 13))::uuid $$;
  create or replace function pg_temp.bench_pick(words text[], n bigint) returns text language sql immutable parallel safe as $$
    select words[1 + (abs(n) % cardinality(words))::int] $$;`;

export type Templates = {
  /** The first and the last id that any template may have. */
  readonly from: string;
  readonly to: string;
  /** How many templates there are. */
  readonly count: number;
  /** How many documents they have under each prefix: what separates the numbers of two copies. */
  readonly numbers: Readonly<Record<string, number>>;
};
/** How far one copy lies behind its template. */
export type Shift = { readonly copy: number; readonly days: number; readonly milliseconds: number };
type Column = { readonly name: string; readonly type: string };

/** Writes copies of all template rows: later ids, days, instants and numbers; everything else as it is. */
export async function multiply(client: pg.ClientBase, templates: Templates, shifts: readonly Shift[], tables = TABLES): Promise<void> {
  await client.query(FUNCTIONS);
  await client.query("create temp table if not exists bench_shift (copy integer, days integer, milliseconds bigint)");
  await client.query("truncate bench_shift");
  await client.query("insert into bench_shift select * from unnest($1::int[], $2::int[], $3::bigint[])", [
    shifts.map(({ copy }) => copy),
    shifts.map(({ days }) => days),
    shifts.map(({ milliseconds }) => milliseconds),
  ]);
  for (const [table, key] of tables) await client.query(copyOf(table, key, await columnsOf(client, table), templates));
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

/** Rows of the templates times shifts; of the history only the first line of each document. */
function copyOf(table: string, key: string, columns: readonly Column[], { from, to, count, numbers }: Templates): string {
  const own = OWN[table] ?? {};
  const prefix = "split_part(t.number, '-', 1)";
  const spacing = `case ${prefix} ${Object.entries(numbers)
    .map(([it, many]) => `when '${it}' then ${many}`)
    .join(" ")} end`;
  const within = (value: string) => `${value} between '${from}' and '${to}'`;
  const value = ({ name, type }: Column): string => {
    if (own[name] !== undefined) return worded(own[name]);
    if (type === "uuid") return `case when ${within(`t.${name}`)} then pg_temp.bench_later(t.${name}, s.milliseconds) else t.${name} end`;
    if (type === "date") return `t.${name} + s.days`;
    if (type.startsWith("timestamp")) return `t.${name} + s.milliseconds * interval '1 millisecond'`;
    if (name === "number") return `${prefix} || '-' || lpad((split_part(t.number, '-', 2)::int + s.copy * ${spacing})::text, 6, '0')`;
    // Things that are not ours are counted by their own id.
    if (table === "ledger_entry" && name === "unit") {
      return `case when t.account like 'custody/%' and t.unit <> 'UAH' then pg_temp.bench_later(t.unit::uuid, s.milliseconds)::text else t.unit end`;
    }
    return `t.${name}`;
  };
  const numbered = `(select *, ${table === "party" || table === "device" ? "dense_rank() over (order by id)" : "0"} as n0 from ${table} where ${within(key)}
    ${table === "journal" ? "and version = 1" : ""})`;
  return `insert into ${table} (${columns.map(({ name }) => name).join(", ")})
    select ${columns.map(value).join(", ")} from bench_shift s cross join lateral (select t0.*, t0.n0 + s.copy::bigint * ${count} as n from ${numbered} t0) t
    order by s.copy, t.${key}`;
}

const worded = (expression: string): string =>
  expression
    .replaceAll("bench_pick", "pg_temp.bench_pick")
    .replaceAll(/\bn\b(?=[ ,)*:/])/g, "t.n")
    .replaceAll(/:(stems|ends|firsts|models)/g, (_, list: string) => `array[${(WORDS[list] ?? []).map((word) => `'${word}'`).join(", ")}]`);
