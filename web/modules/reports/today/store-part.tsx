import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { today } from "#contracts/reports/today.ts";
import { Amount, Quantity } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Lines } from "#web/kit/lines.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { NoneYet } from "#web/ledger/about.tsx";
import { currencySign } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";
import { WorkRows } from "./work-rows.tsx";

type Parts = z.infer<typeof today.reply>;
type Store = NonNullable<Parts["store"]>;
type Desk = NonNullable<Parts["desks"]>[number];

/** What the storekeeper gives out, orders and receives. */
export function StorePart({ store: { toIssue, shortages, belowMinimum } }: { readonly store: Store }) {
  const { may } = useSession();
  const item = ({ itemId, name, code }: { readonly itemId: string; readonly name: string; readonly code: string }) => (
    <>
      <Link to={`/catalog/${itemId}`}>{name}</Link> <span className="faint">{code}</span>
    </>
  );
  return (
    <div className="today-grid">
      <WorkRows title={say("to-issue")} some={toIssue} none={say("to-issue-none")} />
      <Sheet
        title={say("shortages")}
        count={shortages.count}
        edge
        actions={
          may("stock.receipt.create") && (
            <Button size="low" icon="plus" to="/receipts/new">
              {text("stock.receipt")}
            </Button>
          )
        }
      >
        {shortages.rows.length === 0 ? (
          <NoneYet>{say("shortages-none")}</NoneYet>
        ) : (
          <Lines
            label={say("shortages")}
            rows={shortages.rows}
            rowKey={({ itemId }) => itemId}
            columns={[
              { key: "item", label: say("item"), phone: "title", cell: item },
              {
                key: "short",
                label: say("short"),
                number: true,
                width: "110px",
                phone: "aside",
                cell: ({ short, unit }) => (
                  <span className="tone-bad">
                    <Quantity milli={short} unit={text(`catalog.item.unit.${unit}`)} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </Sheet>
      <Sheet title={say("below-minimum")} count={belowMinimum.count} edge>
        {belowMinimum.rows.length === 0 ? (
          <NoneYet>{say("below-minimum-none")}</NoneYet>
        ) : (
          <Lines
            label={say("below-minimum")}
            rows={belowMinimum.rows}
            rowKey={({ itemId }) => itemId}
            columns={[
              { key: "item", label: say("item"), phone: "title", cell: item },
              { key: "free", label: say("free"), number: true, width: "90px", phone: "aside", cell: ({ free }) => <Quantity milli={free} /> },
              {
                key: "minimum",
                label: say("minimum"),
                number: true,
                width: "90px",
                phone: "note",
                cell: ({ minStock }) => <Quantity milli={minStock} />,
              },
            ]}
          />
        )}
      </Sheet>
    </div>
  );
}

/** What each desk and account took in and gave out today, and what it holds. */
export const DesksPart = ({ desks }: { readonly desks: readonly Desk[] }) => (
  <Sheet title={`${say("desks")}, ${currencySign()}`} edge>
    <Lines
      label={say("desks")}
      rows={desks}
      rowKey={({ placeId }) => placeId}
      columns={[
        { key: "name", label: say("desk"), phone: "title", cell: ({ name }) => name },
        { key: "in", label: say("in"), number: true, width: "140px", phone: "note", cell: (desk) => <Amount minor={desk.in} /> },
        { key: "out", label: say("out"), number: true, width: "140px", phone: "note", cell: ({ out }) => <Amount minor={out} /> },
        { key: "holds", label: say("holds"), number: true, width: "140px", phone: "aside", cell: ({ holds }) => <Amount minor={holds} /> },
      ]}
    />
  </Sheet>
);
