import { Employee, EmployeeDraft, EmployeeRow, employeeEndpoints, SEE_WAGES } from "#contracts/company/employee.ts";
import { Place } from "#contracts/company/place.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, hasOneOf } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import type { Write } from "#platform/write.ts";
import { companyRefusals } from "./refusals.ts";

type Asked = { readonly archived: "true" | "false"; readonly limit: number; readonly branchId?: string | undefined };

const rows = cardRows("employee", Employee);
const placeRows = cardRows("place", Place);

export const employeeCard = defineCard<Employee, EmployeeDraft>({
  name: "company.employee",
  endpoints: employeeEndpoints,
  draft: EmployeeDraft,
  scope: companyScope("company.employee"),
  load: rows.load,
  save: (before, after) => [...rows.save(before, after), ...ownPlace(before, after)],
  list: cardList({
    table: "employee",
    row: EmployeeRow,
    narrow: ({ branchId }: Asked) => [hasOneOf("branch_ids", branchId === undefined ? undefined : [branchId], "uuid")],
  }),
  secrets: { wageShare: SEE_WAGES, wageRate: SEE_WAGES },
  check: completed,
});

async function completed({ tx, now }: Call, wanted: Employee & Partial<EmployeeDraft>, before: Employee | undefined): Promise<Employee> {
  const branches = await tx.selectFrom("branch").where("id", "in", wanted.branchIds).select("id").execute();
  const unknown = wanted.branchIds.filter((id) => branches.every((branch) => branch.id !== id));
  if (unknown.length > 0) throw companyRefusals["no-such-branch"]({ branchId: unknown[0] });
  if (wanted.userId !== null) {
    const other = await tx.selectFrom("employee").where("user_id", "=", wanted.userId).where("id", "<>", wanted.id).select("id").executeTakeFirst();
    if (other !== undefined) throw companyRefusals["user-taken"]({ userId: wanted.userId });
  }
  return { ...wanted, placeId: before?.placeId ?? newId(now) };
}

/** The place where parts wait between issue and use: made with its owner, called after them, put away with them. */
function ownPlace(before: Employee | undefined, after: Employee): Write[] {
  const place = (of: Employee): Place => ({
    id: of.placeId,
    version: 1,
    archived: of.archived,
    branchId: of.branchIds[0]!,
    kind: "engineer",
    name: of.name,
    employeeId: of.id,
    currency: null,
    iban: null,
  });
  return placeRows.save(before && place(before), place(after));
}
