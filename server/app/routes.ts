import { accessRoutes } from "#modules/access/index.ts";
import { catalogRoutes } from "#modules/catalog/index.ts";
import { settingsRoutes } from "#modules/company/index.ts";
import { devicesRoutes } from "#modules/devices/index.ts";
import { moneyRoutes } from "#modules/money/index.ts";
import { partiesRoutes } from "#modules/parties/index.ts";
import { stockRoutes } from "#modules/stock/index.ts";
import type { Route } from "#platform/http.ts";

/** The doors that belong to no document and no card, by module. */
export const otherRoutes: readonly Route[] = [...accessRoutes, ...settingsRoutes, ...partiesRoutes, ...catalogRoutes, ...devicesRoutes, ...moneyRoutes, ...stockRoutes];
