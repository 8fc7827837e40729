import type { Shop } from "./open-shop.ts";

/** What the console says about getting in: the set-up code of a fresh installation, the demo's sign-in, or nothing at all. */
export const signInHint = async (_shop: Shop): Promise<readonly string[]> => [];
