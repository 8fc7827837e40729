import { Receipt, type ReceiptRow, receiptEndpoints, receiptFlow } from "#contracts/stock/receipt.ts";
import type { z } from "zod";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign, dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof ReceiptRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** What suppliers brought. */
export function ReceiptsScreen() {
  const { q, one, several, set } = useListState();
  const { may } = useSession();
  const { places, nameOf } = usePlaces("warehouse");
  const query = { q: q || undefined, status: several("status"), supplierId: one("supplierId"), placeId: one("placeId"), itemId: one("itemId") };
  const narrowed = Object.values(query).some((value) => value !== undefined && value.length > 0);
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "supplier",
      label: say("supplier"),
      phone: "title",
      width: "minmax(180px, 2fr)",
      cell: ({ supplierName }) => <b className="medium">{supplierName}</b>,
    },
    { key: "paper", label: say("supplier-number"), width: "140px", cell: ({ supplierNumber }) => supplierNumber },
    { key: "on", label: say("on"), width: "120px", phone: "note", cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} /> },
    { key: "place", label: say("warehouse"), width: "minmax(110px, 1fr)", cell: ({ placeName }) => placeName },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "status",
      label: say("state"),
      width: "164px",
      cell: ({ status }) => <Status tone={receiptFlow.statuses[status].tone}>{text(`stock.receipt.${status}`)}</Status>,
    },
    ...(may("stock.cost.see")
      ? [
          {
            key: "total",
            label: `${text("platform.total")}, ${currencySign()}`,
            number: true as const,
            width: "120px",
            phone: "aside" as const,
            cell: ({ total }: Row) => total !== undefined && <Amount minor={total} />,
          },
        ]
      : []),
  ];
  const mayCreate = may("stock.receipt.create");
  return (
    <ListPage
      title={say("receipts")}
      sections={<StockSections here="/receipts" />}
      name="stock.receipts"
      endpoint={receiptEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/receipts/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          <FilterSeveral
            label={say("state")}
            value={several("status")}
            onChange={(status) => set({ status })}
            options={Receipt.shape.status.options.map((value) => ({ value, label: text(`stock.receipt.${value}`) }))}
          />
          {places.length > 1 && (
            <FilterChoice
              label={say("warehouse")}
              value={one("placeId")}
              onChange={(placeId) => set({ placeId })}
              options={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            />
          )}
        </>
      }
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/receipts/new">
            {say("new-receipt")}
          </MainButton>
        )
      }
      empty={{
        icon: "truck",
        sentence: say("no-receipts"),
        action: mayCreate && (
          <Button to="/receipts/new" icon="plus">
            {say("new-receipt")}
          </Button>
        ),
      }}
      {...(narrowed ? { onClear: () => set({ q: undefined, status: undefined, placeId: undefined, supplierId: undefined, itemId: undefined }) } : {})}
    />
  );
}
