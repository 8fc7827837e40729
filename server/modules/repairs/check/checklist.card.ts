import { Checklist, ChecklistDraft, ChecklistRow, checklistEndpoints } from "#contracts/repairs/checklist.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { knownTypes } from "../codes/known.ts";

export const checklistCard = defineCard<Checklist, ChecklistDraft>({
  name: "repairs.checklist",
  endpoints: checklistEndpoints,
  draft: ChecklistDraft,
  scope: companyScope("repairs.checklist"),
  ...cardRows("checklist", Checklist, ["points"]),
  list: cardList({ table: "checklist", row: ChecklistRow }),
  check: async (call: Call, list: Checklist) => {
    await knownTypes(call, list.typeIds);
    return list;
  },
});
