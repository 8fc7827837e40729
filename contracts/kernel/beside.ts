import { z } from "zod";
import { ById, endpoint } from "./endpoint.ts";

/** One line of a thing's history: who did what, when, what it became, what changed. */
export const HistoryRecord = z.object({
  version: z.int(),
  /** The step, or "create", "change", "archive". */
  verb: z.string(),
  status: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  /** Field by field, what it was and what it became; `null` for a beginning. */
  changes: z.record(z.string(), z.unknown()).nullable(),
});
export type HistoryRecord = z.infer<typeof HistoryRecord>;

/** What a colleague wrote beside a thing; staff only. */
export const NoteDraft = z.strictObject({ text: z.string().trim().min(1).max(4_000) });
export const Note = z.object({ id: z.uuid(), text: z.string(), by: z.string(), at: z.iso.datetime() });
export type Note = z.infer<typeof Note>;

/** History and notes of a kind of things: whoever may see the thing may read both and write a note. */
export function besideEndpoints(name: string, plural: string) {
  const common = { guard: `${name}.read`, params: ById, refusals: ["ledger.not-found"] } as const;
  const path = `/api/${plural}/:id` as const;
  return {
    history: endpoint({ ...common, name: `${name}.history`, method: "GET", path: `${path}/history`, reply: z.array(HistoryRecord) }),
    notes: endpoint({ ...common, name: `${name}.notes`, method: "GET", path: `${path}/notes`, reply: z.array(Note) }),
    note: endpoint({ ...common, name: `${name}.note`, method: "POST", path: `${path}/notes`, body: NoteDraft, reply: Note }),
  };
}
export type BesideEndpoints = ReturnType<typeof besideEndpoints>;
