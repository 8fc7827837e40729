import type { z } from "zod";
import { type MoveRow, moveEndpoints, moveFlow } from "#contracts/stock/move.ts";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof MoveRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** What was carried from one warehouse to another. */
export function MovesScreen() {
  const columns: Column<Row>[] = [
    numberColumn(),
    { key: "from", label: say("from"), phone: "title", cell: ({ fromPlaceName }) => <b className="medium">{fromPlaceName}</b> },
    {
      key: "to",
      label: say("to"),
      phone: "note",
      cell: ({ toPlaceName }) => (
        <>
          <span className="phone-only">→ </span>
          {toPlaceName}
        </>
      ),
    },
    { key: "on", label: say("on"), width: "120px", phone: "aside", cell: ({ movedOn, createdAt }) => <Day day={movedOn ?? dayOf(createdAt)} /> },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    statusColumn(moveFlow),
  ];
  return (
    <DocumentList
      flow={moveFlow}
      endpoint={moveEndpoints.list}
      title={say("moves")}
      sections={<StockSections here="/moves" />}
      columns={columns}
      begin={{ label: say("new-move") }}
      empty={{ icon: "truck", sentence: say("no-moves") }}
    />
  );
}
