import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

export const accessScreens: ModuleScreens = {
  screens: [
    { path: "/profile", component: lazyScreen(() => import("./profile/profile.screen.tsx"), "ProfileScreen") },
  ],
};
