import { itemEndpoints } from "#contracts/catalog/item.ts";
import { Bones, Sheet } from "#web/kit/sheet.tsx";
import { useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ItemFacts } from "./item-facts.tsx";
import { AnaloguesSheet, ItemAbout, KitSheet, PricesSheet } from "./item-parts.tsx";
import { ItemPlaces, useItemStock } from "./item-stock.tsx";

/** An item beside the list: its price, where it lies, what it is made of. */
export function ItemPanel({ id }: { readonly id: string }) {
  const item = useAnswer(itemEndpoints.read, { params: { id } }).data;
  const stocked = item?.kind === "goods" || item?.kind === "supplies";
  const stock = useItemStock(id, stocked);
  if (item === undefined) return <Bones lines={6} />;
  return (
    <>
      <ItemFacts item={item} stock={stock} few />
      {stocked && may("stock.on-hand.read") && <ItemPlaces stock={stock} unit={text(`catalog.item.unit.${item.unit}`)} />}
      {item.kit.length > 0 && <KitSheet item={item} />}
      {item.analogues.length > 0 && <AnaloguesSheet item={item} />}
      <Sheet title={text("catalog.screen.about")}>
        <ItemAbout item={item} />
      </Sheet>
      <PricesSheet id={id} />
    </>
  );
}
