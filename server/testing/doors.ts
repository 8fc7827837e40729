import { buildServer } from "#app/server.ts";
import { mayWith } from "#platform/access.ts";
import type { Actor } from "#platform/call.ts";
import type { Tx } from "#platform/db.ts";
import { inside, test as base } from "./database.ts";

/** The product behind its real doors, empty, inside one transaction that is rolled back. */
export const test = base.extend<{ doors: Doors }>({
  doors: async ({ tx }, use) => use(openDoors(tx)),
});

export type Doors = ReturnType<typeof openDoors>;
type Card = { readonly id: string; readonly version: number };

export function openDoors(tx: Tx) {
  let today = "2026-03-01";
  let actor: Actor = { userId: "owner", name: "Owner", employeeId: null, branchIds: [], may: () => true };
  const clock = () => ({ today, now: new Date(`${today}T09:00:00Z`) });
  const server = buildServer({ db: inside(tx), identify: async () => actor, clock });

  const ask = async (method: "GET" | "POST" | "PUT", url: string, payload?: object, headers: Record<string, string> = {}) => {
    const reply = await server.inject({ method, url: `/api/${url}`, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: reply.statusCode, body: reply.json() };
  };
  const done = async <Thing>(asked: ReturnType<typeof ask>): Promise<Thing> => {
    const { status, body } = await asked;
    if (status !== 200) throw new Error(`${status} ${body.code} ${JSON.stringify(body.details)}`);
    return body as Thing;
  };
  return {
    ask,
    get: <Thing>(url: string) => done<Thing>(ask("GET", url)),
    create: <Thing = Card>(plural: string, draft: object) => done<Thing & Card>(ask("POST", plural, draft)),
    change: <Thing extends Card>(plural: string, { id, version }: Card, draft: object) =>
      done<Thing>(ask("PUT", `${plural}/${id}`, { version, draft })),
    /** The code of a refusal, or "200". */
    refusal: async (method: "GET" | "POST" | "PUT", url: string, payload?: object) => {
      const { status, body } = await ask(method, url, payload);
      return status === 200 ? "200" : `${status} ${body.code}`;
    },
    goToDay: (day: string) => void (today = day),
    signIn: (grants: readonly string[], branchIds: readonly string[] = []) => void (actor = { ...actor, branchIds, may: mayWith(grants) }),
  };
}
