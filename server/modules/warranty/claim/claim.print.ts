import { sum } from "#contracts/kernel/measure.ts";
import type { PaperOf } from "#contracts/printing/forms.ts";
import { type Claim, claimedSum } from "#contracts/warranty/claim.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import { sideOf } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import { warrantyRefusals } from "../refusals.ts";

/** The report as it is sent to whoever pays. */
export async function claimPaperOf({ tx, today }: Call, claim: Claim): Promise<PaperOf<"warranty-claim">> {
  if (claim.lines.length === 0) throw warrantyRefusals["nothing-warranted"]();
  const { letterhead, organization } = await letterheadOf(tx, claim.branchId);
  const maker = await tx
    .selectFrom("warranty_maker")
    .where("party_id", "=", claim.partyId)
    .where("archived", "=", false)
    .select("contract")
    .executeTakeFirst();
  const vat = sum(claim.lines.map((line) => line.vat));
  return {
    letterhead,
    number: claim.number,
    day: claim.sentOn ?? today,
    currency: organization.currency,
    payer: await sideOf(tx, claim.partyId),
    contract: maker?.contract ?? null,
    through: claim.through,
    returnBy: claim.returnBy,
    repairs: claim.lines.map((line) => ({
      number: line.orderNumber,
      completedOn: line.completedOn,
      device: line.deviceName || "—",
      serial: line.serial,
      soldOn: line.soldOn,
      card: line.cardNumber === "" ? null : line.cardNumber,
      faultCode: line.faultCode,
      lines: line.lines.map(({ name, code, quantity, serials, gross }) => ({ name, article: code, quantity, serials, amount: gross })),
      photos: line.photos,
      papers: line.papers,
      amount: line.gross,
    })),
    totals: { total: claimedSum(claim), vat: vat === 0 ? null : vat },
    comment: claim.comment === "" ? null : claim.comment,
    signatory: { name: letterhead.name },
  };
}
