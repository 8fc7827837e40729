import type { CardKind } from "#ledger/card.ts";

/** Every kind of reference data the product has. One line each. */
export const cards: readonly CardKind<never, never>[] = [];
