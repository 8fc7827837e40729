import { sql } from "kysely";
import { Minor, sum } from "#contracts/kernel/measure.ts";
import { type Charged, chargedLines } from "#contracts/repairs/charged.ts";
import { billed, type WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Claim, ClaimDraft, ClaimedLine, ClaimLine } from "#contracts/warranty/claim.ts";
import { deviceName, type FreePart, freePartsOf, workOrderDocument } from "#modules/repairs/index.ts";
import type { Tx } from "#platform/db.ts";

export type Open = {
  readonly order_id: string;
  readonly gross: number;
  readonly number: string;
  readonly completed_on: string;
  readonly device_id: string | null;
  readonly device_name: string | null;
  readonly serial: string | null;
  readonly sold_on: string | null;
  readonly card_number: string | null;
  readonly fault_code: string;
  readonly photos: number;
  readonly papers: number;
};

/** The repairs of one payer that are completed and not claimed yet, oldest first. What other drafts hold is theirs. */
async function openOf(tx: Tx, { id, branchId, partyId, through, leftOut }: Pick<Claim, "id"> & ClaimDraft): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select ordered.id as order_id, balance.amount as gross, ordered.number, ordered.completed_on, device.id as device_id,
      case when device.id is not null then ${deviceName} end as device_name,
      coalesce(device.serial, device.imei, device.vin, device.inventory_no) as serial,
      coalesce(device.sold_on, card.begins_on) as sold_on, card.number as card_number,
      coalesce(nullif((select fault_code from warranty_case where visit_id = coalesce(ordered.intake_id, ordered.id)), ''),
        (select coalesce(code, name) from fault_code where fault_code.id = ordered.fault_id), '') as fault_code,
      (select count(*)::int from attachment where subject_id in (ordered.id, ordered.intake_id) and kind = 'photo' and removed_at is null) as photos,
      (select count(*)::int from attachment where subject_id in (ordered.id, ordered.intake_id) and kind = 'paper' and removed_at is null) as papers
    from ledger_balance balance
    join work_order ordered on ordered.id = split_part(balance.key, '/', 2)::uuid
    left join device on device.id = ordered.device_id left join device_type on device_type.id = device.type_id
    left join lateral (select number, begins_on from warranty_card where device_id = device.id and kind = 'manufacturer' and not archived
      order by id desc limit 1) as card on true
    where balance.account = 'claims/toClaim' and balance.unit = 'UAH' and balance.amount > 0 and balance.key like ${`${partyId}/%`}
      and ordered.branch_id = ${branchId}::uuid and ordered.completed_on <= ${through}::date and ordered.id <> all(${[...leftOut]}::uuid[])
      and not exists (select from warranty_claim_line line join warranty_claim claim on claim.id = line.claim_id
        where line.order_id = ordered.id and claim.party_id = ${partyId}::uuid and claim.status = 'draft' and claim.id <> ${id}::uuid)
    order by ordered.completed_on, ordered.id limit 1000`.execute(tx);
  return rows;
}

/** The claim with every open repair of the payer up to its day, as they are now. */
export async function collected(tx: Tx, claim: Claim): Promise<Claim> {
  const open = await openOf(tx, claim);
  const free = await freePartsOf(
    tx,
    open.map(({ order_id }) => order_id),
  );
  const lines: ClaimLine[] = [];
  for (const row of open) {
    const order = await workOrderDocument.load(tx, row.order_id, "all", false);
    if (order === undefined) continue;
    const line = lineOf(lines.length + 1, row, order, claim.partyId);
    const theirs = free.filter(({ orderId, partyId }) => orderId === order.id && partyId === claim.partyId);
    lines.push({ ...line, lines: [...line.lines, ...theirs.map(suppliedLine)] });
  }
  return { ...claim, lines: await withCodes(tx, lines) };
}

function lineOf(line: number, row: Open, order: WorkOrder, partyId: string): ClaimLine {
  const owed = chargedLines(order).filter((it) => it.partyId === partyId);
  return {
    line,
    orderId: order.id,
    orderNumber: row.number,
    completedOn: row.completed_on,
    deviceId: row.device_id,
    deviceName: row.device_name ?? "",
    serial: row.serial ?? "",
    soldOn: row.sold_on,
    cardNumber: row.card_number ?? "",
    faultCode: row.fault_code,
    charge: owed[0]?.charge ?? "manufacturer",
    vatRate: order.vatRate,
    gross: Minor.parse(row.gross),
    vat: sum(owed.map(({ vat }) => vat)),
    lines: owed.map((it) => claimedLine(order, it)),
    photos: row.photos,
    papers: row.papers,
    accepted: null,
    reason: "",
    closesDebt: null,
    borneBy: null,
    billedOrderId: null,
  };
}

/** Their own part, as it went in: nothing is asked for it. */
const suppliedLine = ({ itemId, name, code, quantity, serials }: FreePart): ClaimedLine => ({
  tab: "parts",
  itemId,
  name,
  code,
  quantity,
  serials: [...serials],
  gross: Minor.parse(0),
  vat: Minor.parse(0),
});

function claimedLine({ works, parts }: WorkOrder, { tab, line, itemId, gross, vat }: Charged): ClaimedLine {
  const part = tab === "parts" ? parts.find((it) => it.line === line) : undefined;
  const work = tab === "works" ? works.find((it) => it.line === line) : undefined;
  const quantity = part === undefined ? work!.quantity : billed(part);
  return { tab, itemId, name: (part ?? work)?.name ?? "", code: "", quantity, serials: [...(part?.serials ?? [])], gross, vat };
}

/** Works and parts with their articles. */
async function withCodes(tx: Tx, lines: readonly ClaimLine[]): Promise<ClaimLine[]> {
  const ids = [...new Set(lines.flatMap((line) => line.lines.map(({ itemId }) => itemId)))];
  const items = ids.length === 0 ? [] : await tx.selectFrom("item").where("id", "in", ids).select(["id", "code"]).execute();
  const codes = new Map(items.map(({ id, code }) => [id, code ?? ""]));
  return lines.map((line) => ({
    ...line,
    lines: line.lines.map((told) => ({ ...told, code: codes.get(told.itemId) ?? "" })),
  }));
}
