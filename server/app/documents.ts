import type { DocumentKind } from "#ledger/document.ts";

/** Every document type the product has. One line each; routes, conformance tests and the menu read this list. */
export const documents: readonly DocumentKind<never, never>[] = [];
