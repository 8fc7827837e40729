import { today } from "#contracts/reports/today.ts";
import { type Route, serve } from "#platform/http.ts";
import { booksRoutes } from "./books.ts";
import { partNormsRoutes } from "./part-norms.ts";
import { todayOf } from "./today/today.ts";

export const reportsRoutes: readonly Route[] = [serve(today, (call) => todayOf(call)), ...booksRoutes, ...partNormsRoutes];
