import type { CardHead } from "#contracts/kernel/card.ts";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { call } from "#web/platform/client.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import type { BulkAction } from "./bulk.ts";

type Doors = { readonly read: Endpoint; readonly archive: Endpoint };

/** Chosen cards are put away, or brought back; each by its own door, and all of it can be undone. */
export function archiving<Row extends { readonly id: string; readonly archived: boolean }>(
  { read, archive }: Doors,
  archived: boolean,
): readonly BulkAction<Row>[] {
  if (!may(archive.name)) return [];
  const put = async (id: string, away: boolean) => {
    const { version } = (await call(read, { params: { id } })) as CardHead;
    await call(archive, { params: { id }, body: { version, archived: away } });
  };
  return [
    {
      key: "archive",
      icon: archived ? "undo" : "box",
      label: text(archived ? "ledger.card.restore" : "ledger.card.archive"),
      fits: (row) => row.archived === archived,
      each: async ({ id }) => {
        await put(id, !archived);
        return () => put(id, archived);
      },
    },
  ];
}
