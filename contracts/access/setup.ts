import { z } from "zod";
import { BranchDraft } from "../company/branch.ts";
import { OrganizationDraft } from "../company/organization.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { NewPassword } from "./auth.ts";
import { ROLES } from "./roles.ts";
import { Language } from "./session.ts";
import { Email, Login } from "./user.ts";

/** The code that the console shows until somebody has an account. */
const SetUpCode = z.string().trim().min(1).max(80);

/** Whoever sets the product up: the first person who can sign in. */
const FirstUser = z.strictObject({
  name: z.string().trim().min(1).max(120),
  login: Login,
  email: Email.nullable().default(null),
  password: NewPassword,
  /** In a small shop one person is everything at first; they may give roles away later. */
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .default([...ROLES]),
});

/** All that must be said before the first device can be taken in. */
export const SetUp = z.strictObject({
  code: SetUpCode,
  language: Language,
  country: OrganizationDraft.shape.country,
  currency: OrganizationDraft.shape.currency,
  timeZone: OrganizationDraft.shape.timezone,
  company: OrganizationDraft.omit({ country: true, currency: true, timezone: true, language: true, logo: true }),
  branch: BranchDraft.pick({ name: true, address: true, phone: true }),
  /** Codes of trades whose device types the shop begins with. */
  trades: z.array(z.string().max(60)).max(40).default([]),
  user: FirstUser,
});
export type SetUp = z.infer<typeof SetUp>;

/** Whether the code is the right one, before anybody types anything else. */
export const checkSetUpCodeEndpoint = endpoint({
  name: "access.set-up.check",
  method: "POST",
  path: "/api/setup/check",
  guard: "public",
  reply: z.object({}),
  body: z.strictObject({ code: SetUpCode }),
  refusals: ["access.wrong-code", "access.set-up-done", "access.wait"],
});

/** Makes the shop and its first user, at once or not at all; after that the door is gone for ever. It does not sign in. */
export const setUpEndpoint = endpoint({
  name: "access.set-up.run",
  method: "POST",
  path: "/api/setup",
  guard: "public",
  reply: z.object({ login: z.string() }),
  body: SetUp,
  refusals: ["access.wrong-code", "access.set-up-done", "access.weak-password", "access.wait", "company.iban-wrong", "company.edrpou-wrong"],
});
