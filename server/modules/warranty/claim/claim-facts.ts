import { sql } from "kysely";
import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import type { claimAges, openClaims } from "#contracts/warranty/claim-facts.ts";
import { daysBetween, plusDays } from "#contracts/warranty/term.ts";
import { deviceName } from "#modules/repairs/index.ts";
import type { Call } from "#platform/call.ts";
import { badPartAges } from "./bad-part-ages.ts";
import { lackingOf } from "../lacking.ts";

type Row = {
  party_id: string;
  party_name: string;
  order_id: string;
  order_number: string;
  branch_id: string;
  completed_on: string;
  device_name: string | null;
  serial: string | null;
  gross: number;
  within: number | null;
  intake_id: string | null;
  device_id: string | null;
  draft_number: string | null;
};

/** What is open to be claimed in the caller's branches, oldest first. */
export async function openClaimsOf(
  { tx, actor, today }: Call,
  { partyId, through }: z.output<typeof openClaims.query>,
): Promise<z.input<typeof openClaims.reply>> {
  const { rows } = await sql<Row>`
    select party.id as party_id, party.name as party_name, ordered.id as order_id, ordered.number as order_number, ordered.branch_id,
      ordered.completed_on, case when device.id is not null then ${deviceName} end as device_name,
      coalesce(device.serial, device.imei, device.vin, device.inventory_no) as serial, balance.amount as gross,
      maker.claim_within_days as within, ordered.intake_id, ordered.device_id,
      (select claim.number from warranty_claim_line line join warranty_claim claim on claim.id = line.claim_id
        where line.order_id = ordered.id and claim.party_id = party.id and claim.status = 'draft' limit 1) as draft_number
    from ledger_balance balance
    join party on party.id = split_part(balance.key, '/', 1)::uuid join work_order ordered on ordered.id = split_part(balance.key, '/', 2)::uuid
    left join warranty_maker maker on maker.party_id = party.id and not maker.archived
    left join device on device.id = ordered.device_id left join device_type on device_type.id = device.type_id
    where balance.account = 'claims/toClaim' and balance.unit = 'UAH' and balance.amount > 0
      and ordered.branch_id = any(${[...actor.branchIds]}::uuid[]) and (${partyId ?? null}::uuid is null or party.id = ${partyId ?? null}::uuid)
      and ordered.completed_on <= ${through ?? today}::date
    order by ordered.completed_on, ordered.id limit 500`.execute(tx);
  const told = [];
  for (const row of rows) {
    const lacks = await lackingOf(tx, {
      orderId: row.order_id,
      caseId: row.intake_id ?? row.order_id,
      deviceId: row.device_id,
      partyId: row.party_id,
    });
    told.push({
      partyId: row.party_id,
      partyName: row.party_name,
      orderId: row.order_id,
      orderNumber: row.order_number,
      branchId: row.branch_id,
      completedOn: row.completed_on,
      days: daysBetween(row.completed_on, today),
      deviceName: row.device_name ?? "",
      serial: row.serial ?? "",
      gross: Minor.parse(row.gross),
      claimBy: row.within === null ? null : plusDays(row.completed_on, row.within),
      lacks,
      draftNumber: row.draft_number,
    });
  }
  return told;
}

type Age = { party_id: string; party_name: string; stage: "toClaim" | "sent" | "accepted" | "parts"; since: string; amount: number };

/** Claims that are not paid yet and bad parts that are not credited, by whom they are asked of and how long ago. */
export async function agesOf(call: Call): Promise<z.input<typeof claimAges.reply>> {
  const { tx, actor, today } = call;
  const { rows } = await sql<Age>`
    select party.id as party_id, party.name as party_name, stage, since, sum(amount)::bigint as amount from (
      select split_part(balance.key, '/', 1)::uuid as party_id, 'toClaim' as stage, ordered.completed_on as since, balance.amount, ordered.branch_id
      from ledger_balance balance join work_order ordered on ordered.id = split_part(balance.key, '/', 2)::uuid
      where balance.account = 'claims/toClaim' and balance.unit = 'UAH' and balance.amount > 0
      union all
      select claim.party_id, case when claim.status = 'sent' then 'sent' else 'accepted' end, claim.sent_on,
        case when claim.status = 'sent' then line.gross else line.accepted end, claim.branch_id
      from warranty_claim claim join warranty_claim_line line on line.claim_id = claim.id where claim.status in ('sent', 'accepted', 'partly')
    ) as asked join party on party.id = asked.party_id
    where asked.branch_id = any(${[...actor.branchIds]}::uuid[])
    group by party.id, party.name, stage, since having sum(amount) > 0 order by party.name, party.id, since`.execute(tx);
  const all = [...rows, ...(await badPartAges(call))].sort((one, other) => one.party_name.localeCompare(other.party_name, "uk"));
  const parties = Map.groupBy(all, ({ party_id }) => party_id);
  return [...parties].map(([partyId, theirs]) => {
    const total = (fits: (age: Age, days: number) => boolean) =>
      Minor.parse(theirs.filter((age) => fits(age, daysBetween(age.since, today))).reduce((sum, { amount }) => sum + amount, 0));
    return {
      partyId,
      partyName: theirs[0]?.party_name ?? "",
      toClaim: total(({ stage }) => stage === "toClaim"),
      sent: total(({ stage }) => stage === "sent"),
      accepted: total(({ stage }) => stage === "accepted"),
      badParts: total(({ stage }) => stage === "parts"),
      total: total(() => true),
      ages: {
        upTo30: total((_age, days) => days <= 30),
        upTo60: total((_age, days) => days > 30 && days <= 60),
        upTo90: total((_age, days) => days > 60 && days <= 90),
        over90: total((_age, days) => days > 90),
      },
      days: Math.max(0, ...theirs.map(({ since }) => daysBetween(since, today))),
    };
  });
}
