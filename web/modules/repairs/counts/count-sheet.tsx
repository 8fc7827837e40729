import { Milli, Minor } from "#contracts/kernel/measure.ts";
import { differsFrom, type StockCount, type StockCountLine } from "#contracts/repairs/stock-count.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { useKnownItems } from "#web/modules/stock/line.ts";
import { currencySign } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";

const say = (key: string) => text(`repairs.screen.count.${key}`);

/** The inventory list: by the books, counted, the difference and its worth; what differs comes first. */
export function CountSheet({ count }: { readonly count: StockCount }) {
  const lines = [...count.lines].sort((a, b) => Number(differsFrom(b)) - Number(differsFrom(a)));
  const items = useKnownItems(lines.map(({ line, itemId, book }) => ({ line, itemId, quantity: book, serials: [] })));
  const unitOf = (itemId: string) => {
    const unit = items.get(itemId)?.unit;
    return unit && text(`catalog.item.unit.${unit}`);
  };
  const seesCost = lines.length > 0 && lines.every(({ cost }) => cost !== undefined);
  const columns: Column<StockCountLine>[] = [
    {
      key: "item",
      label: text("stock.screen.item"),
      phone: "title",
      cell: ({ itemId, shortSerials, overSerials }) => (
        <>
          {items.get(itemId)?.name ?? "…"}
          <span className="code">{items.get(itemId)?.code}</span>
          <span className="caption faint" style={{ display: "block" }}>
            {[...shortSerials.map((it) => `− ${it}`), ...overSerials.map((it) => `+ ${it}`)].join(", ")}
          </span>
        </>
      ),
    },
    {
      key: "book",
      label: say("book"),
      number: true,
      width: "120px",
      cell: ({ book, itemId }) => <Quantity milli={book} unit={unitOf(itemId)} />,
    },
    {
      key: "counted",
      label: say("counted"),
      number: true,
      width: "120px",
      phone: "note",
      cell: ({ counted, itemId }) => counted !== null && <Quantity milli={counted} unit={unitOf(itemId)} />,
    },
    {
      key: "difference",
      label: say("difference"),
      number: true,
      width: "120px",
      phone: "aside",
      cell: (line) => differsFrom(line) && <Quantity milli={Milli.parse(line.over - line.short)} unit={unitOf(line.itemId)} />,
    },
    ...(seesCost
      ? [
          {
            key: "worth",
            label: `${say("worth")}, ${currencySign()}`,
            number: true as const,
            width: "130px",
            cell: ({ cost }: StockCountLine) => cost !== null && cost !== undefined && <Amount minor={cost} />,
            total: <Amount minor={Minor.parse(lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0))} />,
          },
        ]
      : []),
  ];
  return (
    <Sheet title={say("sheet")} count={lines.length || undefined} edge>
      {lines.length === 0 ? (
        <NoneYet>{text("repairs.nothing-to-count")}</NoneYet>
      ) : (
        <Lines label={say("sheet")} columns={columns} rows={lines} rowKey={({ itemId }) => itemId} />
      )}
    </Sheet>
  );
}
