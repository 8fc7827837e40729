import { Link } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { type Item, itemEndpoints, itemPrices } from "#contracts/catalog/item.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Sparkline } from "#web/kit/charts.tsx";
import type { Column } from "#web/kit/column.ts";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { About } from "#web/ledger/about.tsx";
import { call } from "#web/platform/client.ts";
import { currencySign, dayInDigits } from "#web/platform/format.ts";
import { keyOf, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

const label = (field: string) => text(`catalog.item.field.${field}`);

/** Several items by their ids, as far as they are here. */
export function useItems(ids: readonly string[]): readonly Item[] {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf(itemEndpoints.read, { params: { id } }),
      queryFn: () => call(itemEndpoints.read, { params: { id } }),
      staleTime: 60_000,
    })),
  });
  return answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
}

/** What one kit is made of. */
export function KitSheet({ item }: { readonly item: Item }) {
  const parts = useItems(item.kit.map(({ itemId }) => itemId));
  const rows = item.kit.map((line) => ({ ...line, part: parts.find(({ id }) => id === line.itemId) }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "name", label: label("name"), phone: "title", cell: ({ itemId, part }) => <Link to={`/catalog/${itemId}`}>{part?.name ?? "…"}</Link> },
    { key: "kind", label: label("kind"), width: "150px", phone: "note", cell: ({ part }) => part && text(`catalog.item.kind.${part.kind}`) },
    {
      key: "quantity",
      label: text("catalog.screen.quantity"),
      number: true,
      width: "110px",
      phone: "mark",
      cell: ({ quantity, part }) => <Quantity milli={quantity} unit={part && text(`catalog.item.unit.${part.unit}`)} />,
    },
    {
      key: "price",
      label: `${text("catalog.screen.price")}, ${currencySign()}`,
      number: true,
      width: "120px",
      phone: "aside",
      cell: ({ part }) => part && <Amount minor={part.price} />,
    },
  ];
  return (
    <Sheet title={item.kind === "kit" ? label("kit") : text("catalog.screen.norm")} count={rows.length} edge>
      <Lines label={label("kit")} columns={columns} rows={rows} rowKey={({ itemId }) => itemId} />
    </Sheet>
  );
}

/** What may be used instead. */
export function AnaloguesSheet({ item }: { readonly item: Item }) {
  const others = useItems(item.analogues);
  const columns: Column<Item>[] = [
    {
      key: "name",
      label: label("name"),
      phone: "title",
      cell: ({ id, name, code }) => (
        <>
          <Link to={`/catalog/${id}`}>{name}</Link>
          {code && <span className="code">{code}</span>}
        </>
      ),
    },
    {
      key: "price",
      label: `${text("catalog.screen.price")}, ${currencySign()}`,
      number: true,
      width: "120px",
      phone: "aside",
      cell: ({ price }) => <Amount minor={price} />,
    },
  ];
  return (
    <Sheet title={label("analogues")} count={item.analogues.length} edge>
      <Lines label={label("analogues")} columns={columns} rows={others} rowKey={({ id }) => id} />
    </Sheet>
  );
}

/** What it cost the customer over time. */
export function PricesSheet({ id }: { readonly id: string }) {
  const prices = useAnswer(itemPrices, { params: { id } }).data ?? [];
  if (prices.length < 2) return null;
  const oldestFirst = [...prices].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <Sheet
      title={text("catalog.item.prices")}
      actions={<Sparkline values={oldestFirst.map(({ price }) => price)} label={text("catalog.item.prices")} />}
    >
      <ul className="rows">
        {[...oldestFirst]
          .reverse()
          .slice(0, 12)
          .map(({ on, price, by }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a price may be set twice a day.
            <li key={`${on}${place}`} className="line">
              <span>{dayInDigits(on)}</span>
              <span className="faint clip">{by}</span>
              <span className="space" />
              <Amount minor={price} sign />
            </li>
          ))}
      </ul>
    </Sheet>
  );
}

export function ItemAbout({ item }: { readonly item: Item }) {
  const supplier = useAnswer(partyEndpoints.read, { params: { id: item.supplierId ?? "" } }, { enabled: item.supplierId !== null }).data;
  return (
    <About
      lines={[
        { label: label("code"), value: item.code },
        {
          label: label("category"),
          value: item.category && <Link to={`/catalog?category=${encodeURIComponent(item.category)}`}>{item.category}</Link>,
        },
        { label: label("barcodes"), value: item.barcodes.join(", ") },
        { label: label("serialTracked"), value: item.serialTracked && text("platform.yes") },
        { label: label("warrantyMonths"), value: item.warrantyMonths > 0 && item.warrantyMonths },
        { label: label("warrantyCounter"), value: item.warrantyCounter },
        { label: label("warrantyDays"), value: item.warrantyDays > 0 && item.warrantyDays },
        { label: label("supplierId"), value: supplier && <Link to={`/customers/${supplier.id}`}>{supplier.name}</Link> },
        { label: label("notes"), value: item.notes && <span style={{ whiteSpace: "pre-wrap" }}>{item.notes}</span> },
      ]}
    />
  );
}
