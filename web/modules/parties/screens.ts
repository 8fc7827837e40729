import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const edit = () => import("./edit-customer.screen.tsx");

/** Customers, suppliers and partners. */
export const partiesScreens: ModuleScreens = {
  screens: [
    { path: "/customers", component: lazyScreen(() => import("./customers.screen.tsx"), "CustomersScreen"), permission: "parties.party.read" },
    { path: "/customers/new", component: lazyScreen(edit, "NewCustomerScreen"), permission: "parties.party.create" },
    { path: "/customers/merge", component: lazyScreen(() => import("./merge.screen.tsx"), "MergeScreen"), permission: "parties.party.merge" },
    { path: "/customers/twins", component: lazyScreen(() => import("./twins.screen.tsx"), "TwinsScreen"), permission: "parties.party.merge" },
    { path: "/customers/$id", component: lazyScreen(() => import("./customer.screen.tsx"), "CustomerScreen"), permission: "parties.party.read" },
    { path: "/customers/$id/edit", component: lazyScreen(edit, "EditCustomerScreen"), permission: "parties.party.change" },
  ],
  menu: [{ name: "customers", icon: "customers", path: "/customers", permissions: ["parties.party.read"], order: 30, key: "KeyC" }],
  create: [{ label: "parties.party.new", icon: "customers", path: "/customers/new", permission: "parties.party.create", order: 40 }],
  opens: { "parties.party": "/customers/$id" },
};
