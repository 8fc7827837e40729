import { type OnHandRow, onHand } from "#contracts/stock/on-hand.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterChoice, FilterSwitch } from "#web/kit/filters.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { ItemPanel } from "#web/modules/catalog/item-panel.tsx";
import { usePlaces } from "#web/modules/company/use-company.ts";
import { currencySign } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { hasText, text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

const isLow = ({ free, minStock }: OnHandRow): boolean => minStock !== null && minStock > 0 && free < minStock;
const unitText = (unit: string): string => (hasText(`catalog.item.unit.${unit}`) ? text(`catalog.item.unit.${unit}`) : unit);

/** What lies in the warehouses: free, put aside for orders, with the engineers; what is to be ordered. */
export function StockScreen() {
  const { q, one, set } = useListState();
  const { may } = useSession();
  const { places, nameOf } = usePlaces("warehouse");
  const low = one("only") === "low";
  const all = one("only") === "all";
  const query = { q: q || undefined, placeId: one("placeId"), only: low ? "low" : all ? "all" : "in-stock" };
  const narrowed = q !== "" || one("placeId") !== undefined || low;
  const say = (key: string) => text(`stock.screen.${key}`);
  const columns: Column<OnHandRow>[] = [
    {
      key: "name",
      label: text("catalog.item.field.name"),
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
      key: "free",
      label: say("free"),
      number: true,
      width: "110px",
      phone: "aside",
      cell: (row) => (
        <span className={isLow(row) ? "tone-bad" : undefined}>
          <Quantity milli={row.free} unit={unitText(row.unit)} />
        </span>
      ),
    },
    {
      key: "reserved",
      label: say("reserved"),
      number: true,
      width: "100px",
      cell: ({ reserved }) => (reserved === 0 ? <span className="faint">–</span> : <Quantity milli={reserved} />),
    },
    {
      key: "issued",
      label: say("with-engineers"),
      number: true,
      width: "110px",
      cell: ({ issued }) => (issued === 0 ? <span className="faint">–</span> : <Quantity milli={issued} />),
    },
    {
      key: "min",
      label: say("min"),
      number: true,
      width: "90px",
      cell: ({ minStock }) => (minStock ? <Quantity milli={minStock} /> : <span className="faint">–</span>),
    },
    { key: "state", label: say("state"), width: "150px", phone: "mark", cell: (row) => isLow(row) && <Status tone="bad">{say("to-order")}</Status> },
    {
      key: "more",
      label: say("elsewhere"),
      phone: "note",
      optional: true,
      cell: ({ reserved, issued, unit }) => [
        reserved > 0 && (
          <span key="r">
            {say("reserved")} <Quantity milli={reserved} unit={unitText(unit)} />{" "}
          </span>
        ),
        issued > 0 && (
          <span key="i">
            {say("with-engineers")} <Quantity milli={issued} unit={unitText(unit)} />
          </span>
        ),
      ],
    },
    {
      key: "price",
      label: `${text("catalog.screen.price")}, ${currencySign()}`,
      number: true,
      width: "110px",
      cell: ({ price }) => <Amount minor={price} />,
    },
    ...(may("stock.cost.see")
      ? [
          {
            key: "worth",
            label: `${say("worth")}, ${currencySign()}`,
            number: true as const,
            width: "120px",
            cell: ({ worth }: OnHandRow) => worth !== undefined && <Amount minor={worth} />,
          },
        ]
      : []),
  ];
  const mayReceive = may("stock.receipt.create");
  return (
    <ListPage
      title={text("platform.menu.stock")}
      sections={<StockSections here="/stock" />}
      name="stock.on-hand"
      endpoint={onHand}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/catalog/${id}`}
      panel={(row) => ({ title: row.name, content: <ItemPanel id={row.id} /> })}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <>
          {places.length > 1 && (
            <FilterChoice
              label={say("warehouse")}
              value={one("placeId")}
              onChange={(placeId) => set({ placeId })}
              options={places.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            />
          )}
          <FilterSwitch label={say("only-low")} value={low} onChange={(on) => set({ only: on ? "low" : undefined })} />
          <FilterSwitch label={say("also-empty")} value={all} onChange={(on) => set({ only: on ? "all" : undefined })} />
        </>
      }
      actions={
        mayReceive && (
          <MainButton icon="plus" to="/receipts/new">
            {say("new-receipt")}
          </MainButton>
        )
      }
      empty={{
        icon: "stock",
        sentence: say("none"),
        action: mayReceive && (
          <Button to="/receipts/new" icon="plus">
            {say("new-receipt")}
          </Button>
        ),
      }}
      {...(narrowed ? { onClear: () => set({ q: undefined, placeId: undefined, only: undefined }) } : {})}
    />
  );
}
