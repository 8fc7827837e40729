import { useParams } from "@tanstack/react-router";
import { itemEndpoints } from "#contracts/catalog/item.ts";
import { Button } from "#web/kit/button.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Columns, Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { CardHeadLine } from "#web/ledger/card-page.tsx";
import { DocumentTimeline } from "#web/ledger/document-timeline.tsx";
import { useNeededAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ItemFacts } from "./item-facts.tsx";
import { AnaloguesSheet, ItemAbout, KitSheet, PricesSheet } from "./item-parts.tsx";
import { ItemMovements, ItemPlaces, useItemStock } from "./item-stock.tsx";

/** One position of the catalog: price, hours, stock, what replaces it, what moved it. */
export function ItemScreen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const item = useNeededAnswer(itemEndpoints.read, { params: { id } });
  const { may } = useSession();
  const stocked = item.kind === "goods" || item.kind === "supplies";
  const seesStock = stocked && may("stock.on-hand.read");
  const stock = useItemStock(id, stocked);
  const unit = text(`catalog.item.unit.${item.unit}`);
  const main = seesStock || item.kit.length > 0 || item.analogues.length > 0;
  return (
    <div className="page">
      <CardHeadLine
        title={
          <>
            {item.name}
            {item.code && <span className="code">{item.code}</span>}
          </>
        }
        list="/catalog"
        card={item}
        archive={itemEndpoints.archive}
        marks={<Status tone="quiet">{text(`catalog.item.kind.${item.kind}`)}</Status>}
        actions={
          <>
            {may("catalog.item.change") && (
              <Button icon="pen" to={`/catalog/${id}/edit`}>
                {text("platform.change")}
              </Button>
            )}
            {stocked && may("stock.receipt.create") && !item.archived && (
              <MainButton icon="plus" to={`/receipts/new?item=${id}`}>
                {text("catalog.screen.receive")}
              </MainButton>
            )}
          </>
        }
      />
      <ItemFacts item={item} stock={stock} />
      <Columns
        left={
          <>
            {seesStock && (
              <>
                <ItemPlaces stock={stock} unit={unit} />
                <ItemMovements stock={stock} unit={unit} />
              </>
            )}
            {item.kit.length > 0 && <KitSheet item={item} />}
            {item.analogues.length > 0 && <AnaloguesSheet item={item} />}
            {!main && (
              <Sheet title={text("catalog.screen.about")}>
                <ItemAbout item={item} />
              </Sheet>
            )}
          </>
        }
        side={
          <>
            {main && (
              <Sheet title={text("catalog.screen.about")}>
                <ItemAbout item={item} />
              </Sheet>
            )}
            <PricesSheet id={id} />
            <DocumentTimeline endpoints={itemEndpoints} id={id} kind="catalog.item" />
          </>
        }
      />
    </div>
  );
}
