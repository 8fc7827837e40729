import { isIban } from "#contracts/company/identifiers.ts";
import { Place, PlaceDraft, type PlaceKind, PlaceRow, placeEndpoints } from "#contracts/company/place.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal, oneOf } from "#ledger/card-rows.ts";
import { companyScope, needPassword } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { companyRefusals } from "./refusals.ts";

type Asked = {
  readonly archived: "true" | "false";
  readonly limit: number;
  readonly branchId?: string | undefined;
  readonly kind?: readonly PlaceKind[] | undefined;
  readonly employeeId?: string | undefined;
};

export const placeCard = defineCard<Place, PlaceDraft>({
  name: "company.place",
  endpoints: placeEndpoints,
  draft: PlaceDraft,
  scope: companyScope("company.place"),
  ...cardRows("place", Place),
  list: cardList({
    table: "place",
    row: PlaceRow,
    narrow: ({ branchId, kind, employeeId }: Asked) => [equal("branch_id", branchId), oneOf("kind", kind), equal("employee_id", employeeId)],
  }),
  check: refuseWrong,
});

async function refuseWrong(call: Call, wanted: Place, before: Place | undefined): Promise<Place> {
  const { tx } = call;
  const { branchId, employeeId, iban } = wanted;
  if (iban !== null && !isIban(iban)) throw companyRefusals["iban-wrong"]({ iban });
  if ((before?.iban ?? null) !== iban) needPassword(call);
  if ((await tx.selectFrom("branch").where("id", "=", branchId).select("id").executeTakeFirst()) === undefined) {
    throw companyRefusals["no-such-branch"]({ branchId });
  }
  if (employeeId !== null && (await tx.selectFrom("employee").where("id", "=", employeeId).select("id").executeTakeFirst()) === undefined) {
    throw companyRefusals["no-such-employee"]({ employeeId });
  }
  return wanted;
}
