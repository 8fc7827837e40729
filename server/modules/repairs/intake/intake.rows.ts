import { sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import type { IntakeRow, intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { documentRows, newestOf } from "#ledger/rows.ts";
import { type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { deviceName, deviceSerial } from "../device-name.ts";

const rows = documentRows<Intake>({ head: "intake", json: ["handed"], lines: { whereabouts: { table: "intake_whereabouts", owner: "intake_id" } } });

export const intakeRows: typeof rows = {
  ...rows,
  load: async (...asked) => {
    const intake = await rows.load(...asked);
    return intake && { ...intake, whereabouts: intake.whereabouts.map((stop) => ({ ...stop, movedAt: isoOf(stop.movedAt) })) };
  },
};

/** The database tells an instant as one, a document as a text. */
const isoOf = (instant: string | Date): string => new Date(instant).toISOString();

/** With the centre that repairs it for us. */
export const AWAY = sql<boolean>`(intake.sent_on is not null and intake.received_on is null and intake.issued_on is null)`;

type Query = z.output<typeof intakeEndpoints.list.query>;

export async function listIntakes({ tx, today }: Call, query: Query, scope: Scope): Promise<Page<IntakeRow>> {
  let found = tx
    .selectFrom(within(tx.selectFrom("intake").selectAll(), scope).as("intake"))
    .innerJoin("party", "party.id", "intake.customer_id")
    .innerJoin("device", "device.id", "intake.device_id")
    .innerJoin("device_type", "device_type.id", "device.type_id")
    .innerJoin("place", "place.id", "intake.place_id")
    .leftJoin("party as partner", "partner.id", "intake.partner_id")
    .leftJoin("employee", "employee.id", "intake.engineer_id")
    .select([
      "intake.id",
      "intake.number",
      "intake.status",
      "intake.created_at",
      "intake.promised_at",
      "intake.urgent",
      "intake.customer_id",
      "party.name as customer_name",
      "intake.device_id",
      deviceName.as("device_name"),
      deviceSerial.as("serial"),
      "intake.fault",
      "intake.engineer_id",
      "employee.name as engineer_name",
      "intake.accepted_on",
      "intake.place_id",
      "place.name as place_name",
      "partner.name as partner_name",
      "intake.sent_on",
      "intake.received_on",
      "intake.expected_back_on",
      "intake.version",
      sql<string | null>`(select id from work_order where work_order.intake_id = intake.id order by id desc limit 1)`.as("order_id"),
      sql<string | null>`(select number from work_order where work_order.intake_id = intake.id order by id desc limit 1)`.as("order_number"),
    ]);
  if (query.status !== undefined) found = found.where("intake.status", "in", query.status);
  if (query.customerId !== undefined) found = found.where("intake.customer_id", "=", query.customerId);
  if (query.deviceId !== undefined) found = found.where("intake.device_id", "=", query.deviceId);
  if (query.engineerId !== undefined) found = found.where("intake.engineer_id", "=", query.engineerId);
  if (query.partnerId !== undefined) found = found.where("intake.partner_id", "=", query.partnerId);
  if (query.number !== undefined) found = found.where(sql<boolean>`upper(intake.number) = upper(${query.number})`);
  if (query.held !== undefined) found = found.where("intake.status", query.held ? "<>" : "=", "issued");
  if (query.placeId !== undefined)
    found = found.where("intake.place_id", "=", query.placeId).where(sql<boolean>`not ${AWAY} and intake.status <> 'issued'`);
  if (query.away !== undefined) found = found.where(AWAY);
  if (query.away === "late") found = found.where("intake.expected_back_on", "<", today);
  if (query.q !== undefined && query.q !== "") {
    const like = containing(query.q);
    found = found.where((eb) =>
      eb.or([
        eb("intake.number", "ilike", like),
        eb("party.name", "ilike", like),
        eb("device.serial", "ilike", like),
        eb("device.model", "ilike", like),
      ]),
    );
  }
  return newestOf(found, query, "intake.id");
}
