import { z } from "zod";
import { CardHead, cardEndpoints } from "../kernel/card.ts";

/** A role as this company has it: the shipped one, or one of its own. */
export const RoleDraft = z.strictObject({
  /** A name of the company's own; `null` leaves a shipped role the name it has in every language. */
  title: z.string().trim().min(1).max(60).nullable(),
  /** Whoever holds it must have a second factor before they may do anything else. */
  secondFactor: z.boolean(),
  /** Permissions it gives: exact names, or a prefix ending in ".*". */
  grants: z
    .array(
      z
        .string()
        .min(3)
        .max(120)
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(\.\*)?$/),
    )
    .max(1_000),
});
export type RoleDraft = z.infer<typeof RoleDraft>;

export const Role = CardHead.extend(RoleDraft.shape).extend({
  code: z.string(),
  /** Shipped with the product. */
  shipped: z.boolean(),
});
export type Role = z.infer<typeof Role>;

export const roleEndpoints = cardEndpoints({
  name: "access.role",
  plural: "roles",
  card: Role,
  draft: RoleDraft,
  row: Role,
  filters: {},
  fresh: ["create", "change", "archive"],
  refusals: ["access.last-administrator", "access.role-needed"],
});
