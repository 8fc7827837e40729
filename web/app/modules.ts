import type { ModuleScreens } from "#web/kit/screens.ts";
import { approvalsScreens } from "#web/modules/approvals/screens.ts";
import { accessScreens } from "#web/modules/access/screens.ts";
import { repairsScreens } from "#web/modules/repairs/screens.ts";
import { reportsScreens } from "#web/modules/reports/screens.ts";
import { catalogScreens } from "#web/modules/catalog/screens.ts";
import { companyScreens } from "#web/modules/company/screens.ts";
import { devicesScreens } from "#web/modules/devices/screens.ts";
import { moneyScreens } from "#web/modules/money/screens.ts";
import { partiesScreens } from "#web/modules/parties/screens.ts";
import { stockScreens } from "#web/modules/stock/screens.ts";
import { warrantyScreens } from "#web/modules/warranty/screens.ts";

/** Everything the screens are made of: one line a module. The order means nothing; menu and settings sort by themselves. */
export const modules: readonly ModuleScreens[] = [
  reportsScreens,
  accessScreens,
  approvalsScreens,
  repairsScreens,
  catalogScreens,
  companyScreens,
  devicesScreens,
  moneyScreens,
  partiesScreens,
  stockScreens,
  warrantyScreens,
];
