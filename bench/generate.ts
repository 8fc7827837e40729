import { parseArgs } from "node:util";
import { migrate } from "#platform/migrate.ts";
import { openDatabase } from "#platform/postgres.ts";
import { openBase } from "./large-base.ts";

/** Fills an empty database with a large shop: `npm run generate:base -- --orders 100000 --database-url postgres://…` */
const { values } = parseArgs({
  options: { orders: { type: "string", default: "100000" }, "database-url": { type: "string", default: process.env.DATABASE_URL ?? "" } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const orders = Number(values.orders);
if (!Number.isInteger(orders) || orders < 1_000 || values["database-url"] === "") {
  say(
    "npm run generate:base -- --orders 100000 --database-url postgres://user:password@host:5432/database (at least 1000 orders, an empty database)",
  );
  process.exit(2);
}

const connect = { connectionString: values["database-url"] };
const { db, pool, close } = openDatabase(connect, 4);
await migrate(pool);
if ((await db.selectFrom("organization").select("id").executeTakeFirst()) !== undefined) {
  say("The database already keeps a shop: choose an empty one.");
  process.exit(1);
}
const begun = performance.now();
const base = await openBase({ db, pool, connect }, { now: new Date(performance.timeOrigin + begun), tell: say });
await base.growTo(orders);
say(`${orders} orders in ${Math.round((performance.now() - begun) / 1_000)} s`);
await close();
