import { sql } from "kysely";
import { EditBan, EditBanDraft, EditBanRow, editBanEndpoints } from "#contracts/money/edit-ban.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows } from "#ledger/card-rows.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { moneyRefusals } from "./refusals.ts";

export const editBanCard = defineCard<EditBan, EditBanDraft>({
  name: "money.edit-ban",
  endpoints: editBanEndpoints,
  draft: EditBanDraft,
  scope: companyScope("money.edit-ban"),
  ...cardRows("edit_ban", EditBan),
  list: cardList({ table: "edit_ban", row: EditBanRow }),
  check: complete,
});

async function complete({ tx, today, actor }: Call, ban: EditBan): Promise<EditBan> {
  if (ban.branchId !== null && !actor.branchIds.includes(ban.branchId)) throw ledgerRefusals["not-found"]({ id: ban.branchId });
  // Waits for writings that are under way: none of them may slip past a ban that was set before they ended.
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger/closing', 0))`.execute(tx);
  if (ban.rule !== "day") return { ...ban, day: null };
  if (ban.day === null) throw moneyRefusals["ban-day-needed"]();
  if (ban.day >= today) throw moneyRefusals["ban-ahead"]({ today });
  return { ...ban, days: 0 };
}
