import type { CardKind } from "#ledger/card.ts";
import { roleCard, userCard } from "#modules/access/index.ts";
import { itemCard } from "#modules/catalog/index.ts";
import { branchCard, employeeCard, organizationCard, placeCard } from "#modules/company/index.ts";
import { deviceCard, deviceTypeCard } from "#modules/devices/index.ts";
import { editBanCard } from "#modules/money/index.ts";
import { checklistCard, faultCodeCard } from "#modules/repairs/index.ts";
import { partyCard } from "#modules/parties/index.ts";
import { makerCard, warrantyCard } from "#modules/warranty/index.ts";

/** Every kind of reference data the product has. One line each. */
export const cards: readonly CardKind<never, never>[] = [
  organizationCard,
  branchCard,
  placeCard,
  employeeCard,
  partyCard,
  itemCard,
  deviceTypeCard,
  deviceCard,
  editBanCard,
  checklistCard,
  faultCodeCard,
  warrantyCard,
  makerCard,
  userCard,
  roleCard,
] as never;
