import { useState } from "react";
import { type MakerPartRow, makerPartEndpoints, makerPartFlow } from "#contracts/repairs/maker-part.ts";
import { Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Day } from "#web/kit/moment.tsx";
import { DocumentList, numberColumn, statusColumn } from "#web/ledger/document-list.tsx";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { dayOf } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { MakersStockSheet } from "./makers-stock.tsx";
import { NewMakerPart } from "./new-maker-part.tsx";

const say = (key: string) => text(`repairs.screen.maker.${key}`);

/** Parts that manufacturers supply free: what lies with us, and every paper about them. */
export function MakerPartsScreen() {
  const [writing, setWriting] = useState(false);
  const columns: readonly Column<MakerPartRow>[] = [
    numberColumn(),
    { key: "act", label: say("act"), width: "minmax(150px, 1fr)", phone: "note", cell: ({ act }) => text(`repairs.maker-part.act.${act}`) },
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
    { key: "party", label: say("party"), width: "minmax(120px, 1fr)", cell: ({ partyName }) => partyName },
    { key: "order", label: say("order"), width: "120px", cell: ({ orderNumber }) => orderNumber },
    {
      key: "on",
      label: text("stock.screen.on"),
      width: "120px",
      cell: ({ confirmedOn, createdAt }) => <Day day={confirmedOn ?? dayOf(createdAt)} />,
    },
    statusColumn(makerPartFlow, { width: "130px", phone: "aside" }),
  ];
  return (
    <>
      <DocumentList
        flow={makerPartFlow}
        endpoint={makerPartEndpoints.list}
        title={text("repairs.maker-part.many")}
        sections={
          <>
            <StockSections here="/maker-parts" />
            <MakersStockSheet />
          </>
        }
        columns={columns}
        begin={{ label: say("new"), onPress: () => setWriting(true) }}
        empty={{ icon: "stock", sentence: say("none") }}
      />
      {writing && <NewMakerPart onClose={() => setWriting(false)} />}
    </>
  );
}
