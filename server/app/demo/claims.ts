import { sql } from "kysely";
import { acceptedSum, type Claim } from "#contracts/warranty/claim.ts";
import { claimDocument } from "#modules/warranty/index.ts";
import { WORKING_DAY } from "./calendar.ts";
import type { Queue } from "./queue.ts";
import { type Stage, teller } from "./teller.ts";

const MONTH = 22 * WORKING_DAY;

/** Once a month each manufacturer is asked for the repairs under its warranty: most is paid, one line is rejected, the last claims wait. */
export function tellClaims(stage: Stage, queue: Queue): void {
  const { present } = stage.calendar;
  const days = Array.from({ length: Math.floor(present / MONTH) }, (_, month) => (month + 1) * MONTH);
  for (const minute of [...days, present - WORKING_DAY]) {
    for (const home of stage.homes) {
      for (const partyId of stage.manufacturers) queue.add(minute, (at) => ask(stage, queue, { branchId: home.branchId, partyId }, at));
    }
  }
}

type Asked = { readonly branchId: string; readonly partyId: string };

async function ask(stage: Stage, queue: Queue, asked: Asked, minute: number): Promise<void> {
  const { calendar, chance, homes, staff, words } = stage;
  const { today: through } = calendar.at(minute);
  if (!(await hasOpen(stage, asked))) return;
  let claim: Claim = await teller(stage, staff.manager, minute).create(claimDocument, { ...asked, through }, "send");
  const refused = claim.lines.length > 1 && chance.often(40);
  queue.add(minute + 4 * WORKING_DAY + chance.whole(0, 300), async (at) => {
    const { step } = teller(stage, staff.manager, at);
    const answers = [{ line: 1, accepted: 0, reason: words.says.rejected }];
    claim = await (refused ? step(claimDocument, claim, "answer", { answers }) : step(claimDocument, claim, "accept"));
  });
  queue.add(minute + 9 * WORKING_DAY + chance.whole(0, 300), async (at) => {
    const placeId = homes.find(({ branchId }) => branchId === asked.branchId)?.bank;
    if (acceptedSum(claim) > 0) claim = await teller(stage, staff.cash, at).step(claimDocument, claim, "pay", { placeId });
  });
}

async function hasOpen({ tx }: Stage, { branchId, partyId }: Asked): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (
      select from work_order where branch_id = ${branchId} and manufacturer_id = ${partyId} and status = 'completed'
        and not exists (select from warranty_claim_line where warranty_claim_line.order_id = work_order.id)
    ) as open`.execute(tx);
  return rows[0]?.open ?? false;
}
