import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const lists = () => import("./lists.screen.tsx");

/** What the shop is made of: the company, its branches, places and people, its rules and numbers. */
export const companyScreens: ModuleScreens = {
  screens: [
    {
      path: "/settings/company",
      component: lazyScreen(() => import("./company.screen.tsx"), "CompanyScreen"),
      permission: "company.organization.read",
    },
    { path: "/settings/branches", component: lazyScreen(lists, "BranchesScreen"), permission: "company.branch.read" },
    { path: "/settings/branches/$id", component: lazyScreen(() => import("./branch.screen.tsx"), "BranchScreen"), permission: "company.branch.read" },
    { path: "/settings/places", component: lazyScreen(lists, "PlacesScreen"), permission: "company.place.read" },
    { path: "/settings/places/$id", component: lazyScreen(() => import("./place.screen.tsx"), "PlaceScreen"), permission: "company.place.read" },
    { path: "/settings/employees", component: lazyScreen(lists, "EmployeesScreen"), permission: "company.employee.read" },
    {
      path: "/settings/employees/$id",
      component: lazyScreen(() => import("./employee.screen.tsx"), "EmployeeScreen"),
      permission: "company.employee.read",
    },
    {
      path: "/settings/numbering",
      component: lazyScreen(() => import("./numbering.screen.tsx"), "NumberingScreen"),
      permission: "company.numbering.change",
    },
    { path: "/settings/rules", component: lazyScreen(() => import("./rules.screen.tsx"), "RulesScreen"), permission: "company.settings.change" },
  ],
  settings: [
    {
      label: "company.organization.title",
      about: "company.screen.company-about",
      icon: "shop",
      path: "/settings/company",
      permissions: ["company.organization.change"],
      order: 10,
    },
    {
      label: "company.branch.titles",
      about: "company.screen.branches-about",
      icon: "calendar",
      path: "/settings/branches",
      permissions: ["company.branch.change"],
      order: 12,
    },
    {
      label: "company.place.titles",
      about: "company.screen.places-about",
      icon: "box",
      path: "/settings/places",
      permissions: ["company.place.change"],
      order: 14,
    },
    {
      label: "company.employee.titles",
      about: "company.screen.employees-about",
      icon: "people",
      path: "/settings/employees",
      permissions: ["company.employee.change"],
      order: 16,
    },
    {
      label: "company.settings.title",
      about: "company.screen.rules-about",
      icon: "settings",
      path: "/settings/rules",
      permissions: ["company.settings.change"],
      order: 30,
    },
    {
      label: "company.screen.numbering",
      about: "company.screen.numbering-about",
      icon: "tag",
      path: "/settings/numbering",
      permissions: ["company.numbering.change"],
      order: 32,
    },
  ],
  opens: {
    "company.branch": "/settings/branches/$id",
    "company.place": "/settings/places/$id",
    "company.employee": "/settings/employees/$id",
    "company.organization": "/settings/company",
  },
};
