import { sql } from "kysely";
import type { z } from "zod";
import { Maker, MakerDraft, makerEndpoints, MakerRow } from "#contracts/warranty/maker.ts";
import { defineCard } from "#ledger/card.ts";
import { cardList, cardRows, equal } from "#ledger/card-rows.ts";
import { companyScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { warrantyRefusals } from "./refusals.ts";

const PARTY_NAME = sql<string>`(select name from party where party.id = party_id)`;

export const makerCard = defineCard<Maker, MakerDraft>({
  name: "warranty.maker",
  endpoints: makerEndpoints,
  draft: MakerDraft,
  scope: companyScope("warranty.maker"),
  ...cardRows("warranty_maker", Maker),
  list: cardList({
    table: "warranty_maker",
    row: MakerRow,
    sort: "id",
    called: PARTY_NAME,
    more: { partyName: PARTY_NAME },
    narrow: ({ partyId }: z.output<typeof makerEndpoints.list.query>) => [equal("party_id", partyId)],
  }),
  check: judged,
});

/** One contract a party; whoever pays for repairs is somebody we know. */
async function judged({ tx }: Call, wanted: Maker): Promise<Maker> {
  const party = await tx.selectFrom("party").where("id", "=", wanted.partyId).select("id").executeTakeFirst();
  if (party === undefined) throw warrantyRefusals["no-such-thing"]({ id: wanted.partyId });
  const other = await tx
    .selectFrom("warranty_maker")
    .where("party_id", "=", wanted.partyId)
    .where("archived", "=", false)
    .where("id", "<>", wanted.id)
    .select("id")
    .executeTakeFirst();
  if (other !== undefined && !wanted.archived) throw warrantyRefusals["maker-twice"]();
  return wanted;
}
