import { mkdirSync } from "node:fs";
import type pg from "pg";
import { type Clock, clockIn } from "#platform/clock.ts";
import { complaint } from "#platform/complaint.ts";
import type { Config } from "#platform/config.ts";
import { joinEmbeddedPostgres, startEmbeddedPostgres } from "#platform/embedded-postgres.ts";
import { migrate } from "#platform/migrate.ts";
import { type Database, openDatabase } from "#platform/postgres.ts";

const POSTGRES_MIN = 160_000;
const CONNECTIONS_MAX = 20;

/** What everything works with: the settings, the open and migrated database, the time. */
export type Shop = Pick<Database, "db" | "pool"> & {
  readonly config: Config;
  readonly clock: Clock;
  /** The migrations that opening it has applied. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

type Opening = {
  /** Hears, in words, what happens to the database meanwhile. */
  readonly tell?: (line: string) => void;
  /** A command may work beside a running server; two servers over one folder may not. */
  readonly beside?: boolean;
  /** What is read while the database starts. No question is asked before it is there: reading holds up all who wait for an answer. */
  readonly meanwhile?: Promise<unknown>;
};

/** Opens the shop of these settings: its own PostgreSQL or the one that is named, brought to the present schema. */
export async function openShop(config: Config, { tell = () => undefined, beside = false, meanwhile }: Opening = {}): Promise<Shop> {
  mkdirSync(config.data, { recursive: true, mode: 0o711 });
  const joined = beside && config.databaseUrl === undefined ? joinEmbeddedPostgres(config.data) : undefined;
  const embedded = config.databaseUrl === undefined && joined === undefined ? await startEmbeddedPostgres(config.data, tell) : undefined;
  await meanwhile?.catch(async (error: unknown) => {
    await embedded?.stop();
    throw error;
  });
  const own = embedded ?? joined;
  const { db, pool, close } = openDatabase(own?.connect() ?? { connectionString: config.databaseUrl ?? "" }, CONNECTIONS_MAX);
  const closeAll = async (): Promise<void> => {
    await close();
    await embedded?.stop();
  };
  try {
    if (own === undefined) await needServer(pool, config.databaseUrl ?? "");
    const migrated = await migrate(pool);
    return { config, db, pool, clock: clockIn(config.timeZone), migrated, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function needServer(pool: pg.Pool, url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const where = `${pathname.slice(1)} on ${hostname}:${port || 5432}`;
  const version = await pool
    .query<{ version: number }>("select current_setting('server_version_num')::int as version")
    .then(({ rows }) => rows[0]?.version ?? 0)
    .catch((cause: Error & { code?: string }) => {
      throw complaint(
        `The database ${where} cannot be used (${cause.message || cause.code}): check DATABASE_URL, and that PostgreSQL runs there.`,
        1,
        cause,
      );
    });
  if (version < POSTGRES_MIN) throw complaint(`The database ${where} is PostgreSQL ${Math.floor(version / 10_000)}; 16 or newer is needed.`);
}
