import type { PaperOf } from "#contracts/printing/forms.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { settingsOf } from "#modules/company/index.ts";
import { standingOf } from "#modules/money/index.ts";
import { letterheadOf } from "#modules/printing/index.ts";
import type { Call } from "#platform/call.ts";
import { deviceOn, momentOn, sideOf, signatureOn } from "./around.ts";

/** What the customer carries home: proof that we have the device, in what state, on what terms. */
export async function receiptOf({ tx }: Call, intake: Intake, language: PrintLanguage): Promise<PaperOf<"intake-receipt">> {
  const { letterhead, organization } = await letterheadOf(tx, intake.branchId);
  const { storage } = await settingsOf(tx);
  const orders = await tx.selectFrom("work_order").where("intake_id", "=", intake.id).select("id").execute();
  const { advance } = await standingOf(
    tx,
    intake.customerId,
    orders.map(({ id }) => id),
  );
  return {
    letterhead,
    number: intake.number,
    currency: organization.currency,
    ...clock(intake, organization.timezone),
    customer: await sideOf(tx, intake.customerId),
    device: await deviceOn(tx, intake.deviceId, language),
    fault: intake.fault,
    appearance: intake.appearance.join(", "),
    completeness: intake.completeness,
    repairKind: intake.repairKind,
    diagnosticsPrice: intake.diagnosticsPrice,
    promised: momentOn(intake.promisedAt, organization.timezone),
    budgetLimit: intake.budgetLimit,
    agreedValue: intake.agreedValue === 0 ? null : intake.agreedValue,
    prepayment: advance === 0 ? null : advance,
    storage: { freeDays: storage.freeDays, feePerDay: storage.pricePerDay === 0 ? null : storage.pricePerDay },
    acceptedBy: { name: intake.acceptedBy },
    customerSignature: await signatureOn(tx, intake.id, "first"),
  };
}

const clock = ({ createdAt, acceptedOn }: Intake, timezone: string) => ({ day: acceptedOn, time: momentOn(createdAt, timezone)?.time ?? null });

/** A label for the device, and one for everything that came with it. */
export async function labelOf({ tx }: Call, intake: Intake, language: PrintLanguage, copies: number): Promise<PaperOf<"device-label">> {
  const { organization } = await letterheadOf(tx, intake.branchId);
  const [device, customer] = [await deviceOn(tx, intake.deviceId, language), await sideOf(tx, intake.customerId)];
  return {
    number: intake.number,
    code:
      intake.number
        .toUpperCase()
        .replaceAll(/[^0-9A-Z-]/g, "")
        .slice(0, 20) || "0",
    device: device.name,
    serial: device.serial,
    customer: customer.name,
    promised: momentOn(intake.promisedAt, organization.timezone),
    accessories: intake.completeness,
    copies,
  };
}
