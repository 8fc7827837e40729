import { Branch, BranchDraft, BranchRow, branchEndpoints } from "#contracts/company/branch.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows } from "#ledger/card-rows.ts";
import { branchLetters } from "#ledger/number.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { companyRefusals } from "./refusals.ts";

const rows = cardRows("branch", Branch, ["schedule", "days_off"]);

export const branchCard = defineCard<Branch, BranchDraft>({
  name: "company.branch",
  endpoints: branchEndpoints,
  draft: BranchDraft,
  scope: companyScope("company.branch"),
  ...rows,
  save: (before, after) => [
    ...rows.save(before, after),
    ...(before?.code === after.code || (before === undefined && after.code === "") ? [] : [branchLetters(after.id, after.code)]),
  ],
  list: cardList({ table: "branch", row: BranchRow }),
  check: refuseSecondCode,
});

/** The code stands in document numbers: two branches with one would number alike. */
async function refuseSecondCode({ tx }: Call, wanted: Branch): Promise<Branch> {
  if (wanted.code === "" || wanted.archived) return wanted;
  await lock(tx, [`branch-code/${wanted.code}`]);
  const other = await tx
    .selectFrom("branch")
    .where("code", "=", wanted.code)
    .where("archived", "=", false)
    .where("id", "<>", wanted.id)
    .select("id")
    .executeTakeFirst();
  if (other !== undefined) throw companyRefusals["code-taken"]({ code: wanted.code });
  return wanted;
}
