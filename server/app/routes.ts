import { accessRoutes } from "#modules/access/index.ts";
import { catalogRoutes } from "#modules/catalog/index.ts";
import { settingsRoutes } from "#modules/company/index.ts";
import { devicesRoutes } from "#modules/devices/index.ts";
import { moneyRoutes } from "#modules/money/index.ts";
import { mergeRoutes, partiesRoutes } from "#modules/parties/index.ts";
import { payrollRoutes } from "#modules/payroll/index.ts";
import { portalRoutes } from "#modules/portal/index.ts";
import { placeLabelRoutes } from "#modules/printing/index.ts";
import { repairsRoutes } from "#modules/repairs/index.ts";
import { reportsRoutes } from "#modules/reports/index.ts";
import { stockRoutes } from "#modules/stock/index.ts";
import { warrantyRoutes } from "#modules/warranty/index.ts";
import type { Route } from "#platform/http.ts";
import { liveRoutes } from "#platform/live.ts";
import { setUpRoutes } from "./setup.ts";
import { searchRoutes } from "#platform/search-routes.ts";
import { attachmentRoutes } from "./attachments.ts";
import { cards } from "./cards.ts";
import { demoRoutes } from "./demo/routes.ts";
import { documents } from "./documents.ts";
import { numberingRoutes } from "./numbering.ts";
import { partyFollowers } from "./party-followers.ts";
import { phoneLinkRoutes } from "./phone-links.ts";

/** What the search box and the scanner look among. */
const findable = [...documents.map(({ flow, ...kind }) => ({ ...kind, name: flow.document })), ...cards].filter(
  ({ findable }) => findable !== undefined,
);

/** The doors that belong to no document and no card, by module. */
export const otherRoutes: readonly Route[] = [
  ...accessRoutes,
  ...setUpRoutes,
  ...settingsRoutes,
  ...partiesRoutes,
  ...mergeRoutes(partyFollowers),
  ...catalogRoutes,
  ...devicesRoutes,
  ...moneyRoutes,
  ...stockRoutes,
  ...placeLabelRoutes,
  ...repairsRoutes,
  ...warrantyRoutes,
  ...payrollRoutes,
  ...portalRoutes,
  ...reportsRoutes,
  ...searchRoutes(findable),
  ...liveRoutes,
  ...attachmentRoutes,
  ...phoneLinkRoutes,
  ...demoRoutes,
  ...numberingRoutes,
];
