import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { Loaner, LoanerRow, loanerEndpoints } from "#contracts/repairs/loaner.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { deviceName, deviceSerial } from "../device-name.ts";

export const loanerRows = documentRows<Loaner>({ head: "loaner" });

type Query = z.output<typeof loanerEndpoints.list.query>;

export async function listLoaners({ tx, today }: Call, query: Query, scope: Scope): Promise<Page<LoanerRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("loaner").selectAll(), scope).as("loaner"))
    .innerJoin("intake", "intake.id", "loaner.intake_id")
    .innerJoin("party", "party.id", "loaner.customer_id")
    .innerJoin("device", "device.id", "loaner.device_id")
    .innerJoin("device_type", "device_type.id", "device.type_id")
    .select([
      "loaner.id",
      "loaner.number",
      "loaner.status",
      "loaner.created_at",
      "loaner.version",
      "loaner.intake_id",
      "intake.number as intake_number",
      "loaner.device_id",
      deviceName.as("device_name"),
      deviceSerial.as("serial"),
      "loaner.customer_id",
      "party.name as customer_name",
      "loaner.lent_on",
      "loaner.expected_back_on",
      "loaner.returned_on",
      "loaner.condition",
      "loaner.condition_back",
    ]);
  if (query.status !== undefined) found = found.where("loaner.status", "in", query.status);
  if (query.intakeId !== undefined) found = found.where("loaner.intake_id", "=", query.intakeId);
  if (query.customerId !== undefined) found = found.where("loaner.customer_id", "=", query.customerId);
  if (query.deviceId !== undefined) found = found.where("loaner.device_id", "=", query.deviceId);
  if (query.late !== undefined) {
    const late = sql<boolean>`(loaner.status = 'lent' and loaner.expected_back_on < ${today}::date)`;
    found = found.where(query.late ? late : sql<boolean>`not ${late}`);
  }
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) =>
      eb.or([
        eb("loaner.number", "ilike", like),
        eb("intake.number", "ilike", like),
        eb("party.name", "ilike", like),
        eb("device.serial", "ilike", like),
        eb("device.model", "ilike", like),
      ]),
    );
  }
  return newestOf(found, query, "loaner.id");
}
