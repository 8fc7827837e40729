import type { z } from "zod";
import { type WRITE_OFF_CAUSES, type WriteOffRow, writeOffEndpoints, writeOffFlow } from "#contracts/stock/write-off.ts";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof WriteOffRow>;
const say = (key: string) => text(`stock.screen.${key}`);
export const causeName = (cause: (typeof WRITE_OFF_CAUSES)[number]): string => text(`stock.write-off.cause.${cause}`);

/** Goods that are gone and that no repair used; what waits for somebody's yes comes by its status. */
export function WriteOffsScreen() {
  const columns: Column<Row>[] = [
    numberColumn(),
    { key: "on", label: say("on"), width: "120px", phone: "aside", cell: ({ goneOn, createdAt }) => <Day day={goneOn ?? dayOf(createdAt)} /> },
    { key: "cause", label: say("cause"), width: "180px", phone: "title", cell: ({ cause }) => <b className="medium">{causeName(cause)}</b> },
    { key: "story", label: say("story"), width: "minmax(180px, 2fr)", phone: "note", cell: ({ story }) => story },
    { key: "place", label: say("place"), cell: ({ placeName }) => placeName },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    statusColumn(writeOffFlow, { width: "160px" }),
  ];
  return (
    <DocumentList
      flow={writeOffFlow}
      endpoint={writeOffEndpoints.list}
      title={say("write-offs")}
      sections={<StockSections here="/write-offs" />}
      columns={columns}
      begin={{ label: say("new-write-off") }}
      empty={{ icon: "trash", sentence: say("no-write-offs") }}
    />
  );
}
