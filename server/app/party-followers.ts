import { type RawBuilder, sql } from "kysely";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Head } from "#contracts/kernel/document.ts";
import { type CardKind, putCard } from "#ledger/card.ts";
import type { DocumentKind } from "#ledger/document-kind.ts";
import { record } from "#ledger/record.ts";
import { itemCard } from "#modules/catalog/index.ts";
import { deviceCard } from "#modules/devices/index.ts";
import { paymentDocument, refundDocument } from "#modules/money/index.ts";
import { messagesFollow } from "#modules/notifications/index.ts";
import type { Follower } from "#modules/parties/index.ts";
import { intakeDocument, workOrderDocument } from "#modules/repairs/index.ts";
import { receiptDocument } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tables } from "#platform/db.ts";
import { columnOf } from "#platform/rows.ts";

type Named = { readonly table: keyof Tables & string; readonly fields: readonly string[] };

/** Where parties are named, by field. A column that points at parties and is missing here fails a test. */
export const partyNaming = {
  intake: ["customerId", "partnerId"],
  work_order: ["customerId", "manufacturerId"],
  payment: ["partyId"],
  refund: ["partyId"],
  receipt: ["supplierId"],
  device: ["ownerId"],
  item: ["supplierId"],
  message: ["partyId"],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

const named = (table: keyof typeof partyNaming): Named => ({ table, fields: partyNaming[table] });

/** Everything that comes along when two cards of one person become one. */
export const partyFollowers: readonly Follower[] = [
  ofDocument(intakeDocument, named("intake")),
  ofDocument(workOrderDocument, named("work_order")),
  ofDocument(paymentDocument, named("payment")),
  ofDocument(refundDocument, named("refund")),
  ofDocument(receiptDocument, named("receipt")),
  ofCard(deviceCard, named("device")),
  ofCard(itemCard, named("item")),
  {
    kind: "parties.message",
    count: (call, id) => count(call, named("message"), id),
    follow: (call, { id }, into) => messagesFollow(call, id, into.id),
  },
];

/** A document names the other card from now on: its version, history, books and place in search follow. */
function ofDocument<Doc extends Head, Draft>(kind: DocumentKind<Doc, Draft>, where: Named): Follower {
  return {
    kind: kind.flow.document,
    count: (call, id) => count(call, where, id),
    follow: async (call, from, into) => {
      for (const id of await idsOf(call, where, from.id)) {
        const doc = await kind.load(call.tx, id, "all", true);
        if (doc !== undefined)
          await record(call, kind, doc, [{ verb: "merge-parties", after: renamed(doc, where, from.id, into.id), reason: into.name }]);
      }
    },
  };
}

function ofCard<Card extends CardHead, Draft>(kind: CardKind<Card, Draft>, where: Named): Follower {
  return {
    kind: kind.name,
    count: (call, id) => count(call, where, id),
    follow: async (call, from, into) => {
      for (const id of await idsOf(call, where, from.id)) {
        const card = await kind.load(call.tx, id, "all", true);
        if (card !== undefined) await putCard(call, kind, "merge-parties", card, renamed(card, where, from.id, into.id), into.name);
      }
    },
  };
}

const renamed = <Thing extends { readonly version: number }>(thing: Thing, { fields }: Named, from: string, into: string): Thing => ({
  ...thing,
  ...Object.fromEntries(fields.filter((field) => thing[field as keyof Thing] === from).map((field) => [field, into])),
  version: thing.version + 1,
});

const names = ({ fields }: Named, partyId: string): RawBuilder<boolean> =>
  sql`(${sql.join(
    fields.map((field) => sql`${sql.ref(columnOf(field))} = ${partyId}::uuid`),
    sql` or `,
  )})`;

async function idsOf({ tx }: Call, where: Named, partyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(where.table)} where ${names(where, partyId)} order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function count({ tx }: Call, where: Named, partyId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(where.table)} where ${names(where, partyId)}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}
