import { z } from "zod";
import { defineJob } from "#platform/jobs.ts";
import { notify } from "#modules/notifications/index.ts";

/** Tells the customer how their device is getting on. However often it runs, they hear each thing once. */
export const tellOfIntake = defineJob({
  name: "repairs.tell-of-intake",
  payload: z.object({ id: z.uuid() }),
  run: async (call, { id }) => {
    const intake = await call.tx.selectFrom("intake").where("id", "=", id).select(["number", "status", "customer_id"]).executeTakeFirst();
    if (intake === undefined) return;
    const { number, status, customer_id } = intake;
    await notify(call, { partyId: customer_id, textKey: `repairs.message.${status}`, data: { number }, once: `intake/${id}/${status}` });
  },
});
