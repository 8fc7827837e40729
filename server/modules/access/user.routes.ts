import type { FastifyRequest } from "fastify";
import { userCodeEndpoint, userDropFactorEndpoint, userEndSessionsEndpoint } from "#contracts/access/user.ts";
import { readCard } from "#ledger/card.ts";
import { journalled } from "#ledger/journal.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { write } from "#platform/write.ts";
import { doorkeeperOf } from "./access.ts";
import { dropSecondFactor, endSessions, giveCode } from "./credential.ts";
import { userCard } from "./user.card.ts";

const code = serve(userCodeEndpoint, async (call, { params: { id }, request }) => {
  const { version } = await readCard(call, userCard, id, true);
  const { code, until } = await giveCode(call.tx, { userId: id, now: call.now });
  // Remembered answers lie in the base in clear: this one must not.
  delete call.answered;
  await noted(call, request, { id, version, verb: "code" });
  return { code, until: until.toISOString() };
});

const endSessionsOf = serve(userEndSessionsEndpoint, async (call, { params: { id }, request }) => {
  const { version } = await readCard(call, userCard, id, true);
  await endSessions(call.tx, id);
  await noted(call, request, { id, version, verb: "end-sessions" });
  return {};
});

const dropFactor = serve(userDropFactorEndpoint, async (call, { params: { id }, request }) => {
  const { version } = await readCard(call, userCard, id, true);
  await dropSecondFactor(call.tx, id);
  await endSessions(call.tx, id);
  await noted(call, request, { id, version, verb: "drop-second-factor" });
  return {};
});

export const userRoutes: readonly Route[] = [code, endSessionsOf, dropFactor];

/** Writes the line of history that belongs to an act upon a person, and looks them up anew. */
async function noted(call: Call, request: FastifyRequest, { id, version, verb }: { id: string; version: number; verb: string }): Promise<void> {
  await call.tx
    .updateTable("app_user")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .execute();
  await write(call.tx, [journalled(call, { subjectId: id, version: version + 1, kind: userCard.name, verb, status: null, changes: null })]);
  call.touched.push({ kind: userCard.name, id });
  doorkeeperOf(request).memory.forget(id);
}
