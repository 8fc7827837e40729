import type { Intake, IntakeStage } from "#contracts/repairs/intake.ts";
import { messageLeft } from "#modules/notifications/index.ts";
import type { Call } from "#platform/call.ts";
import type { Write } from "#platform/write.ts";

/** The steps a customer hears about, and what they hear. */
const HEARD: Readonly<Record<string, IntakeStage>> = { create: "accepted", finish: "ready", "take-back": "ready", issue: "issued" };

/** Tells the customer how their device is getting on; each thing once, however often it comes back to it. */
export function messageOfIntake(call: Call, verb: string, { id, number, customerId }: Intake): Write[] {
  const heard = HEARD[verb];
  if (heard === undefined) return [];
  return [
    messageLeft(call, {
      partyId: customerId,
      textKey: `repairs.message.${heard}`,
      data: { number, page: `repairs.intake/${id}` },
      once: `intake/${id}/${heard}`,
    }),
  ];
}
