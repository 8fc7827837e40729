import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

/** What people ask for beyond their limits, and who says yes. */
export const approvalsScreens: ModuleScreens = {
  screens: [
    { path: "/approvals", component: lazyScreen(() => import("./approvals.screen.tsx"), "ApprovalsScreen"), permission: "approvals.request.read" },
    { path: "/approvals/$id", component: lazyScreen(() => import("./approval.screen.tsx"), "ApprovalScreen"), permission: "approvals.request.read" },
  ],
  menu: [
    {
      name: "approvals",
      icon: "shieldok",
      path: "/approvals",
      permissions: ["approvals.request.allow", "approvals.request.create"],
      order: 85,
    },
  ],
  create: [],
  settings: [],
  opens: { "approvals.request": "/approvals/$id" },
};
