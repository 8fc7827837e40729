import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { listQuery, pageOf } from "../kernel/list.ts";

/** One line of the audit trail: who did what to which thing. */
export const AuditRow = z.object({
  subjectId: z.uuid(),
  version: z.int(),
  /** "repairs.work-order", "parties.party". */
  kind: z.string(),
  verb: z.string(),
  status: z.string().nullable(),
  byId: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  changes: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

const days = { from: Day.optional(), until: Day.optional() };

export const auditEndpoint = endpoint({
  name: "access.audit.read",
  method: "GET",
  path: "/api/audit",
  reply: pageOf(AuditRow),
  query: listQuery({ by: z.string().max(60).optional(), kind: z.string().max(80).optional(), subject: z.uuid().optional(), ...days }),
});

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
