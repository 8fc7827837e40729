import { z } from "zod";
import { endpoint } from "#contracts/kernel/endpoint.ts";
import { several } from "#contracts/kernel/list.ts";

/** Hits of one kind that an answer holds at most. */
export const HITS_MAX = 8;

/** Something the search box or the scanner found: what it is and what to call it. */
export const Hit = z.object({ kind: z.string(), id: z.uuid(), title: z.string(), subtitle: z.string() });
export type Hit = z.infer<typeof Hit>;

/** The hits of one kind, best first. */
export const HitGroup = z.object({ kind: z.string(), hits: z.array(Hit) });
export type HitGroup = z.infer<typeof HitGroup>;

const Typed = z.string().trim().min(1).max(100);

/** One box for everything: only kinds the caller may read, of the caller's branches; the group with the best hit first. */
export const search = endpoint({
  name: "platform.search",
  method: "GET",
  path: "/api/search",
  guard: "signed-in",
  query: z.strictObject({ q: Typed, kinds: several(z.string().max(60)) }),
  reply: z.object({ groups: z.array(HitGroup) }),
});

/** What carries exactly this number, serial, IMEI, barcode or code; `others` when several things do. */
export const scan = endpoint({
  name: "platform.scan",
  method: "GET",
  path: "/api/scan",
  guard: "signed-in",
  query: z.strictObject({ code: Typed }),
  reply: Hit.extend({ others: z.array(Hit) }),
  refusals: ["platform.unknown-code"],
});
