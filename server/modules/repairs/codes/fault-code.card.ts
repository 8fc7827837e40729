import { sql } from "kysely";
import type { z } from "zod";
import { FaultCode, FaultCodeDraft, FaultCodeRow, faultCodeEndpoints } from "#contracts/repairs/fault-code.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { repairsRefusals } from "../refusals.ts";
import { knownTypes } from "./known.ts";

export const faultCodeCard = defineCard<FaultCode, FaultCodeDraft>({
  name: "repairs.fault-code",
  endpoints: faultCodeEndpoints,
  draft: FaultCodeDraft,
  scope: companyScope("repairs.fault-code"),
  ...cardRows("fault_code", FaultCode),
  list: cardList({
    table: "fault_code",
    row: FaultCodeRow,
    narrow: ({ kind, typeId }: z.output<typeof faultCodeEndpoints.list.query>) => [
      equal("kind", kind),
      typeId === undefined ? undefined : fitting(typeId),
    ],
  }),
  check: complete,
});

/** Codes for a type of device: named for it, for its trade, or for everything. */
const fitting = (typeId: string) => sql<boolean>`((cardinality(type_ids) = 0 and cardinality(categories) = 0) or ${typeId}::uuid = any(type_ids)
  or (select category from device_type where id = ${typeId}::uuid) = any(categories))`;

async function complete(call: Call, card: FaultCode): Promise<FaultCode> {
  await knownTypes(call, card.typeIds);
  if (card.code === null || card.archived) return card;
  const other = await call.tx
    .selectFrom("fault_code")
    .where("kind", "=", card.kind)
    .where((eb) => eb(eb.fn("lower", ["code"]), "=", card.code!.toLowerCase()))
    .where("archived", "=", false)
    .where("id", "<>", card.id)
    .select("name")
    .executeTakeFirst();
  if (other !== undefined) throw repairsRefusals["code-taken"]({ code: card.code, name: other.name });
  return card;
}
