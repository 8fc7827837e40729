import { useState } from "react";
import { MakerPart, type MakerPartRow, makerPartEndpoints, makerPartFlow } from "#contracts/repairs/maker-part.ts";
import { Quantity } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { MakersStockSheet } from "./makers-stock.tsx";
import { NewMakerPart } from "./new-maker-part.tsx";

const say = (key: string) => text(`repairs.screen.maker.${key}`);

/** Parts that manufacturers supply free: what lies with us, and every paper about them. */
export function MakerPartsScreen() {
  const { q, several, set, clear } = useListState();
  const { may } = useSession();
  const [writing, setWriting] = useState(false);
  const columns: readonly Column<MakerPartRow>[] = [
    { key: "number", label: text("stock.screen.number"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
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
    {
      key: "status",
      label: text("stock.screen.state"),
      width: "130px",
      phone: "aside",
      cell: ({ status }) => <Status tone={makerPartFlow.statuses[status].tone}>{text(`repairs.maker-part.${status}`)}</Status>,
    },
  ];
  const create = may("repairs.maker-part.create");
  return (
    <>
      <ListPage<MakerPartRow>
        title={text("repairs.maker-part.many")}
        sections={
          <>
            <StockSections here="/maker-parts" />
            <MakersStockSheet />
          </>
        }
        name="repairs.maker-parts"
        endpoint={makerPartEndpoints.list}
        query={{ q: q || undefined, status: several("status") }}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id }) => `/maker-parts/${id}`}
        find={{ value: q, onChange: (typed) => set({ q: typed }) }}
        filters={
          <FilterSeveral
            label={text("stock.screen.state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={MakerPart.shape.status.options.map((value) => ({ value, label: text(`repairs.maker-part.${value}`) }))}
          />
        }
        actions={
          create && (
            <MainButton icon="plus" onPress={() => setWriting(true)}>
              {say("new")}
            </MainButton>
          )
        }
        onClear={clear}
        empty={{
          icon: "stock",
          sentence: say("none"),
          action: create && (
            <Button icon="plus" onPress={() => setWriting(true)}>
              {say("new")}
            </Button>
          ),
        }}
      />
      {writing && <NewMakerPart onClose={() => setWriting(false)} />}
    </>
  );
}
