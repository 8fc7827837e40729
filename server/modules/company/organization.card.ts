import { isEdrpou, isIban } from "#contracts/company/identifiers.ts";
import { Organization, OrganizationDraft, OrganizationRow, organizationEndpoints } from "#contracts/company/organization.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows } from "#ledger/card-rows.ts";
import { companyScope, needPassword } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { companyRefusals } from "./refusals.ts";

export const organizationCard = defineCard<Organization, OrganizationDraft>({
  name: "company.organization",
  endpoints: organizationEndpoints,
  draft: OrganizationDraft,
  scope: companyScope("company.organization"),
  ...cardRows("organization", Organization),
  list: cardList({ table: "organization", row: OrganizationRow }),
  check: refuseWrong,
});

/** The books are kept in the name of one legal entity; its codes must hold. */
async function refuseWrong(call: Call, wanted: Organization, before: Organization | undefined): Promise<Organization> {
  const { tx } = call;
  const { edrpou, iban, id, logo } = wanted;
  if (iban !== null && !isIban(iban)) throw companyRefusals["iban-wrong"]({ iban });
  if (edrpou !== null && edrpou.length === 8 && !isEdrpou(edrpou)) throw companyRefusals["edrpou-wrong"]({ edrpou });
  // Where money is paid to is changed only by whoever has said their password lately.
  if (before !== undefined && before.iban !== iban) needPassword(call);
  const other = await tx.selectFrom("organization").where("id", "<>", id).select("id").executeTakeFirst();
  if (other !== undefined) throw companyRefusals["one-organization"]();
  if (logo !== null && logo !== before?.logo) await refuseStrange(tx, id, logo);
  return wanted;
}

/** A logo is a picture that was given to this company as its logo, and that is still there. */
async function refuseStrange(tx: Tx, id: string, logo: string): Promise<void> {
  const known = await tx
    .selectFrom("attachment")
    .where("id", "=", logo)
    .where("subject_id", "=", id)
    .where("kind", "=", "logo")
    .where("removed_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (known === undefined) throw companyRefusals["no-such-logo"]({ logo });
}
