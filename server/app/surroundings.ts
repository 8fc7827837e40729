import { openAccess } from "#modules/access/index.ts";
import { branchesOf } from "#ledger/journal.ts";
import type { Tx } from "#platform/db.ts";
import type { Surroundings } from "#platform/http.ts";
import { type Live, openLive } from "#platform/live.ts";
import type { Shop } from "./open-shop.ts";
import { readSecret } from "./secret.ts";

type Ends = { readonly live: Live; readonly close: () => Promise<void> };

/** What every request of this shop needs beside itself; `close` when no more requests come. */
export async function surroundingsOf({ config, db, pool, clock }: Shop): Promise<Surroundings & Ends> {
  const { sessionHours, idleMinutes } = config;
  const { identify, close } = await openAccess({
    pool,
    clock,
    secret: readSecret(config),
    hoursMax: sessionHours,
    ...(idleMinutes === undefined ? {} : { idleMinutesMax: idleMinutes }),
  });
  const live = await openLive({ pool, identify, branchesOf: (ids) => branchesOf(db as never as Tx, ids) });
  return {
    db,
    clock,
    identify,
    live,
    tell: live.tell,
    publicUrl: config.publicUrl,
    close: async () => {
      await live.close();
      await close();
    },
  };
}
