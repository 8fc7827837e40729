import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableTypes } from "./tables.ts";
import { openCluster } from "./cluster.ts";

const cluster = await openCluster();
const { db, close } = cluster.open("maisternia");
writeFileSync(join(import.meta.dirname, "../platform/tables.ts"), await tableTypes(db));
await close();
await cluster.close();
