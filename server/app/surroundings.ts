import { openAccess } from "#modules/access/index.ts";
import type { Surroundings } from "#platform/http.ts";
import type { Shop } from "./open-shop.ts";
import { readSecret } from "./secret.ts";

/** What every request of this shop needs beside itself; `close` when no more requests come. */
export async function surroundingsOf({ config, db, pool, clock }: Shop): Promise<Surroundings & { readonly close: () => Promise<void> }> {
  const { identify, close } = await openAccess({ pool, clock, secret: readSecret(config) });
  return { db, clock, identify, close };
}
