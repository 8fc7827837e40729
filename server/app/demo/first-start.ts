import { createHmac } from "node:crypto";
import { isSetUp } from "#modules/access/index.ts";
import { complaint } from "#platform/complaint.ts";
import type { Config } from "#platform/config.ts";
import type { Tx } from "#platform/db.ts";
import type { Shop } from "../open-shop.ts";
import { readSecret } from "../secret.ts";
import { openDemo } from "./open.ts";
import { STAFF } from "./wording.ts";

const PASSWORD_SIGNS = 16;

/** Opens the demo of `--demo` in an empty base, or finds it there again; answers what the console says about signing in. */
export async function startDemo(shop: Shop, tell: (line: string) => void): Promise<readonly string[]> {
  const { db, config } = shop;
  if (!(await isSetUp(db as never as Tx))) await makeWholeDemo(shop, tell);
  const demo = await db.selectFrom("demo").where("state", "=", "made").where("whole", "=", true).select("language").executeTakeFirst();
  if (demo === undefined) throw complaint("This data folder holds a shop of its own: start it without --demo, or name an empty folder with --data.");
  return [`${STAFF.join(", ")}`, `all with the password ${demoPassword(config)}`, "npm start -- demo clear makes the shop empty again"];
}

/** A demo from the first stone, with passwords; told line by line how far it is. */
export async function makeWholeDemo({ db, clock, config }: Shop, tell: (line: string) => void): Promise<void> {
  const wish = { language: config.demoLanguage, timeZone: config.timeZone, password: demoPassword(config) };
  let told = 0;
  tell("Making the demo: three months of a service centre …");
  await openDemo(db, clock, wish, async (done, total) => {
    const tenths = Math.floor((done * 10) / total);
    if (tenths > told) tell(`Making the demo: ${tenths * 10} %`);
    told = tenths;
  });
}

/** One for all, its own in every installation, and the same at every start: so it need not be kept anywhere. */
export function demoPassword(config: Config): string {
  const letters = createHmac("sha256", readSecret(config))
    .update("demo")
    .digest("base64url")
    .replaceAll(/[-_0O1lI]/g, "")
    .slice(0, PASSWORD_SIGNS);
  return letters.match(/.{1,4}/g)?.join("-") ?? letters;
}
