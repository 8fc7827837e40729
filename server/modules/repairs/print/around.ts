import type { Moment, PaperDevice, PaperTerm, Side } from "#contracts/printing/paper.ts";
import { said } from "#contracts/kernel/wording.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { meterWord } from "./units.ts";
import type { Tx } from "#platform/db.ts";

/** A party of a paper by its card. */
export async function sideOf(tx: Tx, partyId: string): Promise<Side> {
  const party = await tx.selectFrom("party").where("id", "=", partyId).selectAll().executeTakeFirst();
  if (party === undefined) throw ledgerRefusals["not-found"]({ id: partyId });
  return {
    name: party.name,
    code: party.edrpou,
    vatNumber: party.tax_number,
    address: party.address,
    phone: party.phones[0] ?? null,
    iban: party.iban,
    bank: null,
  };
}

/** A device as a paper calls it, in the paper's language where only its kind is known. */
export async function deviceOn(tx: Tx, deviceId: string | null, language: PrintLanguage): Promise<PaperDevice> {
  if (deviceId === null) return { name: "—", serial: null, plate: null, meter: null };
  const row = await tx
    .selectFrom("device")
    .innerJoin("device_type", "device_type.id", "device.type_id")
    .where("device.id", "=", deviceId)
    .select([
      "device.brand",
      "device.model",
      "device.serial",
      "device.imei",
      "device.vin",
      "device.plate",
      "device.meter",
      "device_type.name",
      "device_type.meter_unit",
    ])
    .executeTakeFirst();
  if (row === undefined) throw ledgerRefusals["not-found"]({ id: deviceId });
  const kind = said(row.name as never, language);
  const meter = row.meter as { value: number } | null;
  return {
    name: [kind, row.brand, row.model].filter(Boolean).join(" "),
    serial: row.serial ?? row.imei ?? row.vin,
    plate: row.plate,
    meter: meter === null ? null : `${meter.value} ${row.meter_unit === null ? "" : meterWord(row.meter_unit, language)}`.trim(),
  };
}

/** What the meter of a device counts. */
export async function meterOf(tx: Tx, deviceId: string | null): Promise<PaperTerm["unit"]> {
  if (deviceId === null) return null;
  const type = tx.selectFrom("device").where("device.id", "=", deviceId).innerJoin("device_type", "device_type.id", "device.type_id");
  return (await type.select("device_type.meter_unit as unit").executeTakeFirst())?.unit as PaperTerm["unit"];
}

/** An instant as the branch's clock shows it. */
export function momentOn(instant: string | null, timezone: string): Moment | null {
  if (instant === null) return null;
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "short" }).format(new Date(instant));
  const [day = "", time = null] = local.split(" ");
  return { day, time };
}

/** The picture of a customer's signature given with a document, for the papers that show it: what was signed first, or last. */
export async function signatureOn(tx: Tx, subjectId: string, which: "first" | "last" = "last"): Promise<string | null> {
  const row = await tx
    .selectFrom("attachment")
    .innerJoin("attachment_content", "attachment_content.attachment_id", "attachment.id")
    .where("subject_id", "=", subjectId)
    .where("kind", "=", "signature")
    .where("removed_at", "is", null)
    .where("size", "=", "small")
    .select("content")
    .orderBy("at", which === "first" ? "asc" : "desc")
    .executeTakeFirst();
  return row === undefined ? null : row.content.toString("base64");
}
