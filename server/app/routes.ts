import type { Route } from "#platform/http.ts";

/** The doors that belong to no document and no card, by module. */
export const otherRoutes: readonly Route[] = [];
