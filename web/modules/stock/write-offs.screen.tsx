import type { z } from "zod";
import { type WRITE_OFF_CAUSES, WriteOff, type WriteOffRow, writeOffEndpoints, writeOffFlow } from "#contracts/stock/write-off.ts";
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

type Row = z.infer<typeof WriteOffRow>;
const say = (key: string) => text(`stock.screen.${key}`);
export const causeName = (cause: (typeof WRITE_OFF_CAUSES)[number]): string => text(`stock.write-off.cause.${cause}`);

/** Goods that are gone and that no repair used; what waits for somebody's yes comes by its status. */
export function WriteOffsScreen() {
  const { q, several, set } = useListState();
  const { may } = useSession();
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    { key: "on", label: say("on"), width: "120px", phone: "aside", cell: ({ goneOn, createdAt }) => <Day day={goneOn ?? dayOf(createdAt)} /> },
    { key: "cause", label: say("cause"), width: "180px", phone: "title", cell: ({ cause }) => <b className="medium">{causeName(cause)}</b> },
    { key: "story", label: say("story"), width: "minmax(180px, 2fr)", phone: "note", cell: ({ story }) => story },
    { key: "place", label: say("place"), cell: ({ placeName }) => placeName },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "status",
      label: say("state"),
      width: "160px",
      cell: ({ status }) => <Status tone={writeOffFlow.statuses[status].tone}>{text(`stock.write-off.${status}`)}</Status>,
    },
  ];
  const add = may("stock.write-off.create");
  const query = { q: q || undefined, status: several("status") };
  return (
    <ListPage
      title={say("write-offs")}
      sections={<StockSections here="/write-offs" />}
      name="stock.write-offs"
      endpoint={writeOffEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/write-offs/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={WriteOff.shape.status.options.map((value) => ({ value, label: text(`stock.write-off.${value}`) }))}
        />
      }
      actions={
        add && (
          <MainButton icon="plus" to="/write-offs/new">
            {say("new-write-off")}
          </MainButton>
        )
      }
      empty={{
        icon: "trash",
        sentence: say("no-write-offs"),
        action: add && (
          <Button to="/write-offs/new" icon="plus">
            {say("new-write-off")}
          </Button>
        ),
      }}
      {...(q !== "" || query.status.length > 0 ? { onClear: () => set({ q: undefined, status: undefined }) } : {})}
    />
  );
}
