import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";

export const Language = z.enum(["en", "uk", "ru"]);
export type Language = z.infer<typeof Language>;

/** Who sits at the screen and what the screen must know before it draws anything. */
export const Session = z.object({
  /** `null` for a stranger: the screen asks them to sign in, or to set up when `ready` is false. */
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      username: z.string().nullable(),
      email: z.string().nullable(),
      employeeId: z.uuid().nullable(),
      /** Codes of the roles: "receptionist"; their texts are "access.role.<code>". */
      roles: z.array(z.string()),
      secondFactor: z.boolean(),
      /** A role of theirs demands a second factor: until it is set up they may do nothing else. */
      secondFactorMissing: z.boolean(),
      /** The role whose eyes they look with; then nothing can be changed. */
      seesAs: z.string().nullable(),
    })
    .nullable(),
  /** Exact permissions, or a prefix ending in ".*". Only what the screen offers follows from them; the server decides. */
  permissions: z.array(z.string()),
  language: Language,
  branches: z.array(z.object({ id: z.uuid(), name: z.string() })),
  company: z
    .object({
      name: z.string(),
      /** ISO 4217. */
      currency: z.string(),
      /** ISO 3166, two letters. */
      country: z.string(),
      /** IANA: "Europe/Kyiv". Days and promises are shown in it, wherever the screen stands. */
      timeZone: z.string(),
    })
    .nullable(),
  /** Somebody has set the product up; until then only the set-up opens. */
  ready: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const sessionEndpoint = endpoint({ name: "access.session.read", method: "GET", path: "/api/session", reply: Session, guard: "public" });
