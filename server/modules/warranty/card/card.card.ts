import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Page } from "#contracts/kernel/list.ts";
import { WarrantyCard, WarrantyCardDraft, warrantyCardEndpoints, WarrantyCardRow } from "#contracts/warranty/card.ts";
import { endOf, standingOf } from "#contracts/warranty/term.ts";
import { defineCard } from "#ledger/card.ts";
import { cardRows, equal } from "#ledger/card-rows.ts";
import { deviceName } from "#modules/repairs/index.ts";
import { companyScope, type Scope, within } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { containing } from "#platform/like.ts";
import { pageOf } from "#platform/page.ts";
import { docOf } from "#platform/rows.ts";
import { staysOf } from "../check.ts";
import { warrantyRefusals } from "../refusals.ts";

export const warrantyCard = defineCard<WarrantyCard, WarrantyCardDraft>({
  name: "warranty.card",
  endpoints: warrantyCardEndpoints,
  draft: WarrantyCardDraft,
  scope: companyScope("warranty.card"),
  ...cardRows("warranty_card", WarrantyCard),
  list: listCards,
  check: completed,
});

/** A card written by hand is of a device or of goods somebody bought; what an order gave is changed with the order alone. */
async function completed({ tx, today }: Call, wanted: WarrantyCard, before: WarrantyCard | undefined): Promise<WarrantyCard> {
  if (before?.orderId != null && before.archived === wanted.archived) throw warrantyRefusals["card-of-order"]({ orderId: before.orderId });
  if (before !== undefined && before.archived !== wanted.archived) return wanted;
  const card: WarrantyCard = { ...unordered, ...wanted, endsOn: endOf(wanted.beginsOn, wanted) };
  if (card.endsOn === null && card.counter === null) throw warrantyRefusals["term-missing"]();
  if (card.beginsOn > today) throw warrantyRefusals["begins-later"]({ beginsOn: card.beginsOn });
  const { deviceId, customerId, itemId } = card;
  const { rows } = await sql<{ known: boolean; serial: string | null; name: string | null }>`
    select (${deviceId}::uuid is null or exists (select from device where id = ${deviceId}::uuid))
      and (${customerId}::uuid is null or exists (select from party where id = ${customerId}::uuid))
      and (${itemId}::uuid is null or exists (select from item where id = ${itemId}::uuid)) as known,
      (select coalesce(serial, imei, vin) from device where id = ${deviceId}::uuid) as serial,
      coalesce((select ${deviceName} from device join device_type on device_type.id = type_id where device.id = ${deviceId}::uuid),
        (select name from item where id = ${itemId}::uuid)) as name`.execute(tx);
  const facts = rows[0];
  if (facts?.known !== true) throw warrantyRefusals["no-such-thing"]();
  return { ...card, serial: card.serial ?? facts.serial, name: card.name || (facts.name ?? "") };
}

const unordered = { orderId: null, intakeId: null, line: null, endsOn: null };

type Query = z.output<typeof warrantyCardEndpoints.list.query>;

/** As they stand today; what was given last comes first. */
async function listCards({ tx, today }: Call, query: Query, scope: Scope): Promise<Page<WarrantyCardRow>> {
  const cards = within(tx.selectFrom("warranty_card").selectAll(), scope).as("warranty_card");
  let rows = tx
    .selectFrom(cards)
    .leftJoin("device", "device.id", "warranty_card.device_id")
    .leftJoin("device_type", "device_type.id", "device.type_id")
    .leftJoin("party", "party.id", "warranty_card.customer_id")
    .selectAll("warranty_card")
    .select([
      sql<string | null>`case when device.id is not null then ${deviceName} end`.as("device_name"),
      "party.name as customer_name",
      "device.meter",
    ]);
  for (const condition of narrowed(query)) if (condition !== undefined) rows = rows.where(condition);
  const page = await pageOf(rows as never, query, [{ column: "warranty_card.id", down: true }]);
  const found = page.rows as unknown as Found[];
  const stays = await staysOf(
    tx,
    found.flatMap(({ device_id }) => device_id ?? []),
  );
  return { next: page.next, rows: found.map((row) => rowOf(row, stays, today)) };
}

type Found = {
  readonly device_id: string | null;
  readonly counter: number | null;
  readonly counter_from: number;
  readonly archived: boolean;
  readonly meter: { readonly value: number } | null;
};

function rowOf(row: Found, stays: Awaited<ReturnType<typeof staysOf>>, today: string): WarrantyCardRow {
  const card = WarrantyCard.parse(docOf(row));
  const counterEnd = row.counter === null ? null : row.counter_from + row.counter;
  const theirs = stays.filter(({ deviceId }) => deviceId === row.device_id);
  const standing = standingOf({ ...card, counterEnd, voided: row.archived }, theirs, { today, meter: row.meter?.value ?? null });
  return WarrantyCardRow.parse({ ...docOf(row), ...standing, counterEnd });
}

const narrowed = ({ q, archived, deviceId, customerId, orderId, kind }: Query): (RawBuilder<boolean> | undefined)[] => [
  sql<boolean>`warranty_card.archived = ${archived === "true"}`,
  equal("warranty_card.device_id", deviceId),
  equal("warranty_card.customer_id", customerId),
  equal("warranty_card.order_id", orderId),
  equal("warranty_card.kind", kind),
  q === undefined || q === ""
    ? undefined
    : sql<boolean>`(number ilike ${containing(q)} or warranty_card.serial ilike ${containing(q)} or warranty_card.name ilike ${containing(q)}
        or party.name ilike ${containing(q)})`,
];
