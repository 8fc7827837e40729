import type { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { type handOver, paidDays } from "#contracts/repairs/hand-over.ts";
import { readDocument } from "#ledger/document.ts";
import { settingsOf } from "#modules/company/index.ts";
import type { Call } from "#platform/call.ts";
import { loanersOut, thingsOf } from "../intake/hand-over.ts";
import { intakeDocument } from "../intake/intake.document.ts";

/** What whoever hands the device over has to settle first. */
export async function handOverOf(call: Call, id: string): Promise<z.input<typeof handOver.reply>> {
  const intake = await readDocument(call, intakeDocument, id);
  const [things, loaners, { storage }] = await Promise.all([thingsOf(call, intake), loanersOut(call, intake), settingsOf(call.tx)]);
  const readyOn = intake.doneOn ?? intake.receivedOn;
  const days = readyOn === null ? 0 : paidDays({ readyOn, issuedOn: intake.issuedOn ?? call.today, freeDays: storage.freeDays });
  const { freeDays, pricePerDay } = storage;
  return {
    things,
    loaners,
    storage: readyOn === null ? null : { readyOn, freeDays, paidDays: days, pricePerDay, fee: Minor.parse(days * pricePerDay) },
  };
}
