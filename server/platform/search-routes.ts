import { scan, search } from "#contracts/platform/search.ts";
import { carrying, find, type FoundKind, lanesOf, onlySeen } from "./find.ts";
import { type Route, serve } from "./http.ts";
import { platformRefusals } from "./refusals.ts";

/** The doors of the search box and of the scanner, over the kinds of things the product has. */
export const searchRoutes = (kinds: readonly FoundKind[]): Route[] => [
  serve(search, async ({ tx, actor }, { query: { q, kinds: only } }) => {
    const asked = only === undefined ? kinds : kinds.filter(({ name }) => only.includes(name));
    const found = await find(tx, lanesOf(asked, actor), actor.branchIds, q);
    const groups = found.map(async ({ kind, hits }) => ({ kind, hits: await onlySeen(tx, asked, actor, hits) }));
    return { groups: (await Promise.all(groups)).filter(({ hits }) => hits.length > 0) };
  }),
  serve(scan, async ({ tx, actor }, { query: { code } }) => {
    const carriers = await carrying(tx, lanesOf(kinds, actor), actor.branchIds, code);
    const [hit, ...others] = await onlySeen(tx, kinds, actor, carriers);
    if (hit === undefined) throw platformRefusals["unknown-code"]({ code });
    return { ...hit, others };
  }),
];
