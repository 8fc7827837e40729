import type { Command } from "./command.ts";

/** Opening the shop has done the work already; this says what it was. */
export const migrateCommand: Command = {
  name: "migrate",
  help: "bring the database to the present schema and end",
  run: async ({ shop, say }) => {
    for (const name of shop.migrated) say(`applied ${name}`);
    say(shop.migrated.length === 0 ? "The database is up to date." : `${shop.migrated.length} migrations applied.`);
    return 0;
  },
};
