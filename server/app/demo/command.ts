import { isSetUp } from "#modules/access/index.ts";
import { LANGUAGES } from "#contracts/kernel/wording.ts";
import { complaint } from "#platform/complaint.ts";
import { Refusal } from "#platform/refusal.ts";
import type { Tx } from "#platform/db.ts";
import type { Command, CommandContext } from "../command.ts";
import { demoPassword, makeWholeDemo } from "./first-start.ts";
import { openDemo } from "./open.ts";
import { removeDemo } from "./remove.ts";
import { STAFF } from "./wording.ts";

const WHY: Readonly<Record<string, string>> = {
  "access.no-demo": "There is no demo here.",
  "access.demo-there": "The demo is already there, or is being made.",
  "access.demo-beside-documents": "There are documents already: a demo can be made only in an empty shop.",
  "access.demo-in-use": "People have made something of their own in the demo, so it stays as it is",
};

/** The demo from the console: made, or taken away again. */
export const demoCommand: Command = {
  name: "demo",
  help: "fill an empty shop with three months of a demo, or take the demo away (clear)",
  usage: `[${LANGUAGES.join("|")}] | clear`,
  run: async (context, [word]) => {
    if (word !== undefined && word !== "clear" && !LANGUAGES.some((language) => language === word)) {
      throw complaint(`demo needs nothing, a language (${LANGUAGES.join(", ")}) or clear.`, 2);
    }
    await (word === "clear" ? clear(context) : make(context, word)).catch((error: unknown) => {
      if (!(error instanceof Refusal) || WHY[error.code] === undefined) throw error;
      const numbers = Array.isArray(error.details.numbers) ? `: ${error.details.numbers.join(", ")}` : "";
      throw complaint(`${WHY[error.code]}${numbers}`);
    });
    return 0;
  },
};

async function make({ shop, say }: CommandContext, word: string | undefined): Promise<void> {
  const language = LANGUAGES.find((it) => it === word) ?? shop.config.demoLanguage;
  if (await isSetUp(shop.db as never as Tx)) {
    await openDemo(shop.db, shop.clock, { language, timeZone: shop.config.timeZone });
    return say("The demo is there. Its people cannot sign in; sign in as before.");
  }
  await makeWholeDemo({ ...shop, config: { ...shop.config, demoLanguage: language } }, say);
  say(`The demo is there. Sign in as ${STAFF.join(", ")}; all have the password ${demoPassword(shop.config)}`);
}

async function clear({ shop, say }: CommandContext): Promise<void> {
  await removeDemo(shop.pool, { whole: true });
  say("The demo is gone; what people made themselves is still there.");
}
