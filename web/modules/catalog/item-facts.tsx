import type { Item } from "#contracts/catalog/item.ts";
import { type Minor, taxInside } from "#contracts/kernel/measure.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Facts } from "#web/kit/sheet.tsx";
import { useCompany } from "#web/modules/company/use-company.ts";
import { currencySign, money, percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import type { useItemStock } from "./item-stock.tsx";

type Props = { readonly item: Item; readonly stock: ReturnType<typeof useItemStock>; readonly few?: boolean };

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The figures people ask for first: the price with the VAT inside it, hours, what is free. */
export function ItemFacts({ item, stock, few = false }: Props) {
  const { company } = useCompany();
  const rate = item.vatRate ?? company?.vatRate ?? 0;
  const unit = text(`catalog.item.unit.${item.unit}`);
  const say = (key: string) => text(`catalog.screen.${key}`);
  const places = stock?.places ?? [];
  const free = total(places.map((place) => place.free));
  const low = item.minStock > 0 && free < item.minStock;
  return (
    <Facts
      facts={[
        {
          label: `${say("price")}, ${currencySign()}`,
          number: true,
          value: <Amount minor={item.price} />,
          under:
            rate > 0
              ? text("catalog.screen.vat-inside", { rate: percent(rate), sum: money(taxInside(item.price, rate as never)) })
              : text("catalog.screen.no-vat"),
        },
        item.normHours > 0 && {
          label: text("catalog.item.field.normHours"),
          number: true,
          value: <Quantity milli={item.normHours} unit={text("catalog.item.unit.hour")} />,
        },
        stock && {
          label: say("free"),
          number: true,
          value: (
            <span className={low ? "tone-bad" : undefined}>
              <Quantity milli={free} unit={unit} />
            </span>
          ),
          under:
            item.minStock > 0 ? (
              <>
                {say("min")} <Quantity milli={item.minStock} unit={unit} />
              </>
            ) : (
              ""
            ),
        },
        stock && { label: say("reserved"), number: true, value: <Quantity milli={total(places.map((place) => place.reserved))} unit={unit} /> },
        stock && { label: say("with-engineer"), number: true, value: <Quantity milli={total(places.map((place) => place.issued))} unit={unit} /> },
        !few &&
          stock?.averageCost !== undefined &&
          stock.averageCost !== null && {
            label: `${say("average-cost")}, ${currencySign()}`,
            number: true,
            value: <Amount minor={stock.averageCost} />,
            under: marginOf(item, stock.averageCost, rate),
          },
      ]}
    />
  );
}

/** How much of the price without VAT is left after what the piece cost. */
function marginOf({ price }: Item, cost: number, rate: number): string {
  const net = price - taxInside(price as Minor, rate as never);
  return net <= 0 ? "" : text("catalog.screen.margin", { percent: percent(Math.round(((net - cost) / net) * 10_000)) });
}
