import { parseArgs } from "node:util";
import { ROLES } from "#contracts/access/roles.ts";
import { UserDraft } from "#contracts/access/user.ts";
import { createCard } from "#ledger/card.ts";
import { dropSecondFactor, endSessions, giveCode, isSetUp, userCard } from "#modules/access/index.ts";
import type { Call } from "#platform/call.ts";
import { complaint } from "#platform/complaint.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Command, CommandContext } from "../command.ts";

const USAGE = `create LOGIN --name NAME [--role ROLE]… [--email ADDRESS] [--language en|uk|ru] | reset LOGIN [--drop-second-factor] | list`;

/** People who may sign in, from the console: for whoever lost the last way in. */
export const userCommand: Command = {
  name: "user",
  help: "make a user, give one a new code (reset), or list them",
  usage: USAGE,
  run: async (context, [verb, ...args]) => {
    const act = verb === undefined ? undefined : verbs[verb];
    if (act === undefined) throw complaint(`user needs one of: ${USAGE}`, 2);
    await act(context, args);
    return 0;
  },
};

const verbs: Readonly<Record<string, (context: CommandContext, args: readonly string[]) => Promise<void>>> = { create, reset, list };

async function create({ shop, say }: CommandContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = read(args);
  const draft = UserDraft.safeParse({
    login: positionals[0],
    name: values.name ?? positionals[0],
    email: values.email ?? null,
    language: values.language ?? "en",
    roles: values.role ?? [],
    branchIds: [],
    denials: [],
  });
  if (!draft.success) {
    const wrong = draft.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw complaint(`The user cannot be made: ${wrong}. Roles: ${ROLES.join(", ")}.`, 2);
  }
  await inTransaction(shop, async (call) => {
    if (!(await isSetUp(call.tx))) throw complaint("Nobody has set the shop up yet: start it and open its address, the first user is made there.");
    const branches = await call.tx.selectFrom("branch").where("archived", "=", false).select("id").execute();
    const { id, login } = await createCard(call, userCard, { ...draft.data, branchIds: branches.map((branch) => branch.id) });
    await sayCode(call, { id, login, say });
  });
}

async function reset({ shop, say }: CommandContext, args: readonly string[]): Promise<void> {
  const {
    values,
    positionals: [login = ""],
  } = read(args);
  await inTransaction(shop, async (call) => {
    const user = await call.tx.selectFrom("app_user").where("login", "=", login.toLowerCase()).select(["id", "login", "archived"]).executeTakeFirst();
    if (user === undefined) throw complaint(`There is no user ${login}: npm start -- user list shows all of them.`);
    if (user.archived) throw complaint(`${user.login} is locked: an administrator can unlock them.`);
    await endSessions(call.tx, user.id);
    if (values["drop-second-factor"] === true) await dropSecondFactor(call.tx, user.id);
    await sayCode(call, { ...user, say });
  });
}

async function list({ shop, say }: CommandContext): Promise<void> {
  const users = await shop.db
    .selectFrom("app_user")
    .leftJoin("user_role", "user_role.user_id", "app_user.id")
    .orderBy("login")
    .orderBy("role")
    .select(["login", "name", "role", "archived", "two_factor_enabled"])
    .execute();
  for (const [login, rows] of Map.groupBy(users, (row) => row.login)) {
    const [{ name, archived, two_factor_enabled }] = rows as [(typeof rows)[number]];
    const marks = [...(archived ? ["locked"] : []), ...(two_factor_enabled ? ["second factor"] : [])];
    say(`${login}  ${name}  ${rows.map(({ role }) => role).join(", ")}${marks.length === 0 ? "" : `  (${marks.join(", ")})`}`);
  }
}

async function sayCode(call: Call, { id, login, say }: { id: string; login: string; say: (line: string) => void }): Promise<void> {
  const { code, until } = await giveCode(call.tx, { userId: id, now: call.now });
  say(`${login} chooses a password on the sign-in page ("I have a code") with ${code}`);
  say(`It works once, until ${until.toISOString()}.`);
}

function read(args: readonly string[]) {
  const options = {
    name: { type: "string" },
    email: { type: "string" },
    language: { type: "string" },
    role: { type: "string", multiple: true },
    "drop-second-factor": { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw complaint(`user ${USAGE}: ${(cause as Error).message}`, 2, cause);
  }
}

/** Whoever holds the machine acts as the console; what the business refuses is told in one line. */
async function inTransaction({ db, clock }: CommandContext["shop"], work: (call: Call) => Promise<void>): Promise<void> {
  const actor = { userId: "console", name: "Console", employeeId: null, branchIds: [], may: () => true };
  try {
    await db.transaction().execute((tx) => work({ tx, actor, touched: [], ...clock() }));
  } catch (error) {
    if (error instanceof Refusal) throw complaint(`Refused: ${error.code} ${JSON.stringify(error.details)}`, 1, error);
    throw error;
  }
}
