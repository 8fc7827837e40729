import type { z } from "zod";
import { type StockOpeningRow, stockOpeningEndpoints, stockOpeningFlow } from "#contracts/stock/opening.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage } from "#web/ledger/list-page.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof StockOpeningRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** What lay on the shelves on the day the shop began to keep its books here. */
export function StockOpeningsScreen() {
  const { may } = useSession();
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    { key: "place", label: say("warehouse"), phone: "title", cell: ({ placeName }) => <b className="medium">{placeName}</b> },
    { key: "on", label: say("as-of"), width: "130px", phone: "note", cell: ({ onDay }) => <Day day={onDay} /> },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "status",
      label: say("state"),
      width: "150px",
      phone: "aside",
      cell: ({ status }) => <Status tone={stockOpeningFlow.statuses[status].tone}>{text(`stock.opening.${status}`)}</Status>,
    },
  ];
  const mayCreate = may("stock.opening.create");
  return (
    <ListPage
      title={say("openings")}
      sections={<StockSections here="/stock-openings" />}
      name="stock.openings"
      endpoint={stockOpeningEndpoints.list}
      query={{}}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/stock-openings/${id}`}
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/stock-openings/new">
            {say("new-opening")}
          </MainButton>
        )
      }
      empty={{
        icon: "stock",
        sentence: say("no-openings"),
        action: mayCreate && (
          <Button to="/stock-openings/new" icon="plus">
            {say("new-opening")}
          </Button>
        ),
      }}
    />
  );
}
