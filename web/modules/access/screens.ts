import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const people = lazyScreen(() => import("./people/people.screen.tsx"), "PeopleScreen");
const user = lazyScreen(() => import("./people/user.screen.tsx"), "UserScreen");
const keys = lazyScreen(() => import("./keys/keys.screen.tsx"), "KeysScreen");
const audit = lazyScreen(() => import("./audit/audit.screen.tsx"), "AuditScreen");
const rights = lazyScreen(() => import("./people/rights.screen.tsx"), "RightsScreen");

/** One's own profile; for administrators the people who may sign in, what their roles allow, programs with keys, and the trail. */
export const accessScreens: ModuleScreens = {
  screens: [
    { path: "/profile", component: lazyScreen(() => import("./profile/profile.screen.tsx"), "ProfileScreen") },
    { path: "/settings/people", component: people, permission: "access.user.read" },
    { path: "/settings/people/$id", component: user, permission: "access.user.read" },
    { path: "/settings/rights", component: rights, permission: "access.role.read" },
    { path: "/settings/keys", component: keys, permission: "access.api-key.read" },
    { path: "/settings/audit", component: audit, permission: "access.audit.read" },
    { path: "/settings/demo", component: lazyScreen(() => import("./demo/demo.screen.tsx"), "DemoScreen"), permission: "access.demo.remove" },
  ],
  settings: [
    { label: "access.people", about: "access.people.about", icon: "people", path: "/settings/people", permissions: ["access.user.read"], order: 20 },
    { label: "access.rights", about: "access.rights.about", icon: "shield", path: "/settings/rights", permissions: ["access.role.read"], order: 21 },
    { label: "access.keys", about: "access.keys.about", icon: "key", path: "/settings/keys", permissions: ["access.api-key.read"], order: 22 },
    { label: "access.audit", about: "access.audit.about", icon: "history", path: "/settings/audit", permissions: ["access.audit.read"], order: 23 },
    { label: "access.demo.title", about: "access.demo.about", icon: "info", path: "/settings/demo", permissions: ["access.demo.remove"], order: 90 },
  ],
  opens: { "access.user": "/settings/people/$id", "access.role": "/settings/rights", "access.api-key": "/settings/keys" },
};
