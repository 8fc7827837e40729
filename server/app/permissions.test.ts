import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  FIELD_PERMISSIONS,
  grantsOf,
  PERMISSIONS,
  RIGHTS,
  ROLES,
  type RoleCode,
  WIDENING_PERMISSIONS,
  WRITING_PERMISSIONS,
} from "#contracts/access/roles.ts";
import { permissionOf } from "#contracts/kernel/endpoint.ts";
import { mayPass } from "#platform/access.ts";
import { mayBy } from "#modules/access/index.ts";
import { readTexts } from "#platform/texts.ts";
import { db } from "#testing/database.ts";
import { signedIn } from "#testing/actors.ts";
import { buildServer, routes } from "./server.ts";

const endpoints = routes.map(({ endpoint }) => endpoint);
const needed = new Set(endpoints.map(permissionOf).filter((permission) => permission !== undefined));

test("what every endpoint demands is held by some role", () => {
  const held = new Set(PERMISSIONS);
  expect([...needed].filter((permission) => !held.has(permission)).sort()).toEqual([]);
});

test("every permission of the matrix opens a door, shows a field, widens what is seen or says what may be written", () => {
  const known = new Set<string>([...needed, ...FIELD_PERMISSIONS, ...WIDENING_PERMISSIONS, ...WRITING_PERMISSIONS]);
  expect(PERMISSIONS.filter((permission) => !known.has(permission))).toEqual([]);
});

test("an engineer finishes only their own repairs, and whoever is denied a right is denied it for their own too", () => {
  expect(grantsOf("engineer")).toContain("repairs.intake.finish.own");
  expect(grantsOf("engineer")).not.toContain("repairs.intake.finish");
  expect(mayPass(mayBy(grantsOf("engineer")), "repairs.intake.finish")).toBe(true);
  expect(mayPass(mayBy(grantsOf("engineer"), ["repairs.intake.finish"]), "repairs.intake.finish")).toBe(false);
});

test("administrators have no business with documents", () => {
  const business = grantsOf("administrator").filter((permission) => /^(repairs\.work-order|stock|money\.(payment|refund))\./.test(permission));
  expect(business).toEqual([]);
});

test("every right, role and area has its words in every language", () => {
  const rights = RIGHTS.flatMap(({ code, area }) => [`access.right.${code}`, `access.area.${area}`]);
  const keys = [...rights, ...ROLES.map((role) => `access.role.${role}`)];
  for (const language of ["en", "uk", "ru"] as const) {
    const texts = readTexts(language);
    expect(
      keys.filter((key) => texts[key] === undefined),
      language,
    ).toEqual([]);
  }
});

test("the doors that stand open to strangers are these and no others", () => {
  expect(
    endpoints
      .filter(({ guard }) => guard === "public")
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual([
    "GET /api/c/:key",
    "GET /api/c/:key/papers/:paper",
    "GET /api/c/:key/photos/:photo",
    "GET /api/session",
    "POST /api/auth/code",
    "POST /api/auth/second-factor",
    "POST /api/auth/sign-in",
    "POST /api/auth/sign-out",
    "POST /api/c/:key/agree",
    "POST /api/c/:key/ask",
    "POST /api/c/:key/refuse",
    "POST /api/p/:key",
    "POST /api/p/:key/pictures",
    "POST /api/setup",
    "POST /api/setup/check",
  ]);
});

/** Every door × every role × nobody: the guard alone is asked, so ids are made up and bodies are empty. */
describe("every door opens for whom the matrix says", () => {
  let role: RoleCode | undefined;
  const server = buildServer({
    db,
    clock: () => ({ now: new Date("2026-03-02T09:00:00Z"), today: "2026-03-02" }),
    identify: async () => (role === undefined ? undefined : signedIn(role)),
  });
  beforeAll(() => void server.ready());
  afterAll(() => server.close());

  const guarded = endpoints.filter(({ guard }) => guard !== "public");
  const knock = async ({ method, path }: (typeof endpoints)[number]) => {
    const url = path.replaceAll(/:\w+/g, "00000000-0000-7000-8000-000000000000");
    const reply = await server.inject({ method, url, ...(method === "GET" ? {} : { payload: {} }) });
    const code = reply.headers["content-type"]?.toString().includes("json") ? (reply.json().code as string | undefined) : undefined;
    return code === "platform.not-permitted" || code === "platform.not-signed-in" ? code : "in";
  };

  test("nobody at all", async () => {
    role = undefined;
    const open = [];
    for (const endpoint of guarded) if ((await knock(endpoint)) !== "platform.not-signed-in") open.push(endpoint.name);
    expect(open).toEqual([]);
  });

  test.each(ROLES)("%s", async (code) => {
    role = code;
    const { may } = signedIn(code);
    const wrong = [];
    for (const endpoint of guarded) {
      const permission = permissionOf(endpoint);
      const expected = permission === undefined || mayPass(may, permission) ? "in" : "platform.not-permitted";
      const said = await knock(endpoint);
      if (said !== expected) wrong.push(`${endpoint.name}: ${said}`);
    }
    expect(wrong).toEqual([]);
  });
});
