import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

/** The screens of the shell itself. */
export const home: ModuleScreens = {
  screens: [
    { path: "/settings", component: lazyScreen(() => import("./settings.screen.tsx"), "SettingsScreen") },
    ...(import.meta.env.DEV ? [{ path: "/kit", component: lazyScreen(() => import("./kit.screen.tsx"), "KitScreen") }] : []),
  ],
};
