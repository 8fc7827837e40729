import { z } from "zod";
import { Line, Moment } from "./paper.ts";

/** What a scanner reads under any keyboard layout: digits, Latin capitals and the dash. */
export const ScanCode = z.string().regex(/^[0-9A-Z-]{1,20}$/);

/** Labels of 58 × 40 mm, one page each: for the device and for every accessory that could be lost. */
export const DeviceLabelPaper = z.strictObject({
  number: Line,
  code: ScanCode,
  device: Line,
  serial: Line.nullable().default(null),
  customer: Line,
  promised: Moment.nullable().default(null),
  /** Names of things with a label of their own: "Шланг зливу". */
  accessories: z.array(Line).max(50).default([]),
  copies: z.int().min(1).max(20).default(1),
  /** How far this printer misses, in tenths of a millimetre to the right and down. */
  offset: z.strictObject({ right: z.int().min(-100).max(100), down: z.int().min(-100).max(100) }).default({ right: 0, down: 0 }),
});
export type DeviceLabelPaper = z.infer<typeof DeviceLabelPaper>;
