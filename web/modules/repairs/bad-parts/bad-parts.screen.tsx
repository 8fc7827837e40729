import { useState } from "react";
import { type BadPartRow, badPartEndpoints, badPartFlow } from "#contracts/repairs/bad-part.ts";
import { Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { text } from "#web/platform/texts.ts";
import { ReportBadPart } from "./report-bad-part.tsx";

const say = (key: string) => text(`repairs.screen.bad.${key}`);

/** Parts that are no good, from the request to what the supplier or the director said. */
export function BadPartsScreen() {
  const [reporting, setReporting] = useState(false);
  const columns: readonly Column<BadPartRow>[] = [
    numberColumn(),
    {
      key: "item",
      label: text("stock.screen.item"),
      width: "minmax(150px, 2fr)",
      phone: "title",
      cell: ({ itemName }) => <b className="medium">{itemName}</b>,
    },
    {
      key: "quantity",
      label: text("stock.screen.quantity"),
      number: true,
      width: "100px",
      cell: ({ quantity, unit }) => <Quantity milli={quantity} unit={text(`catalog.item.unit.${unit}`)} />,
    },
    { key: "cause", label: say("cause"), width: "160px", phone: "note", cell: ({ cause }) => text(`repairs.bad-part.cause.${cause}`) },
    { key: "place", label: text("stock.screen.place"), width: "minmax(110px, 1fr)", cell: ({ placeName }) => placeName },
    { key: "order", label: say("order"), width: "120px", cell: ({ orderNumber }) => orderNumber },
    { key: "supplier", label: say("supplier"), width: "minmax(110px, 1fr)", cell: ({ supplierName }) => supplierName },
    statusColumn(badPartFlow, { width: "170px", phone: "aside" }),
  ];
  return (
    <>
      <DocumentList
        flow={badPartFlow}
        endpoint={badPartEndpoints.list}
        title={text("repairs.bad-part.many")}
        sections={<StockSections here="/bad-parts" />}
        columns={columns}
        begin={{ label: say("ask"), onPress: () => setReporting(true) }}
        empty={{ icon: "check", sentence: say("none") }}
      />
      {reporting && <ReportBadPart onClose={() => setReporting(false)} />}
    </>
  );
}
