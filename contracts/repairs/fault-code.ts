import { z } from "zod";
import { CardHead, cardEndpoints } from "../kernel/card.ts";
import { Name, code } from "../kernel/wording.ts";

/** symptom: what the customer notices · fault: what the engineer finds · solution: what was done about it. */
export const FAULT_KINDS = ["symptom", "fault", "solution"] as const;
export const FaultKind = z.enum(FAULT_KINDS);
export type FaultKind = z.infer<typeof FaultKind>;

/** A word of the shop's own reference of troubles; with it repairs of one sort can be found and counted. */
export const FaultCodeDraft = z.strictObject({
  kind: FaultKind,
  /** As the manufacturer's reports want it: "E18". */
  code: code(20),
  name: Name,
  /** Types of device it is for, and trades; neither: for all. */
  typeIds: z.array(z.uuid()).max(200).default([]),
  categories: z.array(z.string().trim().min(1).max(60)).max(60).default([]),
});
export type FaultCodeDraft = z.infer<typeof FaultCodeDraft>;

export const FaultCode = z.object({ ...CardHead.shape, ...FaultCodeDraft.shape });
export type FaultCode = z.infer<typeof FaultCode>;
export const FaultCodeRow = FaultCode.omit({ version: true });
export type FaultCodeRow = z.infer<typeof FaultCodeRow>;

export const faultCodeEndpoints = cardEndpoints({
  name: "repairs.fault-code",
  plural: "fault-codes",
  card: FaultCode,
  draft: FaultCodeDraft,
  row: FaultCodeRow,
  filters: { kind: FaultKind.optional(), typeId: z.uuid().optional() },
  refusals: ["repairs.code-taken"],
});

/** What somebody says about a repair in codes once its lines are fixed; what is not named stays. */
export const NamedCodes = z.object({
  symptomId: z.uuid().nullable().optional(),
  faultId: z.uuid().nullable().optional(),
  solutionId: z.uuid().nullable().optional(),
});
export type NamedCodes = z.infer<typeof NamedCodes>;

/** What an order says in codes. */
export const Coded = {
  symptomId: z.uuid().nullable().default(null),
  faultId: z.uuid().nullable().default(null),
  solutionId: z.uuid().nullable().default(null),
};
