import { lazyCount, lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

/** The main job: the board of repairs, the counter, the intake, the work order, the storekeeper's issue of parts. */
export const repairsScreens: ModuleScreens = {
  screens: [
    { path: "/repairs", component: lazyScreen(() => import("./list/repairs.screen.tsx"), "RepairsScreen"), permission: "repairs.intake.read" },
    {
      path: "/repairs/new",
      component: lazyScreen(() => import("./intake/new-intake.screen.tsx"), "NewIntakeScreen"),
      permission: "repairs.intake.create",
    },
    { path: "/intakes/$id", component: lazyScreen(() => import("./intake/intake.screen.tsx"), "IntakeScreen"), permission: "repairs.intake.read" },
    {
      path: "/work-orders/$id",
      component: lazyScreen(() => import("./order/work-order.screen.tsx"), "WorkOrderScreen"),
      permission: "repairs.work-order.read",
    },
    {
      path: "/issue-parts",
      component: lazyScreen(() => import("./issue/issue-parts.screen.tsx"), "IssuePartsScreen"),
      permission: "repairs.parts-issue.read",
    },
    {
      path: "/issue-parts/$orderId",
      component: lazyScreen(() => import("./issue/issue-parts.screen.tsx"), "IssuePartsScreen"),
      permission: "repairs.parts-issue.read",
    },
    {
      path: "/parts-issues/$id",
      component: lazyScreen(() => import("./issue/parts-issue.screen.tsx"), "PartsIssueScreen"),
      permission: "repairs.parts-issue.read",
    },
  ],
  menu: [
    {
      name: "repairs",
      icon: "repairs",
      path: "/repairs",
      permissions: ["repairs.intake.read"],
      order: 20,
      key: "KeyR",
      also: ["/intakes", "/work-orders"],
      count: lazyCount(() => import("./menu-counts.tsx"), "OpenRepairs"),
    },
    {
      name: "issue-parts",
      label: "repairs.screen.issue.menu",
      icon: "scan",
      path: "/issue-parts",
      permissions: ["repairs.parts-issue.create"],
      order: 71,
      key: "KeyP",
      also: ["/parts-issues"],
      count: lazyCount(() => import("./menu-counts.tsx"), "ToIssue"),
    },
  ],
  create: [{ label: "repairs.screen.accept", icon: "tag", path: "/repairs/new", permission: "repairs.intake.create", order: 10 }],
  opens: { "repairs.work-order": "/work-orders/$id", "repairs.intake": "/intakes/$id", "repairs.parts-issue": "/parts-issues/$id" },
};
