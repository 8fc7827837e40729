import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const edit = () => import("./edit-item.screen.tsx");

/** Works, goods, supplies and kits. */
export const catalogScreens: ModuleScreens = {
  screens: [
    { path: "/catalog", component: lazyScreen(() => import("./catalog.screen.tsx"), "CatalogScreen"), permission: "catalog.item.read" },
    { path: "/catalog/new", component: lazyScreen(edit, "NewItemScreen"), permission: "catalog.item.create" },
    { path: "/catalog/$id", component: lazyScreen(() => import("./item.screen.tsx"), "ItemScreen"), permission: "catalog.item.read" },
    { path: "/catalog/$id/edit", component: lazyScreen(edit, "EditItemScreen"), permission: "catalog.item.change" },
  ],
  menu: [{ name: "catalog", icon: "tag", path: "/catalog", permissions: ["catalog.item.read"], order: 75, key: "KeyK" }],
  create: [{ label: "catalog.item.new", icon: "tag", path: "/catalog/new", permission: "catalog.item.create", order: 70 }],
  opens: { "catalog.item": "/catalog/$id" },
};
