import { z } from "zod";
import { Minor } from "#contracts/kernel/measure.ts";
import { Line, PaperDevice, PaperHead, RepairKind, Side, Signatory, Story } from "./paper.ts";

/** Супровідний лист: goes with a device to the service centre that repairs it for us. */
export const DispatchNotePaper = PaperHead.extend({
  partner: Side,
  device: PaperDevice,
  fault: Story,
  appearance: Line,
  completeness: z.array(Line).max(50),
  repairKind: RepairKind,
  /** The carrier's number. */
  waybill: Line.nullable(),
  expectedBackOn: z.iso.date().nullable(),
  /** What the owner and we agreed the device is worth. */
  agreedValue: Minor.nullable(),
  sentBy: Signatory,
});
export type DispatchNotePaper = z.infer<typeof DispatchNotePaper>;
