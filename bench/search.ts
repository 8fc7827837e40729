/** How long the search box takes in a large shop: rows like those of 100,000 orders, customers and devices, in a database of its own. */
import { newId } from "#platform/id.ts";
import { find, type FoundKind, lanesOf } from "#platform/find.ts";
import { type Findable, indexed } from "#platform/search.ts";
import { openCluster } from "#testing/cluster.ts";

const SIZE = Number(process.env.SIZE ?? 100_000);
const GUARD = "parties.phone.see";
const FIRST = [
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
];
const STEMS = [
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
  "Дем'ян",
  "Білоц",
  "Чорно",
];
const ENDS = ["енко", "чук", "ський", "ченко", "ів", "юк", "ко", "ець", "ук", "енчук"];
const MODELS = [
  "Apple iPhone 13",
  "Apple iPhone 11",
  "Samsung Galaxy S21",
  "Bosch WAN 28160",
  "LG F2J3",
  "HP LaserJet 1020",
  "Lenovo ThinkPad T14",
  "ASUS X515",
  "Xiaomi Redmi Note 10",
  "Makita HR2470",
  "DeLonghi ECAM 22",
  "Daikin FTXB35",
  "Indesit IWSB 51051",
  "Canon PIXMA G3411",
];
const FAULTS = ["не вмикається", "не зливає воду", "розбитий екран", "шумить", "не заряджається", "помилка E18", "тече", "гріється"];

// The same rows every time: figures can be compared.
let seed = 42;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 4_294_967_296) * below);
};
const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
const digits = (count: number) => Array.from({ length: count }, () => random(10)).join("");
const person = () => `${pick(STEMS)}${pick(ENDS)} ${pick(FIRST)}`;

function* rows(): Generator<Findable> {
  for (let n = 1; n <= SIZE; n++) {
    const [name, phone] = [person(), `+380${pick(["50", "67", "63", "93", "97"])}${digits(7)}`];
    const [serial, model] = [`SN${digits(8)}${pick(["AB", "KX", "ZT"])}`, pick(MODELS)];
    const [partyId, deviceId, orderId] = [0, 1, 2].map(() => newId(new Date(1_700_000_000_000 + n * 60_000))) as [string, string, string];
    const guarded = { permission: GUARD, subtitle: phone, words: [phone] };
    const number = `WO-${String(n).padStart(6, "0")}`;
    yield { kind: "parties.party", id: partyId, branchId: null, title: name, subtitle: "Київ", words: [], guarded };
    yield { kind: "devices.device", id: deviceId, branchId: null, title: model, subtitle: serial, words: [], codes: [serial] };
    const words = [pick(FAULTS), serial];
    yield { kind: "repairs.work-order", id: orderId, branchId: null, title: number, subtitle: `${model} · ${name}`, words, codes: [number] };
  }
}

const cluster = await openCluster();
const { db, pool, close } = cluster.open("maisternia");
const say = (text: string) => process.stdout.write(`${text}\n`);

const columns = ["lane", "kind", "id", "branch_id", "title", "subtitle", "haystack"];
let batch: unknown[][] = [];
const flush = async () => {
  const parts = columns.map((_, at) => batch.map((row) => row[at]));
  await pool.query(
    `insert into search_entry (${columns.join(", ")}, codes)
     select ${columns.map((it) => `r.${it}`).join(", ")}, string_to_array(c.codes, ' ')
     from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality as r(${columns.join(", ")}, n)
     join unnest($8::text[]) with ordinality as c(codes, n) using (n)`,
    [...parts, batch.map((row) => (row[7] as string[]).join(" "))],
  );
  batch = [];
};
const began = performance.now();
await pool.query("drop index search_entry_haystack");
for (const row of rows()) {
  for (const { values } of indexed(row)) batch.push([...values]);
  if (batch.length >= 5_000) await flush();
}
await flush();
await pool.query("create index search_entry_haystack on search_entry using gin (haystack gin_trgm_ops)");
await pool.query("vacuum analyze search_entry");
say(`${SIZE} orders, customers and devices indexed in ${Math.round((performance.now() - began) / 1_000)} s`);

const kinds: FoundKind[] = [
  { name: "parties.party", scope: () => "all", searchGuard: GUARD },
  { name: "devices.device", scope: () => "all" },
  { name: "repairs.work-order", scope: () => "all" },
  { name: "repairs.intake", scope: () => "all" },
  { name: "catalog.item", scope: () => "all" },
];
const lanes = lanesOf(kinds, { userId: "u", name: "u", employeeId: null, branchIds: [], may: () => true });
const part = (text: string, length: number) => text.slice(random(Math.max(1, text.length - length)), undefined).slice(0, length);
const asked: Record<string, () => string> = {
  "3 letters of a name": () => part(`${pick(STEMS)}${pick(ENDS)}`, 3),
  "3 digits": () => digits(3),
  "6 digits of a phone": () => digits(6),
  "a whole phone": () => `0${pick(["50", "67"])} ${digits(3)}-${digits(2)}-${digits(2)}`,
  "a number": () => `WO-${random(SIZE)}`,
  "wrong layout": () => pick(["шзрщту", "ашщту", "sdfyt", "fynjy", "gtnh", "ifh", "вфшлшт", "ишср"]),
  "name and model": () => `${pick(STEMS)} ${pick(["iphone", "bosch", "galaxy", "hp"])}`,
  "2 letters": () => part(pick(STEMS), 2),
  "1 letter": () => part(pick(STEMS), 1),
  "nothing like it": () => `${pick(["жщзр", "qzxwv", "ъъыы"])}${digits(2)}`,
  "a slip": () => pick(["iphnoe", "galxay", "thinkpda", "дайикн", "лазерждет"]),
};
for (const [name, ask] of Object.entries(asked)) {
  const times: number[] = [];
  let hits = 0;
  for (let n = 0; n < 60; n++) {
    const start = performance.now();
    const groups = await find(db as never, lanes, [], ask());
    times.push(performance.now() - start);
    hits += groups.reduce((total, group) => total + group.hits.length, 0);
  }
  times.sort((a, b) => a - b);
  const [p50, p95, max] = [29, 56, 59].map((at) => `${(Math.round((times[at] ?? 0) * 10) / 10).toString().padStart(6)} ms`);
  say(`${name.padEnd(22)} p50 ${p50}  p95 ${p95}  max ${max}  hits ${Math.round(hits / 60)}`);
}
await close();
await cluster.close();
