import { complaint } from "#platform/complaint.ts";
import type { Config } from "#platform/config.ts";
import { nearest } from "#platform/nearest.ts";
import { commands } from "./commands.ts";
import { openShop } from "./open-shop.ts";

/** Does one thing and ends; beside a running server or without one. Answers the exit code. */
export async function runCommand(config: Config, name: string, args: readonly string[], say: (line: string) => void): Promise<number> {
  const command = commands.find((it) => it.name === name);
  if (command === undefined) {
    const close = nearest(name, [...commands.map((it) => it.name), "help"]);
    throw complaint(`There is no command ${name}.${close === undefined ? "" : ` Did you mean ${close}?`} npm start -- --help lists all of them.`, 2);
  }
  const shop = await openShop(config, { beside: true });
  try {
    return (await command.run({ shop, say }, args)) ?? 0;
  } finally {
    await shop.close();
  }
}
