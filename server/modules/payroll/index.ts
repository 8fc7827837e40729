import { earnings } from "#contracts/payroll/earnings.ts";
import { type Route, serve } from "#platform/http.ts";
import { earningsOf } from "./earnings.ts";

export const payrollRoutes: readonly Route[] = [serve(earnings, (call, { query }) => earningsOf(call, query))];
