import { Link } from "@tanstack/react-router";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { currencySign, money, percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { type StockLine, totalsOf, useKnownItems, vatOf } from "./line.ts";

const say = (key: string, values = {}) => text(`stock.screen.${key}`, values);

/** The lines of a stock document to read; each item opens its page. */
export function LineTable({ lines, money: shows }: { readonly lines: readonly StockLine[]; readonly money: "cost" | "worth" | "none" }) {
  const items = useKnownItems(lines);
  const seesCost = shows !== "none" && lines.every(({ cost }) => cost !== undefined);
  const columns: Column<StockLine>[] = [
    {
      key: "item",
      label: say("item"),
      phone: "title",
      cell: ({ itemId, serials }) => (
        <>
          <Link to={`/catalog/${itemId}`}>{items.get(itemId)?.name ?? "…"}</Link>
          <span className="code">{items.get(itemId)?.code}</span>
          {serials.length > 0 && (
            <span className="caption faint" style={{ display: "block" }}>
              {serials.join(", ")}
            </span>
          )}
        </>
      ),
    },
    {
      key: "quantity",
      label: say("quantity"),
      number: true,
      width: "110px",
      phone: seesCost ? "note" : "aside",
      cell: ({ quantity, itemId }) => {
        const unit = items.get(itemId)?.unit;
        return <Quantity milli={quantity} unit={unit && text(`catalog.item.unit.${unit}`)} />;
      },
    },
    ...(seesCost
      ? [
          {
            key: "cost",
            label: `${say(shows === "cost" ? "cost-no-vat" : "worth")}, ${currencySign()}`,
            number: true as const,
            width: "140px",
            ...(shows === "worth" ? { phone: "aside" as const } : {}),
            cell: ({ cost }: StockLine) =>
              cost === null ? <span className="faint">{say("price-later")}</span> : <Amount minor={cost ?? (0 as never)} />,
          },
        ]
      : []),
    ...(seesCost && shows === "cost"
      ? [
          { key: "vat", label: say("vat-rate"), number: true as const, width: "90px", cell: ({ vatRate }: StockLine) => percent(vatRate ?? 0) },
          {
            key: "all",
            label: `${say("with-vat")}, ${currencySign()}`,
            number: true as const,
            width: "130px",
            phone: "aside" as const,
            cell: (line: StockLine) => <Amount minor={(line.cost ?? 0) + vatOf(line)} />,
          },
        ]
      : []),
  ];
  return (
    <Sheet
      title={say("lines")}
      count={lines.length || undefined}
      edge
      footer={seesCost && shows === "cost" && lines.length > 0 ? <Sums lines={lines} /> : undefined}
    >
      {lines.length === 0 ? (
        <NoneYet>{say("no-lines")}</NoneYet>
      ) : (
        <Lines label={say("lines")} columns={columns} rows={lines} rowKey={({ line }) => String(line)} />
      )}
    </Sheet>
  );
}

/** Without VAT, the VAT, with it: as the supplier's paper has it at the bottom. */
export function Sums({ lines }: { readonly lines: readonly StockLine[] }) {
  const { net, vat, all } = totalsOf(lines);
  return (
    <dl className="sums">
      <dt>{say("net")}</dt>
      <dd>{money(net)}</dd>
      <dt>{say("vat")}</dt>
      <dd>{money(vat)}</dd>
      <dt className="grand">
        {text("platform.total")}, {currencySign()}
      </dt>
      <dd className="grand">{money(all)}</dd>
    </dl>
  );
}
