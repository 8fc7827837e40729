import { type Numbering, numberingEndpoints } from "#contracts/ledger/numbering.ts";
import { changesOf, journalled } from "#ledger/journal.ts";
import { type NumberHabit, numberHabits, setNumberHabit, writtenNumber } from "#ledger/number.ts";
import { ledgerRefusals } from "#ledger/refusals.ts";
import type { Call } from "#platform/call.ts";
import { type Route, serve } from "#platform/http.ts";
import { newId } from "#platform/id.ts";
import { lock } from "#platform/lock.ts";
import { write } from "#platform/write.ts";
import { documents } from "./documents.ts";

/** Kinds of documents whose numbers run in several rows: cash has a paper of its own. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = { "money.payment": ["CR", "BR"], "money.refund": ["CP", "BP"] };

/** Every row of numbers, by the prefix the product gives it. */
const numbered: readonly { readonly kind: string; readonly document: string }[] = documents.flatMap(({ flow: { document }, numberPrefix }) =>
  (typeof numberPrefix === "string" ? [numberPrefix] : (SEVERAL[document] ?? [])).map((kind) => ({ kind, document })),
);

const KINDS = numbered.map(({ kind }) => kind);

/** How the numbers of documents are written, branch by branch. */
export const numberingRoutes: readonly Route[] = [
  serve(numberingEndpoints.list, async (call, { query: { branchId } }) => {
    await known(call, branchId);
    const habits = await habitsOf(call, branchId);
    return numbered.map((one) => shown(one, habits.get(one.kind)!));
  }),
  serve(numberingEndpoints.change, async (call, { params: { kind }, body: { branchId, prefix, digits } }) => {
    await known(call, branchId);
    const one = numbered.find((it) => it.kind === kind);
    if (one === undefined) throw ledgerRefusals["not-found"]({ kind });
    await lock(call.tx, ["numbering"]);
    const before = (await habitsOf(call, branchId)).get(kind)!;
    await refuseTaken(call, { kind, branchId, prefix });
    await setNumberHabit(call.tx, { kind, branchId, prefix, digits });
    const changes = changesOf({ prefix: before.prefix, digits: before.digits }, { prefix, digits });
    await write(call.tx, [
      journalled(call, {
        subjectId: newId(call.now),
        version: 1,
        kind: "company.numbering",
        verb: "change",
        status: null,
        changes: changes && { [kind]: changes },
      }),
    ]);
    call.touched.push({ kind: "company.numbering", id: branchId });
    return shown(one, { ...before, prefix, digits });
  }),
];

const habitsOf = ({ tx, today }: Call, branchId: string) => numberHabits(tx, { branchId, year: Number(today.slice(0, 4)) }, KINDS);

const shown = ({ kind, document }: { kind: string; document: string }, { prefix, digits, last }: NumberHabit): Numbering => ({
  kind,
  document,
  prefix,
  digits,
  last,
  next: writtenNumber({ prefix, digits }, last + 1),
});

async function known({ tx }: Call, branchId: string): Promise<void> {
  const branch = await tx.selectFrom("branch").where("id", "=", branchId).select("id").executeTakeFirst();
  if (branch === undefined) throw ledgerRefusals["not-found"]({ id: branchId });
}

/** Two rows of numbers that look alike would give two documents one name. */
async function refuseTaken(call: Call, { kind, branchId, prefix }: { kind: string; branchId: string; prefix: string }): Promise<void> {
  const branches = await call.tx.selectFrom("branch").select(["id", "name"]).execute();
  for (const branch of branches) {
    for (const [other, habit] of await habitsOf(call, branch.id)) {
      if (habit.prefix === prefix && (other !== kind || branch.id !== branchId))
        throw ledgerRefusals["prefix-taken"]({ prefix, branch: branch.name, kind: other });
    }
  }
}
