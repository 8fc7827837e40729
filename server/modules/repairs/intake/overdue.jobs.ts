import { z } from "zod";
import { isAway } from "#contracts/repairs/intake.ts";
import { shopMessageLeft } from "#modules/notifications/index.ts";
import type { Call } from "#platform/call.ts";
import { defineJob, enqueuedAfter } from "#platform/jobs.ts";
import { type Write, write } from "#platform/write.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { intakeRows } from "./intake.rows.ts";

/** The day a centre named is over: where its device is still away and no other day was named, the shop hears of it once. */
export const overdueAway = defineJob({
  name: "repairs.overdue-away",
  payload: z.strictObject({ id: z.uuid(), expectedBackOn: z.iso.date() }),
  run: async (call, { id, expectedBackOn }) => {
    const intake = await intakeRows.load(call.tx, id, "all", true);
    if (intake === undefined || !isAway(intake) || intake.issuedOn !== null || intake.expectedBackOn !== expectedBackOn) return;
    const { branchId, number, partnerId } = intake;
    const partner = await call.tx
      .selectFrom("party")
      .where("id", "=", partnerId ?? "")
      .select("name")
      .executeTakeFirst();
    const data = { number, partner: partner?.name ?? "", day: expectedBackOn };
    await write(call.tx, [
      shopMessageLeft(call, { branchId, textKey: "repairs.message.overdue-away", data, once: `intake/${id}/overdue/${expectedBackOn}` }),
    ]);
  },
});

/** Steps after which a day is named for the device to be back. */
const NAMING = ["send-away", "put-off"];

export const alarmOf = (_call: Call, verb: string, { id, expectedBackOn }: Intake): Write[] =>
  NAMING.includes(verb) && expectedBackOn !== null ? [enqueuedAfter(overdueAway, { id, expectedBackOn }, expectedBackOn)] : [];
