import type { ModuleScreens } from "#web/kit/screens.ts";
import { accessScreens } from "#web/modules/access/screens.ts";
import { repairsScreens } from "#web/modules/repairs/screens.ts";
import { reportsScreens } from "#web/modules/reports/screens.ts";
import { home } from "./home.ts";

/** Everything the screens are made of: one line a module. The order means nothing; menu and settings sort by themselves. */
export const modules: readonly ModuleScreens[] = [
  home,
  reportsScreens,
  accessScreens,
  repairsScreens,
];
