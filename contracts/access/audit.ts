import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { listQuery, pageOf } from "../kernel/list.ts";

/** Kinds of action, whatever the thing: made, its fields changed, a step of its flow, put away or brought back. */
export const AUDIT_ACTS = ["made", "changed", "stepped", "put-away"] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** One line of the audit trail: who did what to which thing. */
export const AuditRow = z.object({
  subjectId: z.uuid(),
  version: z.int(),
  /** "repairs.work-order", "parties.party". */
  kind: z.string(),
  /** What people call the thing: its number, its name; `null` where it has neither. */
  title: z.string().nullable(),
  verb: z.string(),
  status: z.string().nullable(),
  byId: z.string(),
  by: z.string(),
  /** They hold several roles: whoever asks and whoever agrees may be one person. */
  combined: z.boolean(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  /** Field by field what it was and what it became; `null` for a beginning. */
  changes: z.record(z.string(), z.unknown()).nullable(),
  /** What the ids among the changes are called. */
  names: z.record(z.string(), z.string()),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Days of the shop, both inclusive. */
const days = { from: Day.optional(), until: Day.optional() };

export const auditEndpoint = endpoint({
  name: "access.audit.read",
  method: "GET",
  path: "/api/audit",
  reply: pageOf(AuditRow),
  query: listQuery({
    by: z.string().max(60).optional(),
    kind: z.string().max(80).optional(),
    act: z.enum(AUDIT_ACTS).optional(),
    subject: z.uuid().optional(),
    ...days,
  }),
});

/** What somebody known tried and may not: another's wage, the step of another role, a door that is not theirs. */
export const RefusedRow = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  byId: z.string(),
  by: z.string(),
  /** What they were told: the code of the refusal. */
  code: z.string(),
  /** What they tried: "payroll.earnings.read". */
  attempt: z.string(),
  kind: z.string(),
  subjectId: z.uuid().nullable(),
  title: z.string().nullable(),
  network: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

export const refusedEndpoint = endpoint({
  name: "access.audit.refused",
  method: "GET",
  path: "/api/audit/refused",
  guard: "access.audit.read",
  reply: pageOf(RefusedRow),
  query: listQuery({ by: z.string().max(60).optional(), kind: z.string().max(80).optional(), ...days }),
});

/** What happens at the doors, as the trail calls it; texts "access.door.<verb>". */
export const DOOR_VERBS = [
  "signed-in",
  "second-factor-asked",
  "sign-in-refused",
  "second-factor-refused",
  "signed-out",
  "code-refused",
  "password-chosen",
  "password-changed",
  "proof-refused",
  "sessions-ended",
  "second-factor-set",
  "second-factor-dropped",
  "key-refused",
  "set-up-refused",
  "set-up",
] as const;

/** What happened at the doors: sign-ins, refused ones, ended sessions, changed passwords. */
export const DoorRow = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  userId: z.uuid().nullable(),
  name: z.string().nullable(),
  verb: z.string(),
  network: z.string().nullable(),
  agent: z.string().nullable(),
});
export type DoorRow = z.infer<typeof DoorRow>;

export const doorEndpoint = endpoint({
  name: "access.audit.doors",
  method: "GET",
  path: "/api/audit/doors",
  guard: "access.audit.read",
  reply: pageOf(DoorRow),
  query: listQuery({ by: z.uuid().optional(), verb: z.string().max(40).optional(), ...days }),
});
