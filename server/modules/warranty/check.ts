import { sql } from "kysely";
import type { Check } from "#contracts/warranty/case.ts";
import { standingOf, type Stay, type Term, type TermKind } from "#contracts/warranty/term.ts";
import { type Basis, foundedBy, proposalOf, verdictOf } from "#contracts/warranty/verdict.ts";
import { identifierOf } from "#contracts/devices/identifiers.ts";
import { deviceName } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";

type Asked = {
  readonly deviceId?: string | null | undefined;
  /** Anything written on the device or on a part of it. */
  readonly code?: string | undefined;
  /** Orders of this very visit: what they gave says nothing about it. */
  readonly but?: readonly string[];
};

type CardRow = {
  id: string;
  kind: TermKind;
  device_id: string | null;
  order_id: string | null;
  intake_id: string | null;
  number: string;
  name: string;
  begins_on: string;
  ends_on: string | null;
  counter: number | null;
  counter_from: number;
};

type Device = {
  id: string;
  name: string;
  sold_on: string | null;
  warranty_until: string | null;
  meter: { value: number } | null;
  cards: CardRow[];
  stays: Stay[];
};

/** What is known of a device's warranties today: by the device, its serial, earlier works and earlier parts (D.1 of the domain). */
export async function checkOf({ tx, today }: Call, { deviceId, code, but = [] }: Asked): Promise<Check> {
  const coded = await cardsBy(tx, code);
  const meant = (await deviceBy(tx, deviceId ?? null, code)) ?? (await deviceBy(tx, coded[0]?.device_id ?? null, undefined));
  const known = [...coded, ...(meant?.cards ?? [])];
  const stays = meant?.stays ?? [];
  const seen = new Map(known.filter(({ order_id }) => order_id === null || !but.includes(order_id)).map((card) => [card.id, card]));
  const now = { today, meter: meant?.meter?.value ?? null };
  const bases = [...[...seen.values()].map((card) => basisOf(card, stays, now)), ...passportOf(meant, [...seen.values()], stays, now)];
  const { verdict, weighed } = verdictOf(bases);
  const proposal = proposalOf(verdict, weighed);
  return {
    deviceId: meant?.id ?? null,
    deviceName: meant?.name ?? null,
    on: today,
    verdict,
    bases: [...weighed],
    founded: foundedBy(weighed),
    proposal,
    daysLeft: verdict === "expired" || verdict === "unknown" ? null : (weighed[0]?.daysLeft ?? null),
    previousOrderNumber: weighed.find(({ orderId }) => orderId !== null && orderId === proposal.previousOrderId)?.number ?? null,
  };
}

const CARDS_MAX = 200;
const CARD = sql.raw("id, kind, device_id, order_id, intake_id, number, name, begins_on, ends_on, counter, counter_from");

/** A device with the cards and stays that its warranties are read from. */
const DEVICE = sql`select device.id, ${deviceName} as name, sold_on, warranty_until, meter,
    (select coalesce(json_agg(card), '[]') from (
      select ${CARD} from warranty_card where device_id = device.id and not archived order by id desc limit ${CARDS_MAX}) as card) as cards,
    (select coalesce(json_agg(json_build_object('intakeId', intake_id, 'inOn', in_on, 'outOn', out_on) order by in_on), '[]')
      from warranty_stay where device_id = device.id) as stays
  from device join device_type on device_type.id = device.type_id`;

async function deviceBy(tx: Tx, id: string | null, typed: string | undefined): Promise<Device | undefined> {
  if (id === null && typed === undefined) return undefined;
  const code = identifierOf(typed ?? "");
  const which =
    id === null
      ? sql`not device.archived and (upper(serial) in (${(typed ?? "").replaceAll(/\s/g, "").toUpperCase()}, ${code})
          or imei = ${code} or vin = ${code} or plate = ${code} or inventory_no = ${typed})`
      : sql`device.id = ${id}::uuid`;
  const { rows } = await sql<Device>`${DEVICE} where ${which} order by device.id desc limit 1`.execute(tx);
  return rows[0];
}

async function cardsBy(tx: Tx, typed: string | undefined): Promise<CardRow[]> {
  if (typed === undefined) return [];
  const serial = typed.replaceAll(/\s/g, "").toUpperCase();
  return (
    await sql<CardRow>`select ${CARD} from warranty_card where upper(serial) = ${serial} and not archived order by id desc limit 50`.execute(tx)
  ).rows;
}

export async function staysOf(tx: Tx, deviceIds: readonly string[]): Promise<(Stay & { deviceId: string })[]> {
  if (deviceIds.length === 0) return [];
  const rows = await tx
    .selectFrom("warranty_stay")
    .where("device_id", "=", ({ fn, val }) => fn.any(val([...deviceIds])))
    .selectAll()
    .orderBy("in_on")
    .execute();
  return rows.map(({ intake_id, device_id, in_on, out_on }) => ({ intakeId: intake_id, deviceId: device_id, inOn: in_on, outOn: out_on }));
}

type Now = Parameters<typeof standingOf>[2];

function basisOf(card: CardRow, stays: readonly Stay[], now: Now): Basis {
  const counterEnd = card.counter === null ? null : card.counter_from + card.counter;
  const term: Term = { kind: card.kind, intakeId: card.intake_id, beginsOn: card.begins_on, endsOn: card.ends_on, counterEnd };
  const { id: cardId, kind, number, name, order_id: orderId, begins_on: beginsOn } = card;
  return { kind, cardId, number, name, beginsOn, counterEnd, orderId, ...standingOf({ ...term, voided: false }, stays, now) };
}

/** What the device's own passport says of the manufacturer's warranty, where no card says it. */
function passportOf(device: Device | undefined, cards: readonly CardRow[], stays: readonly Stay[], now: Now): Basis[] {
  if (device === undefined || device.warranty_until === null || cards.some(({ kind }) => kind === "manufacturer")) return [];
  const term: Term = {
    kind: "manufacturer",
    intakeId: null,
    beginsOn: device.sold_on ?? "0001-01-01",
    endsOn: device.warranty_until,
    counterEnd: null,
  };
  const told = { kind: term.kind, cardId: null, number: "", name: device.name, beginsOn: device.sold_on, counterEnd: null, orderId: null };
  return [{ ...told, ...standingOf({ ...term, voided: false }, stays, now) }];
}
