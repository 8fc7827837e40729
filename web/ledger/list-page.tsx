import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Page as Rows } from "#contracts/kernel/list.ts";
import { Button } from "#web/kit/button.tsx";
import type { Column } from "#web/kit/column.ts";
import { DataTable } from "#web/kit/data-table.tsx";
import type { IconName } from "#web/kit/drawings.ts";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Filters, FindHere } from "#web/kit/filters.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { SidePanel } from "#web/kit/side-panel.tsx";
import { type Tab, Tabs } from "#web/kit/tabs.tsx";
import { useSelection } from "#web/kit/use-selection.ts";
import { usePhone } from "#web/platform/phone.ts";
import { usePages } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import type { BulkAction } from "./bulk.ts";
import { BulkBar, ChooseRows } from "./bulk-bar.tsx";

type Asked = Readonly<Record<string, string | readonly string[] | boolean | number | undefined>>;

/** The question a list is asked, kept in the address: it can be sent to a colleague and survives going back. */
export function useListState() {
  const state = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const set = (change: Asked) => {
    const next = Object.fromEntries(
      Object.entries({ ...state, ...change }).filter(
        ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
      ),
    );
    void navigate({ to: ".", search: next as never, replace: true });
  };
  const one = (name: string) => (state[name] === undefined ? undefined : String(state[name]));
  const several = (name: string) => (Array.isArray(state[name]) ? (state[name] as string[]) : state[name] === undefined ? [] : [String(state[name])]);
  return { state, set, one, several, q: one("q") ?? "", clear: () => void navigate({ to: ".", search: {} as never, replace: true }) };
}

type Props<Row> = {
  readonly title: string;
  /** Its columns are remembered under it. */
  readonly name: string;
  readonly endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<Rows<Row>>>;
  /** The question: `q` and the filters as the contract names them. */
  readonly query: Asked;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly href?: (row: Row) => string;
  /** Shown from the right when a row is clicked; without it a click opens the page. */
  readonly panel?: (row: Row) => { readonly title: ReactNode; readonly content: ReactNode; readonly footer?: ReactNode };
  readonly views?: { readonly tabs: readonly Tab[]; readonly value: string; readonly onChange: (key: string) => void };
  readonly filters?: ReactNode;
  readonly afterFilters?: ReactNode;
  readonly actions?: ReactNode;
  /** Leads to what the list belongs to. */
  readonly back?: ReactNode;
  /** Neighbouring screens of the same place of the menu. */
  readonly sections?: ReactNode;
  readonly find?: { readonly value: string; readonly onChange: (typed: string) => void };
  /** What an empty list says, and what fills it. */
  readonly empty: { readonly icon?: IconName; readonly sentence: string; readonly action?: ReactNode };
  readonly onClear?: () => void;
  readonly totalLabel?: ReactNode;
  /** What can be done to several chosen rows at once, and what a row is called when its outcome is told. */
  readonly bulk?: { readonly actions: (rows: readonly Row[]) => readonly BulkAction<Row>[]; readonly nameOf: (row: Row) => string } | undefined;
  /** Between the filters and the table: figures, notices. */
  readonly children?: ReactNode;
};

/** The frame of every list: title and main button, views, filters as chips, the table, and the side panel of a row. */
export function ListPage<Row>(props: Props<Row>) {
  const {
    title,
    name,
    endpoint,
    query,
    columns,
    rowKey,
    href,
    panel,
    views,
    filters,
    afterFilters,
    actions,
    find,
    empty,
    onClear,
    totalLabel,
    children,
    back,
    sections,
    bulk,
  } = props;
  const phone = usePhone();
  const selection = useSelection(query);
  const pages = usePages<Row>(endpoint, query);
  const [opened, setOpened] = useState<string>();
  const row = opened === undefined ? undefined : pages.rows.find((one) => rowKey(one) === opened);
  const shown = row === undefined ? undefined : panel?.(row);
  const narrowed = Object.entries(query).some(
    ([key, value]) => key !== "limit" && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return (
    <Page title={title} actions={actions} back={back}>
      {sections}
      {views && <Tabs label={title} {...views} />}
      {(find || filters) && (
        <Filters
          after={
            <>
              {bulk && phone && <ChooseRows selection={selection} />}
              {afterFilters}
            </>
          }
        >
          {find && <FindHere {...find} />}
          {filters}
        </Filters>
      )}
      {children}
      <DataTable
        name={name}
        label={title}
        columns={columns}
        pages={pages}
        rowKey={rowKey}
        totalLabel={totalLabel}
        openKey={opened}
        selection={bulk && selection}
        {...(href === undefined ? {} : { href })}
        {...(panel === undefined ? {} : { onOpen: (one: Row) => setOpened(rowKey(one)) })}
        empty={
          narrowed && onClear ? (
            <EmptyState
              icon="filter"
              sentence={text("ledger.empty-found")}
              action={<Button onPress={onClear}>{text("ledger.clear-filters")}</Button>}
            />
          ) : (
            <EmptyState {...empty} />
          )
        }
      />
      {bulk && <BulkBar selection={selection} rows={pages.rows} rowKey={rowKey} {...bulk} />}
      {shown && row !== undefined && (
        <SidePanel
          title={shown.title}
          onClose={() => setOpened(undefined)}
          {...(href === undefined ? {} : { page: href(row) })}
          footer={shown.footer}
        >
          {shown.content}
        </SidePanel>
      )}
    </Page>
  );
}
