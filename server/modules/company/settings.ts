import { Settings, settingsEndpoints, type VersionedSettings } from "#contracts/company/settings.ts";
import { changesOf, journalled } from "#ledger/journal.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { type Route, serve } from "#platform/http.ts";
import { forgetIn, onceIn } from "#platform/once-in.ts";
import { write } from "#platform/write.ts";

/** The history of the settings is kept under this id: there is one set of them. */
const THE_ONE = "00000000-0000-7000-8000-000000000001";

/** The rules the shop works by. One row by its key; what was never said is the usual. */
export const settingsOf = (tx: Tx): Promise<Settings> =>
  onceIn(tx, "settings", async () => {
    const { rules } = await tx.selectFrom("settings").where("id", "=", 1).select("rules").executeTakeFirstOrThrow();
    return Settings.parse(rules);
  });

async function versioned(tx: Tx, lock = false): Promise<VersionedSettings> {
  const query = tx.selectFrom("settings").where("id", "=", 1).select(["version", "rules"]);
  const { version, rules } = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow();
  return { version, settings: Settings.parse(rules) };
}

/** Replaces the rules; whoever saw older ones is refused. */
async function changeSettings(call: Call, seen: number, settings: Settings): Promise<VersionedSettings> {
  const before = await versioned(call.tx, true);
  if (before.version !== seen) throw ledgerRefusals["changed-meanwhile"]({ version: before.version });
  const version = seen + 1;
  await write(call.tx, [
    { text: "update settings set version = $?, rules = $? where id = 1", values: [version, JSON.stringify(settings)] },
    journalled(call, {
      subjectId: THE_ONE,
      version,
      kind: "company.settings",
      verb: "change",
      status: null,
      changes: changesOf(before.settings, settings),
    }),
  ]);
  forgetIn(call.tx, "settings");
  call.touched.push({ kind: "company.settings", id: THE_ONE });
  return { version, settings };
}

export const settingsRoutes: readonly Route[] = [
  serve(settingsEndpoints.read, ({ tx }) => versioned(tx)),
  serve(settingsEndpoints.change, (call, { body: { version, settings } }) => changeSettings(call, version, settings)),
];
