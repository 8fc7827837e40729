import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { Language } from "./session.ts";

/** none: there is no demo · making: it is being made · made · failed: it stopped, and nothing of it is there. */
export const DemoState = z.enum(["none", "making", "made", "failed"]);

export const DemoStanding = z.object({
  state: DemoState,
  /** How much of it is made, and how much there will be; both 0 before it has begun. */
  done: z.int(),
  total: z.int(),
  /** There are documents already: a demo cannot be made beside them. */
  documents: z.boolean(),
});
export type DemoStanding = z.infer<typeof DemoStanding>;

/** How the demo stands; asked again and again while it is being made. */
export const demoStanding = endpoint({ name: "access.demo.standing", method: "GET", path: "/api/demo", guard: "signed-in", reply: DemoStanding });

/** Begins to make a demo of three months in a shop that has no documents yet. It is made while the shop goes on answering. */
export const makeDemoEndpoint = endpoint({
  name: "access.demo.make",
  method: "POST",
  path: "/api/demo",
  body: z.strictObject({ language: Language }),
  reply: DemoStanding,
  refusals: ["access.demo-there", "access.demo-beside-documents"],
});

/** Takes everything away that the demo made. What people made themselves (the company, its branches, users, customers) stays. */
export const removeDemoEndpoint = endpoint({
  name: "access.demo.remove",
  method: "POST",
  path: "/api/demo/remove",
  body: z.strictObject({ sure: z.literal(true) }),
  reply: z.object({}),
  refusals: ["access.no-demo", "access.demo-in-use", "access.demo-is-all"],
});
