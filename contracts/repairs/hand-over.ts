import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { ById, endpoint } from "../kernel/endpoint.ts";
import { Minor } from "../kernel/measure.ts";
import { Thing } from "./intake.ts";

/** Whole days between two days; the first is not counted (C.8.8 of the domain). */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Days a customer pays for because the device waited for them longer than the free days. */
export const paidDays = ({
  readyOn,
  issuedOn,
  freeDays,
}: {
  readonly readyOn: string;
  readonly issuedOn: string;
  readonly freeDays: number;
}): number => Math.max(0, daysBetween(readyOn, issuedOn) - freeDays);

/** Everything that has to be settled before a device leaves: what is ticked one by one, what is lent, what its waiting costs. */
export const handOver = endpoint({
  name: "repairs.intake.hand-over",
  method: "GET",
  path: "/api/intakes/:id/hand-over",
  guard: "repairs.intake.read",
  params: ById,
  refusals: ["ledger.not-found"],
  reply: z.object({
    things: z.array(Thing),
    /** Devices of ours that the customer still has. */
    loaners: z.array(z.object({ id: z.uuid(), number: z.string(), deviceName: z.string(), expectedBackOn: Day })),
    /** What keeping the device has come to, if it left today; proposed, never charged by itself. */
    storage: z.object({ readyOn: Day, freeDays: z.int(), paidDays: z.int(), pricePerDay: Minor, fee: Minor }).nullable(),
  }),
});
