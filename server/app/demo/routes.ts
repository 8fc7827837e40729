import type pg from "pg";
import { demoStanding, makeDemoEndpoint, removeDemoEndpoint } from "#contracts/access/demo.ts";
import { doorkeeperOf } from "#modules/access/index.ts";
import { organizationOf } from "#modules/company/index.ts";
import { type Route, serve } from "#platform/http.ts";
import { makeClaimed } from "./open.ts";
import { removeDemo } from "./remove.ts";
import { claimDemo, standingOfDemo } from "./standing.ts";

/** The demo from the screens: made behind the answer, so that the person sees how far it is; taken away at once. */
export const demoRoutes: readonly Route[] = [
  serve(demoStanding, ({ tx }) => standingOfDemo(tx)),
  serve(makeDemoEndpoint, async ({ tx, now, today }, { body: { language }, request }) => {
    const { db } = doorkeeperOf(request);
    const { timezone } = await organizationOf(tx);
    await claimDemo(db, language);
    // Nobody of the demo can sign in here: the people of this shop have accounts of their own.
    makeClaimed(db, () => ({ now, today }), { language, timeZone: timezone }).catch((error: unknown) =>
      request.log.error(error, "the demo could not be made"),
    );
    return standingOfDemo(db);
  }),
  serve(removeDemoEndpoint, async (_call, { request }) => {
    await removeDemo(doorkeeperOf(request).pool as pg.Pool);
    return {};
  }),
];
