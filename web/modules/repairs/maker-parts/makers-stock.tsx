import { type MakersStock, makersStock } from "#contracts/repairs/maker-part.ts";
import { Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.maker.${key}`);

/** What lies with us and is the manufacturers': quantities alone, it has no cost. */
export function MakersStockSheet() {
  const rows = useAnswer(makersStock, {}).data ?? [];
  if (rows.length === 0) return null;
  const columns: Column<MakersStock[number]>[] = [
    { key: "item", label: text("stock.screen.item"), phone: "title", cell: ({ itemName }) => itemName },
    { key: "party", label: say("party"), phone: "note", cell: ({ partyName }) => partyName },
    { key: "place", label: text("stock.screen.place"), width: "160px", cell: ({ placeName }) => placeName },
    {
      key: "quantity",
      label: text("stock.screen.quantity"),
      number: true,
      width: "110px",
      phone: "aside",
      cell: ({ quantity, unit }) => <Quantity milli={quantity} unit={text(`catalog.item.unit.${unit}`)} />,
    },
  ];
  return (
    <Sheet title={say("held")} count={rows.length} edge>
      <Lines label={say("held")} columns={columns} rows={rows} rowKey={({ partyId, itemId, placeName }) => `${partyId}/${itemId}/${placeName}`} />
    </Sheet>
  );
}
