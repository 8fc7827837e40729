import { lazyCount, lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

/** What the day asks of whoever looks, and how the shop stands. */
export const reportsScreens: ModuleScreens = {
  screens: [
    { path: "/today", component: lazyScreen(() => import("./today/today.screen.tsx"), "TodayScreen") },
    { path: "/part-norms", component: lazyScreen(() => import("./part-norms.screen.tsx"), "PartNormsScreen"), permission: "reports.part-norms.read" },
  ],
  menu: [
    {
      name: "today",
      icon: "today",
      path: "/today",
      permissions: [],
      order: 10,
      key: "KeyT",
      count: lazyCount(() => import("../repairs/menu-counts.tsx"), "PromisedToday"),
    },
  ],
};
