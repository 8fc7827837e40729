import type { z } from "zod";
import { Surplus, type SurplusRow, surplusEndpoints, surplusFlow } from "#contracts/stock/surplus.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Day } from "#web/kit/moment.tsx";
import { Status } from "#web/kit/status.tsx";
import { ListPage, useListState } from "#web/ledger/list-page.tsx";
import { dayOf } from "#web/platform/format.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { StockSections } from "./sections.tsx";

type Row = z.infer<typeof SurplusRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** Goods that were there and that the books did not know of. */
export function SurplusesScreen() {
  const { q, several, set } = useListState();
  const { may } = useSession();
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    {
      key: "on",
      label: say("on"),
      width: "120px",
      phone: "aside",
      cell: ({ receivedOn, createdAt }) => <Day day={receivedOn ?? dayOf(createdAt)} />,
    },
    { key: "story", label: say("where-from"), width: "minmax(180px, 2fr)", phone: "title", cell: ({ story }) => story },
    { key: "place", label: say("place"), cell: ({ placeName }) => placeName },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "status",
      label: say("state"),
      width: "160px",
      cell: ({ status }) => <Status tone={surplusFlow.statuses[status].tone}>{text(`stock.surplus.${status}`)}</Status>,
    },
  ];
  const add = may("stock.surplus.create");
  const query = { q: q || undefined, status: several("status") };
  return (
    <ListPage
      title={say("surpluses")}
      sections={<StockSections here="/surpluses" />}
      name="stock.surpluses"
      endpoint={surplusEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/surpluses/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={Surplus.shape.status.options.map((value) => ({ value, label: text(`stock.surplus.${value}`) }))}
        />
      }
      actions={
        add && (
          <MainButton icon="plus" to="/surpluses/new">
            {say("new-surplus")}
          </MainButton>
        )
      }
      empty={{
        icon: "plus",
        sentence: say("no-surpluses"),
        action: add && (
          <Button to="/surpluses/new" icon="plus">
            {say("new-surplus")}
          </Button>
        ),
      }}
      {...(q !== "" || query.status.length > 0 ? { onClear: () => set({ q: undefined, status: undefined }) } : {})}
    />
  );
}
