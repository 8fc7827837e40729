import pg from "pg";

const RETRY_MILLISECONDS = 1_000;

export type Ear = { readonly close: () => Promise<void> };
type Hearing = {
  readonly hear: (payload: string) => void;
  /** Says whether the line is up: while it is not, changes elsewhere go unheard. */
  readonly trust: (heard: boolean) => void;
};

/** Listens on a channel of the database with a connection of its own, and takes a broken line up again. */
export async function listen(pool: pg.Pool, channel: string, { hear, trust }: Hearing): Promise<Ear> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const lost = () => {
    if (closed || retry !== undefined) return;
    trust(false);
    retry = setTimeout(() => {
      retry = undefined;
      connect().catch(lost);
    }, RETRY_MILLISECONDS);
    retry.unref();
  };

  async function connect(): Promise<void> {
    const fresh = new pg.Client(pool.options as pg.ClientConfig);
    fresh
      .on("error", lost)
      .on("end", lost)
      .on("notification", ({ payload }) => hear(payload ?? ""));
    await fresh.connect();
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = fresh;
    trust(true);
  }

  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      trust(false);
      await client?.end().catch(() => undefined);
    },
  };
}
