import { type Loaner, LoanerDraft, loanerEndpoints, loanerFlow } from "#contracts/repairs/loaner.ts";
import { defineDocument } from "#ledger/document.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { repairsRefusals } from "../refusals.ts";
import { postLoaner } from "./loaner.posting.ts";
import { listLoaners, loanerRows } from "./loaner.rows.ts";

export const loanerDocument = defineDocument({
  flow: loanerFlow,
  endpoints: loanerEndpoints,
  draft: LoanerDraft,
  numberPrefix: "LN",
  scope: branchScope("repairs.loaner"),
  begin: async (call, draft) => {
    const customerId = await customerOf(call, draft);
    await refuseTaken(call, draft.deviceId);
    return { customerId, lentOn: call.today, returnedOn: null, conditionBack: "" };
  },
  ...loanerRows,
  list: listLoaners,
  decide: {
    "take-back": ({ today }: Call, loaner: Loaner, { conditionBack }: { conditionBack: string }) => ({ ...loaner, returnedOn: today, conditionBack }),
    extend: (_call: Call, loaner: Loaner, { expectedBackOn }: { expectedBackOn: string }) => ({ ...loaner, expectedBackOn }),
  },
  post: postLoaner,
  findable: ({ number, condition }) => ({ title: number, subtitle: condition.slice(0, 120), words: [number] }),
});

/** Lent only to somebody whose device is with us; the intake is held, so that it does not leave meanwhile. */
async function customerOf({ tx, actor }: Call, { intakeId, branchId }: LoanerDraft): Promise<string> {
  const intake = await tx
    .selectFrom("intake")
    .where("id", "=", intakeId)
    .where("branch_id", "=", branchId)
    .where("branch_id", "=", ({ fn, val }) => fn.any(val([...actor.branchIds])))
    .select(["customer_id", "status"])
    .forShare()
    .executeTakeFirst();
  if (intake === undefined) throw ledgerRefusals["not-found"]({ id: intakeId });
  if (intake.status === "issued") throw repairsRefusals["intake-issued"]();
  return intake.customer_id;
}

/** One of the devices we lend, and with nobody else. */
async function refuseTaken({ tx }: Call, deviceId: string): Promise<void> {
  const device = await tx.selectFrom("device").where("id", "=", deviceId).select(["lendable", "archived"]).executeTakeFirst();
  if (device === undefined) throw ledgerRefusals["not-found"]({ id: deviceId });
  if (!device.lendable || device.archived) throw repairsRefusals["not-lendable"]();
  await lock(tx, [`repairs/loaner/${deviceId}`]);
  const taken = await tx.selectFrom("loaner").where("device_id", "=", deviceId).where("status", "=", "lent").select("number").executeTakeFirst();
  if (taken !== undefined) throw repairsRefusals["loaner-taken"]({ number: taken.number });
}
