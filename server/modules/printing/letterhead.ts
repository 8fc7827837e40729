import type { Organization } from "#contracts/company/organization.ts";
import type { Letterhead } from "#contracts/printing/paper.ts";
import { branchOf, organizationOf } from "#modules/company/index.ts";
import type { Tx } from "#platform/db.ts";

const TAX_STATUS = { "vat-payer": "vat-payer", "single-tax": "single-tax", none: "general" } as const;

export type Head = { readonly letterhead: Letterhead; readonly organization: Organization };

/** Who we are at the head of a paper: the company's names and codes, the branch's address and phone. */
export async function letterheadOf(tx: Tx, branchId: string): Promise<Head> {
  const [organization, branch] = [await organizationOf(tx), await branchOf(tx, branchId)];
  return {
    organization,
    letterhead: {
      name: organization.legalName ?? organization.name,
      code: organization.edrpou,
      vatNumber: organization.taxNumber,
      taxStatus: TAX_STATUS[organization.taxStatus],
      iban: organization.iban,
      bank: organization.bank,
      address: branch?.address ?? organization.address,
      phone: branch?.phone ?? organization.phone,
      hours: null,
      site: null,
      logo: await logoOf(tx, organization.logo),
    },
  };
}

/** The company's logo as papers carry it; a picture that is gone leaves the place empty. */
async function logoOf(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await tx
    .selectFrom("attachment_content")
    .innerJoin("attachment", "attachment.id", "attachment_id")
    .where("attachment_id", "=", id)
    .where("removed_at", "is", null)
    .where("size", "=", "small")
    .select("content")
    .executeTakeFirst();
  return row?.content.toString("base64") ?? null;
}
