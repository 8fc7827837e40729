import { z } from "zod";
import { endpoint } from "#contracts/kernel/endpoint.ts";

/** One thing that somebody changed: screens that show it ask for it again. */
export const TouchedThing = z.object({ kind: z.string(), id: z.string() });

/** The name of the event that carries changed things. */
export const TOUCHED = "touched";

/**
 * Server-sent events: whatever changes anywhere is told to every open screen that may read it, in events named "touched"
 * that hold an array of changed things. Nothing is repeated: whoever was away asks for everything anew.
 */
export const live = endpoint({
  name: "platform.live",
  method: "GET",
  path: "/api/live",
  guard: "signed-in",
  reply: z.array(TouchedThing),
  refusals: ["platform.too-many"],
});
