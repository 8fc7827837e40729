import { Link } from "@tanstack/react-router";
import { itemStock } from "#contracts/stock/on-hand.ts";
import { Quantity } from "#web/kit/amount.tsx";
import type { Column } from "#web/kit/column.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";

const say = (key: string) => text(`catalog.screen.${key}`);

/** Where each kind of document is shown. */
const PAGES: Readonly<Record<string, string>> = {
  "stock.receipt": "/receipts/",
  "stock.move": "/moves/",
  "stock.opening": "/stock-openings/",
  "repairs.parts-issue": "/parts-issues/",
  "repairs.work-order": "/work-orders/",
};

export const useItemStock = (id: string, stocked: boolean) =>
  useAnswer(itemStock, { params: { id } }, { enabled: stocked && may("stock.on-hand.read") }).data;

type Stock = NonNullable<ReturnType<typeof useItemStock>>;

/** Where pieces of an item lie now. */
export function ItemPlaces({ stock, unit }: { readonly stock: Stock | undefined; readonly unit: string }) {
  const columns: Column<Stock["places"][number]>[] = [
    { key: "place", label: say("place"), phone: "title", cell: ({ placeName }) => placeName },
    { key: "free", label: say("free"), number: true, width: "110px", phone: "aside", cell: ({ free }) => <Quantity milli={free} unit={unit} /> },
    {
      key: "reserved",
      label: say("reserved"),
      number: true,
      width: "110px",
      phone: "note",
      cell: ({ reserved }) =>
        reserved === 0 ? (
          ""
        ) : (
          <>
            <span className="phone-only faint">{say("reserved")} </span>
            <Quantity milli={reserved} />
          </>
        ),
    },
    {
      key: "issued",
      label: say("with-engineer"),
      number: true,
      width: "120px",
      phone: "mark",
      cell: ({ issued }) =>
        issued === 0 ? (
          ""
        ) : (
          <>
            <span className="phone-only faint">{say("with-engineer")} </span>
            <Quantity milli={issued} />
          </>
        ),
    },
  ];
  return (
    <Sheet title={say("where")} edge>
      {stock === undefined ? (
        <div style={{ padding: 14 }}>
          <Bones lines={2} />
        </div>
      ) : stock.places.length === 0 ? (
        <NoneYet action={may("stock.receipt.create") && <Link to="/receipts/new">{text("stock.screen.new-receipt")}</Link>}>{say("nowhere")}</NoneYet>
      ) : (
        <Lines label={say("where")} columns={columns} rows={stock.places} rowKey={({ placeId }) => placeId} />
      )}
    </Sheet>
  );
}

/** The documents that moved an item lately, each with its page. */
export function ItemMovements({ stock, unit }: { readonly stock: Stock | undefined; readonly unit: string }) {
  if (stock === undefined || stock.movements.length === 0) return null;
  const rows = stock.movements.map((movement, place) => ({ ...movement, key: `${place}` }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "document",
      label: say("document"),
      phone: "title",
      cell: ({ documentKind, documentId, number }) => {
        const words = (
          <>
            {hasText(documentKind) ? text(documentKind) : text(`${documentKind}.one`)} {number}
          </>
        );
        const page = PAGES[documentKind];
        return page === undefined ? words : <Link to={`${page}${documentId}`}>{words}</Link>;
      },
    },
    { key: "on", label: say("on"), width: "110px", phone: "note", cell: ({ on }) => <Day day={on} /> },
    {
      key: "place",
      label: say("place"),
      width: "24%",
      cell: ({ placeName, account }) => (
        <>
          {placeName}
          {account !== "free" && <span className="code">{say(account === "reserved" ? "reserved" : "with-engineer")}</span>}
        </>
      ),
    },
    {
      key: "quantity",
      label: say("quantity"),
      number: true,
      width: "110px",
      phone: "aside",
      cell: ({ quantity }) => (
        <span className={quantity < 0 ? undefined : "tone-good"}>
          {quantity > 0 && "+"}
          <Quantity milli={quantity} unit={unit} />
        </span>
      ),
    },
  ];
  return (
    <Sheet title={say("movements")} edge>
      <Lines label={say("movements")} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Sheet>
  );
}
