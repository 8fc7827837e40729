import { type RawBuilder, sql } from "kysely";
import type { CardHead } from "#contracts/kernel/card.ts";
import type { Head } from "#contracts/kernel/document.ts";
import { type CardKind, putCard } from "#ledger/card.ts";
import type { DocumentKind } from "#ledger/document-kind.ts";
import { record } from "#ledger/record.ts";
import { itemCard } from "#modules/catalog/index.ts";
import { deviceCard } from "#modules/devices/index.ts";
import { paymentDocument, refundDocument, supplierPaymentDocument } from "#modules/money/index.ts";
import { messagesFollow } from "#modules/notifications/index.ts";
import type { Follower } from "#modules/parties/index.ts";
import {
  badPartDocument,
  intakeDocument,
  loanerDocument,
  makerPartDocument,
  servicePurchaseDocument,
  workOrderDocument,
} from "#modules/repairs/index.ts";
import { receiptDocument } from "#modules/stock/index.ts";
import { claimDocument, makerCard, warrantyCard } from "#modules/warranty/index.ts";
import type { Call } from "#platform/call.ts";
import type { Tables } from "#platform/db.ts";
import { columnOf } from "#platform/rows.ts";

type Named = {
  readonly table: keyof Tables & string;
  readonly fields: readonly string[];
  /** Where the thing names parties deeper inside: whether it names this one there. */
  readonly inside?: (partyId: string) => RawBuilder<boolean>;
};

/** Where parties are named, by field. A column that points at parties and is missing here fails a test. */
export const partyNaming = {
  intake: ["customerId", "partnerId"],
  work_order: ["customerId", "manufacturerId", "insurerId", "supplierId"],
  work_order_line: ["payerId"],
  loaner: ["customerId"],
  service_purchase: ["supplierId"],
  bad_part: ["supplierId"],
  maker_part: ["partyId"],
  payment: ["partyId"],
  refund: ["partyId"],
  supplier_payment: ["supplierId"],
  receipt: ["supplierId"],
  device: ["ownerId"],
  item: ["supplierId"],
  warranty_card: ["customerId"],
  warranty_maker: ["partyId"],
  warranty_claim: ["partyId"],
  message: ["partyId"],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

const LINES = "work_order_line" satisfies keyof typeof partyNaming;

const named = (table: keyof typeof partyNaming): Named => ({ table, fields: partyNaming[table] });

/** Everything that comes along when two cards of one person become one. */
export const partyFollowers: readonly Follower[] = [
  ofDocument(intakeDocument, { ...named("intake"), inside: wasAt }),
  ofDocument(workOrderDocument, { ...named("work_order"), inside: paysInside }),
  ofDocument(loanerDocument, named("loaner")),
  ofDocument(servicePurchaseDocument, named("service_purchase")),
  ofDocument(badPartDocument, named("bad_part")),
  ofDocument(makerPartDocument, named("maker_part")),
  ofDocument(paymentDocument, named("payment")),
  ofDocument(refundDocument, named("refund")),
  ofDocument(supplierPaymentDocument, named("supplier_payment")),
  ofDocument(receiptDocument, named("receipt")),
  ofCard(deviceCard, named("device")),
  ofCard(itemCard, named("item")),
  ofCard(warrantyCard, named("warranty_card")),
  ofCard(makerCard, named("warranty_maker")),
  ofDocument(claimDocument, named("warranty_claim")),
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

function renamed<Thing extends { readonly version: number }>(thing: Thing, { fields, inside }: Named, from: string, into: string): Thing {
  const version = thing.version + 1;
  // An id is unlike anything else that a document says.
  if (inside !== undefined) return { ...(JSON.parse(JSON.stringify(thing).replaceAll(from, into)) as Thing), version };
  return { ...thing, ...Object.fromEntries(fields.filter((field) => thing[field as keyof Thing] === from).map((field) => [field, into])), version };
}

function names({ fields, inside }: Named, partyId: string): RawBuilder<boolean> {
  const named = fields.map((field) => sql`${sql.ref(columnOf(field))} = ${partyId}::uuid`);
  return sql`(${sql.join([...named, ...(inside ? [inside(partyId)] : [])], sql` or `)})`;
}

/** Payers of single lines, and of a completion that was taken back. */
function paysInside(partyId: string): RawBuilder<boolean> {
  return sql`(exists (select from ${sql.table(LINES)} line where line.work_order_id = work_order.id and line.payer_id = ${partyId}::uuid)
    or requalified @> ${JSON.stringify([{ partyId }])}::jsonb)`;
}

/** Centres where a device of the intake was, whoever repairs it now. */
function wasAt(partyId: string): RawBuilder<boolean> {
  return sql`exists (select from ${sql.table("intake_whereabouts")} stop where stop.intake_id = intake.id and stop.partner_id = ${partyId}::uuid)`;
}

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
