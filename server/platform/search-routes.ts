import { scan, search } from "#contracts/platform/search.ts";
import { carrying, find, type FoundKind, lanesOf } from "./find.ts";
import { type Route, serve } from "./http.ts";
import { platformRefusals } from "./refusals.ts";

/** The doors of the search box and of the scanner, over the kinds of things the product has. */
export const searchRoutes = (kinds: readonly FoundKind[]): Route[] => [
  serve(search, async ({ tx, actor }, { query: { q, kinds: only } }) => {
    const asked = only === undefined ? kinds : kinds.filter(({ name }) => only.includes(name));
    return { groups: await find(tx, lanesOf(asked, actor), actor.branchIds, q) };
  }),
  serve(scan, async ({ tx, actor }, { query: { code } }) => {
    const [hit, ...others] = await carrying(tx, lanesOf(kinds, actor), actor.branchIds, code);
    if (hit === undefined) throw platformRefusals["unknown-code"]({ code });
    return { ...hit, others };
  }),
];
