import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import architecture from "../architecture.json" with { type: "json" };

/** What a reviewer should never have to say twice. Reads the repository as text; knows nothing of TypeScript. */

const KINDS = ["flow", "document", "posting", "rows", "register", "jobs", "print", "screen", "config", "test", "card", "routes", "list"];
const LINES_MAX = 300;
const COLUMNS_MAX = 150;
const FILES_MIN = 80;
const VAGUE = /(^|\/)(utils?|helpers?|common|shared|types?|services?|managers?|misc|lib)(\/|\.|$)/;

const BANNED: readonly [pattern: RegExp, instead: string, exempt?: RegExp][] = [
  [/\bas any\b|: any\b(?=\s*[;,)=\]>|&])/, "a real type"],
  [/^\s*(export )?(declare )?(const )?enum \w/m, "z.enum or a union of literals"],
  [/^export (default )?(abstract )?class /m, "a function or plain data", /refusal\.ts$/],
  [/new Date\(\)|Date\.now\(/, "call.now", /platform\/clock\.ts$/],
  [/parseFloat|\.toFixed\(/, "contracts/kernel/measure.ts", /^bench\//],
  [/\bTODO\b|\bFIXME\b|console\.log/, "an issue, or nothing"],
  [/\binnerHTML\b|\bnew Function\(|\beval\(/, "text that stays text"],
  [/\bexecSync\(|[^.]\bexec\(|shell: true/, "execFile with an array of arguments"],
  [/createHash\("(md5|sha1)"\)/, "sha256", /postgres\.ts$/],
];

const root = join(import.meta.dirname, "..");
const files = ["contracts", "server", "web"].flatMap((stratum) =>
  (readdirSync(join(root, stratum), { recursive: true }) as string[])
    .filter((path) => /\.(tsx?|sql)$/.test(path) && !/(tidy|rules)\.test\.ts$|platform\/tables\.ts$|(^|\/)dist|test-only/.test(path))
    .map((path) => ({ path: `${stratum}/${path}`, text: readFileSync(join(root, stratum, path), "utf8") })),
);
const code = files.filter(({ path }) => !path.endsWith(".sql"));
const moduleOf = (path: string) => /^(?:server|web)\/modules\/([^/]+)\//.exec(path)?.[1];
const ownerOf = (path: string) => moduleOf(path) ?? path.split("/")[1] ?? "";
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);

test("the repository is where we think it is", () => expect(files.length).toBeGreaterThan(FILES_MIN));

test("every file is short enough to read in one sitting", () => {
  expect(files.filter(({ text }) => text.split("\n").length > LINES_MAX + 1).map(({ path, text }) => `${path}: ${text.split("\n").length}`)).toEqual(
    [],
  );
});

test("no line runs off the screen", () => {
  const long = files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (line.length > COLUMNS_MAX && !/^import .*;$|^export \* /.test(line) ? [`${path}:${at + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

test("every file has a known kind", () => {
  const kindsOf = (path: string) => /[^/]+?\.([a-z.]+)\.tsx?$/.exec(path)?.[1]?.split(".") ?? [];
  expect(paths(code.filter(({ path }) => kindsOf(path).some((kind) => !KINDS.includes(kind) && !path.endsWith(".d.ts"))))).toEqual([]);
});

test("every file is named for what it holds", () => expect(paths(files.filter(({ path }) => VAGUE.test(path)))).toEqual([]));

test("every module is on the map, and has the same name in contracts, server and web", () => {
  const found = new Set(files.map(({ path }) => moduleOf(path)).filter((module) => module !== undefined));
  expect([...found].filter((module) => !(module in architecture.modules))).toEqual([]);
  const outside = new Set(["kernel", "platform", "ledger", "web", "app", ...Object.keys(architecture.modules)]);
  const contracts = new Set(files.filter(({ path }) => /^contracts\/[^/]+\//.test(path)).map(({ path }) => path.split("/")[1] ?? ""));
  expect([...contracts].filter((name) => !outside.has(name))).toEqual([]);
});

test.each(BANNED)("%s is banned: use %s", (pattern, _instead, exempt) => {
  expect(paths(code.filter(({ path, text }) => !exempt?.test(path) && pattern.test(text)))).toEqual([]);
});

test("migrations are named by their moment, in lower case, and name no schema", () => {
  const migrations = files.filter(({ path }) => path.endsWith(".sql"));
  expect(paths(migrations.filter(({ path }) => !/\/migrations\/\d{8}_\d{4}_[a-z0-9_]+\.sql$/.test(path)))).toEqual([]);
  const names = migrations.map(({ path }) => path.split("/").at(-1));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(paths(migrations.filter(({ text }) => /\bpublic\.\w/.test(text)))).toEqual([]);
});

test("a table is written only by the stratum or module that created it", () => {
  const owners = new Map<string, string>();
  for (const { path, text } of files.filter(({ path }) => path.endsWith(".sql"))) {
    for (const [, table] of text.matchAll(/create table (?:if not exists )?(\w+)/g)) owners.set(table ?? "", ownerOf(path));
  }
  // Taking a demo away empties every table and puts back what people made: the one place that owns all of them.
  const trespasses = code
    .filter(({ path }) => !/testing\/|\.test\.|app\/demo\/remove\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:insertInto|updateTable|deleteFrom)\("(\w+)"|(?:insert into|delete from) (\w+)/g)]
        .map(([, first, second]) => first ?? second ?? "")
        .filter((table) => owners.has(table) && owners.get(table) !== ownerOf(path))
        .map((table) => `${path} writes ${table}, which belongs to ${owners.get(table)}`),
    );
  expect(trespasses).toEqual([]);
});
