import type { z } from "zod";
import { Move, type MoveRow, moveEndpoints, moveFlow } from "#contracts/stock/move.ts";
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

type Row = z.infer<typeof MoveRow>;
const say = (key: string) => text(`stock.screen.${key}`);

/** What was carried from one warehouse to another. */
export function MovesScreen() {
  const { q, several, set } = useListState();
  const { may } = useSession();
  const columns: Column<Row>[] = [
    { key: "number", label: say("number"), width: "130px", phone: "mark", cell: ({ number }) => <JobTag number={number} /> },
    { key: "from", label: say("from"), phone: "title", cell: ({ fromPlaceName }) => <b className="medium">{fromPlaceName}</b> },
    {
      key: "to",
      label: say("to"),
      phone: "note",
      cell: ({ toPlaceName }) => (
        <>
          <span className="phone-only">→ </span>
          {toPlaceName}
        </>
      ),
    },
    { key: "on", label: say("on"), width: "120px", phone: "aside", cell: ({ movedOn, createdAt }) => <Day day={movedOn ?? dayOf(createdAt)} /> },
    { key: "lines", label: say("lines"), number: true, width: "90px", cell: ({ lines }) => lines },
    {
      key: "status",
      label: say("state"),
      width: "150px",
      cell: ({ status }) => <Status tone={moveFlow.statuses[status].tone}>{text(`stock.move.${status}`)}</Status>,
    },
  ];
  const mayCreate = may("stock.move.create");
  const query = { q: q || undefined, status: several("status") };
  return (
    <ListPage
      title={say("moves")}
      sections={<StockSections here="/moves" />}
      name="stock.moves"
      endpoint={moveEndpoints.list}
      query={query}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/moves/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={say("state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={Move.shape.status.options.map((value) => ({ value, label: text(`stock.move.${value}`) }))}
        />
      }
      actions={
        mayCreate && (
          <MainButton icon="plus" to="/moves/new">
            {say("new-move")}
          </MainButton>
        )
      }
      empty={{
        icon: "truck",
        sentence: say("no-moves"),
        action: mayCreate && (
          <Button to="/moves/new" icon="plus">
            {say("new-move")}
          </Button>
        ),
      }}
      {...(q !== "" || query.status.length > 0 ? { onClear: () => set({ q: undefined, status: undefined }) } : {})}
    />
  );
}
