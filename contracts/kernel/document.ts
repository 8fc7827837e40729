import { z } from "zod";
import { besideEndpoints } from "./beside.ts";
import { ById, endpoint } from "./endpoint.ts";
import type { Flow } from "./flow.ts";
import { listQuery, pageOf, several } from "./list.ts";

/** What every document has, whatever it is about. */
export const Head = z.object({
  id: z.uuid(),
  /** For people: "WO-000001". Counted per kind, branch and year, without gaps. */
  number: z.string(),
  status: z.string(),
  /** Grows by one with every change. Whoever shows an older one is refused. */
  version: z.int(),
  branchId: z.uuid(),
  /** The instant it was begun, UTC. */
  createdAt: z.iso.datetime(),
});
export type Head = z.infer<typeof Head>;

/** A calendar day in the branch's timezone: "2026-06-10". */
export const Day = z.iso.date();

/** Why somebody went back, refused or cancelled: kept in the history for good. */
export const Reason = z.string().trim().min(3).max(500);

/** What a step asks when the company wants a reason with it. */
export const withReason = (input?: z.ZodObject): z.ZodObject => (input ?? z.object({})).extend({ reason: Reason });

const HEAD_REFUSALS = ["ledger.not-found", "ledger.changed-meanwhile"];
const STEP_REFUSALS = [...HEAD_REFUSALS, "ledger.step-refused", "ledger.not-enough", "ledger.period-closed", "ledger.day-banned"];

type Kind<Doc extends Head, Draft extends z.ZodType, Row extends z.ZodType, Filters extends z.ZodRawShape> = {
  readonly flow: Flow<Doc>;
  readonly draft: Draft;
  /** One row of its list: what people compare, not the whole document. */
  readonly row: Row;
  readonly filters: Filters;
};

/**
 * Steps that ask nothing may follow at once: `?then=start-diagnostics&then=offer`. One click, one request, one transaction;
 * each is permitted, checked and remembered as if it were asked for alone, and where one is refused nothing was done.
 */
function further<Doc extends Head>({ steps }: Flow<Doc>) {
  const asksNothing = Object.entries(steps).filter(([, { input }]) => input?.safeParse({}).success ?? true);
  return z.strictObject({ then: several(z.enum(asksNothing.map(([step]) => step))) });
}

/** The doors of every document kind: list, see, begin, change, and one per step. */
export function documentEndpoints<Doc extends Head, Draft extends z.ZodType, Row extends z.ZodType, Filters extends z.ZodRawShape>({
  flow,
  draft,
  row,
  filters,
}: Kind<Doc, Draft, Row, Filters>) {
  const path = `/api/${flow.plural}` as const;
  const reply = flow.of;
  const then = further(flow);
  return {
    list: endpoint({
      name: `${flow.document}.list`,
      method: "GET",
      path,
      query: listQuery(filters),
      reply: pageOf(row),
      guard: `${flow.document}.read`,
    }),
    read: endpoint({ name: `${flow.document}.read`, method: "GET", path: `${path}/:id`, params: ById, reply, refusals: ["ledger.not-found"] }),
    create: endpoint({
      name: `${flow.document}.create`,
      method: "POST",
      path,
      query: then,
      body: draft,
      reply,
      refusals: ["ledger.period-closed", "ledger.day-banned", "ledger.step-refused", "ledger.not-enough"],
    }),
    change: endpoint({
      name: `${flow.document}.change`,
      method: "PUT",
      path: `${path}/:id`,
      params: ById,
      body: z.strictObject({ version: z.int(), draft }),
      reply,
      refusals: [...HEAD_REFUSALS, "ledger.not-editable"],
    }),
    ...besideEndpoints(flow.document, flow.plural),
    steps: Object.entries(flow.steps).map(([step, { input }]) =>
      endpoint({
        name: `${flow.document}.${step}`,
        method: "POST",
        path: `${path}/:id/steps/${step}`,
        params: ById,
        query: then,
        reply,
        refusals: STEP_REFUSALS,
        body: z.strictObject({ version: z.int(), ...(flow.ruled ? { reason: Reason.optional() } : {}), ...input?.shape }),
      }),
    ),
  };
}
