import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Milli, Minor } from "../kernel/measure.ts";

/** One solution of earlier repairs with the same symptom, and how it went. */
export const Hint = z.object({
  /** `null`: what was done was not written down in codes. */
  solutionId: z.uuid().nullable(),
  solution: z.string().nullable(),
  /** Faults that were found when it was chosen, most frequent first. */
  faults: z.array(z.string()),
  times: z.int(),
  /** Of these, how many came back within their warranty. */
  cameBack: z.int(),
  averageTotal: Minor,
  /** Hours really spent, or the norm where nobody wrote them. */
  averageHours: Milli,
  parts: z.array(z.object({ itemId: z.uuid(), name: z.string(), times: z.int() })),
});
export type Hint = z.infer<typeof Hint>;

/** What the shop's own history says of a symptom: of the same model where there is any, else of the same type of device. */
export const hints = endpoint({
  name: "repairs.hint.read",
  method: "GET",
  path: "/api/repairs/hints",
  guard: "repairs.work-order.read",
  query: z.strictObject({ deviceId: z.uuid(), symptomId: z.uuid() }),
  reply: z.object({ by: z.enum(["model", "type"]), repairs: z.int(), hints: z.array(Hint) }),
});
