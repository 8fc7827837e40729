import type { ReactNode } from "react";
import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { StatusLook } from "#contracts/kernel/flow.ts";
import type { Page as Rows } from "#contracts/kernel/list.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import type { IconName } from "#web/kit/drawings.ts";
import { FilterSeveral } from "#web/kit/filters.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { MainButton } from "#web/kit/main-button.tsx";
import { Status } from "#web/kit/status.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { ListPage, useListState } from "./list-page.tsx";

type Listed = { readonly document: string; readonly plural: string; readonly statuses: Readonly<Record<string, StatusLook>> };
type Row = { readonly id: string; readonly number: string; readonly status: string };

/** The number a paper is known by. */
export const numberColumn = (): Column<Row> => ({
  key: "number",
  label: text("ledger.number"),
  width: "130px",
  phone: "mark",
  cell: ({ number }) => <JobTag number={number} />,
});

/** Where a document stands, by the names and tones of its flow. */
export const statusColumn = ({ document, statuses }: Listed, look: Pick<Column<Row>, "width" | "phone"> = {}): Column<Row> => ({
  key: "status",
  label: text("ledger.state"),
  width: "150px",
  cell: ({ status }) => <Status tone={statuses[status]?.tone ?? "quiet"}>{text(`${document}.${status}`)}</Status>,
  ...look,
});

type Props<One extends Row> = {
  readonly flow: Listed;
  readonly endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<Rows<One>>>;
  readonly title: string;
  readonly columns: readonly Column<One>[];
  /** Neighbouring screens of the same place of the menu. */
  readonly sections?: ReactNode;
  /** What else the address may ask, beside a text and the status. */
  readonly asks?: readonly string[];
  /** Offered to whoever may begin one; leads to the form of a new one unless it does something else. */
  readonly begin: { readonly label: string; readonly icon?: IconName; readonly onPress?: () => void };
  readonly empty: { readonly icon: IconName; readonly sentence: string };
};

/** The list of one kind of documents: what is the same for all of them follows from the flow. */
export function DocumentList<One extends Row>({ flow, endpoint, title, columns, sections, asks = [], begin, empty }: Props<One>) {
  const { q, one, several, set, clear } = useListState();
  const { may } = useSession();
  const { document, plural, statuses } = flow;
  const to = begin.onPress === undefined ? { to: `/${plural}/new` } : { onPress: begin.onPress };
  const icon = begin.icon ?? "plus";
  const offered = may(`${document}.create`);
  return (
    <ListPage<One>
      title={title}
      sections={sections}
      name={`${document.split(".")[0]}.${plural}`}
      endpoint={endpoint}
      query={{ q: q || undefined, status: several("status"), ...Object.fromEntries(asks.map((name) => [name, one(name)])) }}
      columns={columns}
      rowKey={({ id }) => id}
      href={({ id }) => `/${plural}/${id}`}
      find={{ value: q, onChange: (typed) => set({ q: typed }) }}
      filters={
        <FilterSeveral
          label={text("ledger.state")}
          value={several("status")}
          onChange={(status) => set({ status })}
          options={Object.keys(statuses).map((value) => ({ value, label: text(`${document}.${value}`) }))}
        />
      }
      actions={
        offered && (
          <MainButton icon={icon} {...to}>
            {begin.label}
          </MainButton>
        )
      }
      onClear={clear}
      empty={{
        ...empty,
        action: offered && (
          <Button icon={icon} {...to}>
            {begin.label}
          </Button>
        ),
      }}
    />
  );
}
