import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#platform/embedded-postgres.ts";
import { migrate } from "#platform/migrate.ts";
import { openDatabase } from "#platform/postgres.ts";

/** A PostgreSQL of its own in a temporary folder, with the database `maisternia` migrated. Gone when closed. */
export async function openCluster() {
  const home = mkdtempSync(join(tmpdir(), "maisternia-test-"));
  const postgres = await startEmbeddedPostgres(home);
  // Each test file copies the database; the product's own account may not make any.
  const admin = new pg.Client(postgres.admin());
  await admin.connect();
  await admin.query("alter role maisternia createdb");
  await admin.end();
  const { pool, close } = openDatabase(postgres.connect());
  await migrate(pool);
  await close();
  return {
    connect: postgres.connect,
    open: (database: string, connectionsMax = 10) => openDatabase(postgres.connect(database), connectionsMax),
    close: async () => {
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
