import type { z } from "zod";
import { type SurplusRow, surplusEndpoints, surplusFlow } from "#contracts/stock/surplus.ts";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof SurplusRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** Goods that were there and that the books did not know of. */
export function SurplusesScreen() {
  const columns: Column<Row>[] = [
    numberColumn(),
    {
      key: "on",
      label: say("on"),
      width: "120px",
      phone: "aside",
      cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} />,
    },
    { key: "story", label: say("where-from"), width: "minmax(180px, 2fr)", phone: "title", cell: ({ story }) => story },
    { key: "place", label: say("place"), cell: ({ placeName }) => placeName },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    statusColumn(surplusFlow, { width: "160px" }),
  ];
  return (
    <DocumentList
      flow={surplusFlow}
      endpoint={surplusEndpoints.list}
      title={say("surpluses")}
      sections={<StockSections here="/surpluses" />}
      columns={columns}
      begin={{ label: say("new-surplus") }}
      empty={{ icon: "plus", sentence: say("no-surpluses") }}
    />
  );
}
