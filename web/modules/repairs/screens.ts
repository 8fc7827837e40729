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
      path: "/settings/checklists",
      component: lazyScreen(() => import("./check/checklists.screen.tsx"), "ChecklistsScreen"),
      permission: "repairs.checklist.read",
    },
    {
      path: "/settings/checklists/$id",
      component: lazyScreen(() => import("./check/checklist.screen.tsx"), "ChecklistScreen"),
      permission: "repairs.checklist.read",
    },
    {
      path: "/settings/fault-codes",
      component: lazyScreen(() => import("./codes/fault-codes.screen.tsx"), "FaultCodesScreen"),
      permission: "repairs.fault-code.read",
    },
    {
      path: "/settings/fault-codes/$id",
      component: lazyScreen(() => import("./codes/fault-code.screen.tsx"), "FaultCodeScreen"),
      permission: "repairs.fault-code.read",
    },
    { path: "/visits", component: lazyScreen(() => import("./visits/visits.screen.tsx"), "VisitsScreen"), permission: "repairs.work-order.read" },
    {
      path: "/visits/new",
      component: lazyScreen(() => import("./visits/new-visit.screen.tsx"), "NewVisitScreen"),
      permission: "repairs.work-order.create",
    },
    { path: "/visits/$id", component: lazyScreen(() => import("./visits/visit.screen.tsx"), "VisitScreen"), permission: "repairs.work-order.read" },
    {
      path: "/settings/flow",
      component: lazyScreen(() => import("./flow/flow.screen.tsx"), "FlowScreen"),
      permission: "repairs.order-rules.read",
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
      name: "visits",
      label: "repairs.visit.titles",
      icon: "truck",
      path: "/visits",
      permissions: ["repairs.work-order.start", "repairs.work-order.start.own"],
      order: 22,
      key: "KeyV",
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
  create: [
    { label: "repairs.visit.new", icon: "truck", path: "/visits/new", permission: "repairs.work-order.create", order: 12 },
    { label: "repairs.screen.accept", icon: "tag", path: "/repairs/new", permission: "repairs.intake.create", order: 10 },
  ],
  settings: [
    {
      label: "repairs.screen.flow.title",
      about: "repairs.screen.flow.about",
      icon: "board",
      path: "/settings/flow",
      permissions: ["repairs.order-rules.change"],
      order: 34,
    },
    {
      label: "repairs.checklist.titles",
      about: "repairs.checklist.about",
      icon: "check",
      path: "/settings/checklists",
      permissions: ["repairs.checklist.change"],
      order: 36,
    },
    {
      label: "repairs.fault-code.titles",
      about: "repairs.fault-code.about",
      icon: "tag",
      path: "/settings/fault-codes",
      permissions: ["repairs.fault-code.change"],
      order: 38,
    },
  ],
  opens: {
    "repairs.checklist": "/settings/checklists/$id",
    "repairs.fault-code": "/settings/fault-codes/$id",
    "repairs.work-order": "/work-orders/$id",
    "repairs.intake": "/intakes/$id",
    "repairs.parts-issue": "/parts-issues/$id",
  },
};
