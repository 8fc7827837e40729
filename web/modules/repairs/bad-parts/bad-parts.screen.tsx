import { useState } from "react";
import { BadPart, type BadPartRow, badPartEndpoints, badPartFlow } from "#contracts/repairs/bad-part.ts";
import { Quantity } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { StockSections } from "#web/modules/stock/sections.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ReportBadPart } from "./report-bad-part.tsx";

const say = (key: string) => text(`repairs.screen.bad.${key}`);

/** Parts that are no good, from the request to what the supplier or the director said. */
export function BadPartsScreen() {
  const { q, several, set, clear } = useListState();
  const { may } = useSession();
  const [reporting, setReporting] = useState(false);
  const columns: readonly Column<BadPartRow>[] = [
    { key: "number", label: text("stock.screen.number"), width: "126px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
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
    {
      key: "status",
      label: text("stock.screen.state"),
      width: "170px",
      phone: "aside",
      cell: ({ status }) => <Status tone={badPartFlow.statuses[status].tone}>{text(`repairs.bad-part.${status}`)}</Status>,
    },
  ];
  const ask = may("repairs.bad-part.create");
  return (
    <>
      <ListPage<BadPartRow>
        title={text("repairs.bad-part.many")}
        sections={<StockSections here="/bad-parts" />}
        name="repairs.bad-parts"
        endpoint={badPartEndpoints.list}
        query={{ q: q || undefined, status: several("status") }}
        columns={columns}
        rowKey={({ id }) => id}
        href={({ id }) => `/bad-parts/${id}`}
        find={{ value: q, onChange: (typed) => set({ q: typed }) }}
        filters={
          <FilterSeveral
            label={text("stock.screen.state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={BadPart.shape.status.options.map((value) => ({ value, label: text(`repairs.bad-part.${value}`) }))}
          />
        }
        actions={
          ask && (
            <MainButton icon="plus" onPress={() => setReporting(true)}>
              {say("ask")}
            </MainButton>
          )
        }
        onClear={clear}
        empty={{
          icon: "check",
          sentence: say("none"),
          action: ask && (
            <Button icon="plus" onPress={() => setReporting(true)}>
              {say("ask")}
            </Button>
          ),
        }}
      />
      {reporting && <ReportBadPart onClose={() => setReporting(false)} />}
    </>
  );
}
