import { z } from "zod";
import { besideEndpoints } from "./beside.ts";
import { ById, endpoint } from "./endpoint.ts";
import { listQuery, pageOf } from "./list.ts";

/** What every card of reference data has: a customer, a device, an item, an employee. */
export const CardHead = z.object({
  id: z.uuid(),
  /** Grows by one with every change. Whoever shows an older one is refused. */
  version: z.int(),
  /** Put away: kept for the documents that name it, offered nowhere. */
  archived: z.boolean(),
});
export type CardHead = z.infer<typeof CardHead>;

/** The five doors of every kind of card: list, see, add, change, put away (and bring back). */
export function cardEndpoints<Card extends z.ZodType, Draft extends z.ZodType, Row extends z.ZodType, Filters extends z.ZodRawShape>(kind: {
  /** Prefix of the permissions: "parties.party". */
  readonly name: string;
  /** As the address says it: "parties". */
  readonly plural: string;
  readonly card: Card;
  readonly draft: Draft;
  readonly row: Row;
  readonly filters: Filters;
  readonly refusals?: readonly string[];
  /** The writing doors that ask for the password when it was not said lately. */
  readonly fresh?: readonly ("create" | "change" | "archive")[];
}) {
  const { name, plural, card, draft, row, filters, refusals = [], fresh = [] } = kind;
  const asked = (door: "create" | "change" | "archive") => (fresh.includes(door) ? ({ fresh: true } as const) : {});
  const path = `/api/${plural}` as const;
  return {
    ...besideEndpoints(name, plural),
    list: endpoint({
      name: `${name}.list`,
      method: "GET",
      path,
      reply: pageOf(row),
      guard: `${name}.read`,
      query: listQuery({ archived: z.enum(["true", "false"]).default("false"), ...filters }),
    }),
    read: endpoint({ name: `${name}.read`, method: "GET", path: `${path}/:id`, params: ById, reply: card, refusals: ["ledger.not-found"] }),
    create: endpoint({ name: `${name}.create`, method: "POST", path, body: draft, reply: card, refusals, ...asked("create") }),
    change: endpoint({
      name: `${name}.change`,
      method: "PUT",
      path: `${path}/:id`,
      params: ById,
      reply: card,
      body: z.strictObject({ version: z.int(), draft }),
      refusals: ["ledger.not-found", "ledger.changed-meanwhile", ...refusals],
      ...asked("change"),
    }),
    archive: endpoint({
      name: `${name}.archive`,
      method: "POST",
      path: `${path}/:id/archive`,
      params: ById,
      reply: card,
      body: z.strictObject({ version: z.int(), archived: z.boolean() }),
      // What is brought back is judged like what is new: somebody else may have its phone or serial by now.
      refusals: ["ledger.not-found", "ledger.changed-meanwhile", ...refusals],
      ...asked("archive"),
    }),
  };
}
