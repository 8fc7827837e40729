import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const people = lazyScreen(() => import("./people/people.screen.tsx"), "PeopleScreen");
const user = lazyScreen(() => import("./people/user.screen.tsx"), "UserScreen");
const rights = lazyScreen(() => import("./people/rights.screen.tsx"), "RightsScreen");

/** One's own profile; for administrators the people who may sign in and what their roles allow. */
export const accessScreens: ModuleScreens = {
  screens: [
    { path: "/profile", component: lazyScreen(() => import("./profile/profile.screen.tsx"), "ProfileScreen") },
    { path: "/settings/people", component: people, permission: "access.user.read" },
    { path: "/settings/people/$id", component: user, permission: "access.user.read" },
    { path: "/settings/rights", component: rights, permission: "access.role.read" },
    { path: "/settings/demo", component: lazyScreen(() => import("./demo/demo.screen.tsx"), "DemoScreen"), permission: "access.demo.remove" },
  ],
  settings: [
    { label: "access.people", about: "access.people.about", icon: "people", path: "/settings/people", permissions: ["access.user.read"], order: 20 },
    { label: "access.rights", about: "access.rights.about", icon: "shield", path: "/settings/rights", permissions: ["access.role.read"], order: 21 },
    { label: "access.demo.title", about: "access.demo.about", icon: "info", path: "/settings/demo", permissions: ["access.demo.remove"], order: 90 },
  ],
  opens: { "access.user": "/settings/people/$id" },
};
