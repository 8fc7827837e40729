import { ITEM_KINDS, type ItemKind, type ItemRow, itemCategories, itemEndpoints } from "#contracts/catalog/item.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { archiving } from "#web/ledger/bulk-archive.ts";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { currencySign } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ItemPanel } from "./item-panel.tsx";
import { RepriceDialog } from "./reprice-dialog.tsx";

type Repriced = Parameters<typeof RepriceDialog>[0];

/** Works, goods, supplies and kits: what the shop does and sells, and for how much. */
export function CatalogScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const categories = useAnswer(itemCategories).data ?? [];
  const tab = one("kind") as ItemKind | undefined;
  const archived = one("archived") === "true";
  const query = { q: q || undefined, kind: tab, category: one("category"), archived: archived ? "true" : undefined };
  const narrowed = q !== "" || one("category") !== undefined || archived;
  const label = (field: string) => text(`catalog.item.field.${field}`);
  const columns: Column<ItemRow>[] = [
    {
      key: "name",
      label: label("name"),
      phone: "title",
      width: "minmax(220px, 3fr)",
      cell: ({ name, code }) => (
        <>
          <b className="medium">{name}</b>
          {code && <span className="code">{code}</span>}
        </>
      ),
    },
    {
      key: "kind",
      label: label("kind"),
      width: "140px",
      ...(tab === undefined ? {} : { optional: true as const }),
      cell: ({ kind }) => <span className="soft">{text(`catalog.item.kind.${kind}`)}</span>,
    },
    { key: "category", label: label("category"), width: "minmax(110px, 1fr)", phone: "note", cell: ({ category }) => category },
    { key: "barcode", label: label("barcodes"), width: "130px", optional: true, cell: ({ barcodes }) => barcodes[0] },
    ...(tab === "goods" || tab === "supplies"
      ? [
          {
            key: "min",
            label: text("catalog.screen.min"),
            width: "110px",
            number: true as const,
            cell: ({ minStock, unit }: ItemRow) => minStock > 0 && <Quantity milli={minStock} unit={text(`catalog.item.unit.${unit}`)} />,
          },
        ]
      : []),
    ...(tab === undefined || tab === "work" || tab === "kit"
      ? [
          {
            key: "hours",
            label: label("normHours"),
            width: "110px",
            number: true as const,
            phone: "mark" as const,
            cell: ({ normHours }: ItemRow) => normHours > 0 && <Quantity milli={normHours} unit={text("catalog.item.unit.hour")} />,
          },
        ]
      : []),
    { key: "unit", label: label("unit"), width: "70px", cell: ({ unit }) => <span className="soft">{text(`catalog.item.unit.${unit}`)}</span> },
    {
      key: "price",
      label: `${text("catalog.screen.price")}, ${currencySign()}`,
      width: "120px",
      number: true,
      phone: "aside",
      cell: ({ price }) => <Amount minor={price} />,
    },
  ];
  const fresh = `/catalog/new${tab === undefined ? "" : `?kind=${tab}`}`;
  const mayCreate = may("catalog.item.create");
  return (
    <ListPage
      title={text("platform.menu.catalog")}
      name={`catalog.items.${tab ?? "all"}`}
      endpoint={itemEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/catalog/${id}`}
      panel={(row) => ({ title: row.name, content: <ItemPanel id={row.id} /> })}
      bulk={{
        nameOf: ({ name, code }) => [name, code].filter(Boolean).join(" · "),
        actions: () => [
          ...(may("catalog.item.change")
            ? [
                {
                  key: "reprice",
                  icon: "money" as const,
                  label: text("catalog.screen.reprice.button"),
                  ask: (asked: Repriced) => <RepriceDialog {...asked} />,
                },
              ]
            : []),
          ...archiving<ItemRow>(itemEndpoints, archived),
        ],
      }}
      views={{
        value: tab ?? "all",
        onChange: (key) => set({ kind: key === "all" ? undefined : key }),
        tabs: ["all", ...ITEM_KINDS].map((key) => ({ key, label: text(`catalog.screen.tab.${key}`) })),
      }}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          {categories.length > 0 && (
            <FilterChoice
              label={label("category")}
              value={one("category")}
              onChange={(category) => set({ category })}
              options={categories.map((value) => ({ value, label: value }))}
            />
          )}
          <FilterSwitch label={text("ledger.card.put-away")} value={archived} onChange={(on) => set({ archived: on ? "true" : undefined })} />
        </>
      }
      actions={
        mayCreate && (
          <MainButton icon="plus" to={fresh}>
            {text(`catalog.screen.new.${tab ?? "all"}`)}
          </MainButton>
        )
      }
      empty={{
        icon: "stock",
        sentence: text(`catalog.screen.none.${tab ?? "all"}`),
        action: mayCreate && (
          <Button to={fresh} icon="plus">
            {text(`catalog.screen.new.${tab ?? "all"}`)}
          </Button>
        ),
      }}
      {...(narrowed ? { onClear: () => set({ q: undefined, category: undefined, archived: undefined }) } : {})}
    />
  );
}
