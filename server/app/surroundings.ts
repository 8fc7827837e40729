import type { Surroundings } from "#platform/http.ts";
import type { Shop } from "./open-shop.ts";

/** What every request of this shop needs beside itself. */
export const surroundingsOf = ({ db, clock }: Shop): Surroundings => ({
  db,
  clock,
  // Nobody is known until somebody can sign in: every guarded door stays shut.
  identify: async () => undefined,
});
