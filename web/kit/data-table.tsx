// biome-ignore-all lint/correctness/useExhaustiveDependencies: the place of the rows moves when they come.
// biome-ignore-all lint/suspicious/noArrayIndexKey: the grey lines in place of rows have no names.
// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go as one scrolls cannot be a real table; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table itself has the focus and walks its rows.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: arrows walk the rows of the focused table.
import "./data-table.css";
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { at } from "#web/platform/base.ts";
import { usePhone } from "#web/platform/phone.ts";
import type { Problem } from "#web/platform/problem.ts";
import type { Column } from "./column.ts";
import { ColumnChooser, useChosenColumns } from "./column-chooser.tsx";
import { ErrorNote } from "./error-note.tsx";
import { AllBox, RowBox } from "./row-box.tsx";
import type { Selection } from "./use-selection.ts";

type Pages<Row> = {
  readonly rows: readonly Row[];
  readonly loading: boolean;
  readonly stale?: boolean;
  readonly more?: boolean;
  readonly fetchMore?: () => void;
  readonly problem?: Problem | null;
  readonly again?: () => void;
};

type Props<Row> = {
  /** The columns chosen by the person are remembered under it. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** What `usePages` gave. */
  readonly pages: Pages<Row>;
  readonly rowKey: (row: Row) => string;
  /** The page a row opens: Enter, a click with ctrl, and a plain click when there is no panel. */
  readonly href?: (row: Row) => string;
  /** A click opens this instead, beside the list (`SidePanel`). */
  readonly onOpen?: (row: Row) => void;
  /** The row that is open beside the list. */
  readonly openKey?: string | undefined;
  readonly empty: ReactNode;
  /** Words of the total row: how many, in which sort. */
  readonly totalLabel?: ReactNode;
  /** Rows may be chosen: by their boxes, with Ctrl one by one, with Shift all between. */
  readonly selection?: Selection | undefined;
};

const ROW = 38;
const PHONE_ROW = 72;
const BONES = 8;

/** A list of any length: only the rows in sight exist. Arrows walk, Enter opens; columns are the person's choice. */
export function DataTable<Row>({ name, label, columns, pages, rowKey, href, onOpen, openKey, empty, totalLabel, selection }: Props<Row>) {
  const phone = usePhone();
  const navigate = useNavigate();
  const { shown, chosen, choose } = useChosenColumns(name, columns);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { rows, loading, stale = false, more = false, fetchMore, problem, again } = pages;

  useLayoutEffect(() => {
    const scroller = box.current?.closest<HTMLElement>(".scroller");
    if (scroller && body.current) setTop(body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, [loading, rows.length === 0]);

  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: () => (phone ? PHONE_ROW : ROW),
    overscan: 12,
    scrollMargin: top,
    getScrollElement: () => box.current?.closest<HTMLElement>(".scroller") ?? document.scrollingElement,
    getItemKey: (place) => rowKey(rows[place] as Row),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 12) fetchMore?.();
  }, [more, last, rows.length, fetchMore]);

  const page = (row: Row) => {
    if (href !== undefined) void navigate({ to: href(row) });
  };
  const keys = selection === undefined ? [] : rows.map(rowKey);
  const boxes = selection !== undefined && (!phone || selection.choosing || selection.chosen.size > 0);
  const press = (row: Row, place: number) => (event: MouseEvent) => {
    if (selection !== undefined && (event.shiftKey || event.ctrlKey || event.metaKey || (phone && boxes))) {
      event.preventDefault();
      setActive(place);
      if (event.shiftKey) selection.through(rowKey(row), keys);
      else selection.toggle(rowKey(row));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.button === 1) return;
    event.preventDefault();
    setActive(place);
    if (onOpen !== undefined) onOpen(row);
    else page(row);
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[event.key];
    const row = rows[active];
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, active + step));
      setActive(next);
      virtual.scrollToIndex(next);
      if (event.shiftKey && selection !== undefined)
        selection.set([...selection.chosen, ...keys.slice(Math.min(active, next), Math.max(active, next) + 1)]);
    } else if (selection !== undefined && event.code === "KeyA" && (event.ctrlKey || event.metaKey)) selection.set(keys);
    else if (selection !== undefined && row !== undefined && event.key === " " && (event.ctrlKey || onOpen === undefined))
      selection.toggle(rowKey(row));
    else if (selection !== undefined && event.key === "Escape" && selection.chosen.size > 0) selection.set([]);
    else if (event.key === "Enter" && row !== undefined) page(row);
    else if (event.key === " " && row !== undefined && onOpen !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  };

  const tracks = [...(boxes ? ["34px"] : []), ...shown.map(({ width = "minmax(0, 1fr)" }) => width)].join(" ");
  const cells = phone ? inPhoneOrder(shown) : shown;
  const place = (column: Column<Row>) => [column.number && "number", phone && `in-${column.phone}`].filter(Boolean).join(" ") || undefined;

  if (problem) return <ErrorNote problem={problem} {...(again ? { again } : {})} />;
  if (!loading && rows.length === 0) return <div className="data">{empty}</div>;
  return (
    <div className="data-frame">
      <div className="data-chooser desk-only">
        <ColumnChooser columns={columns} chosen={chosen} choose={choose} />
      </div>
      <div
        ref={box}
        className={stale ? "data stale" : "data"}
        role="table"
        aria-label={label}
        aria-rowcount={more ? -1 : rows.length}
        tabIndex={0}
        style={{ "--tracks": tracks } as CSSProperties}
        onKeyDown={walk}
        aria-busy={loading || undefined}
      >
        <div className="data-head" role="row">
          {boxes && <AllBox keys={keys} selection={selection} />}
          {shown.map((column) => (
            <span key={column.key} role="columnheader" className={column.number ? "number" : undefined} title={column.label}>
              {column.label}
            </span>
          ))}
        </div>
        <div
          ref={body}
          className="data-body"
          role="rowgroup"
          style={{ height: loading ? BONES * (phone ? PHONE_ROW : ROW) : virtual.getTotalSize() }}
        >
          {loading &&
            Array.from({ length: BONES }, (_, line) => (
              <div
                key={line}
                className="data-row bone-row"
                aria-hidden="true"
                style={{ transform: `translateY(${line * (phone ? PHONE_ROW : ROW)}px)` }}
              >
                {cells.map((column, at) => (
                  <span key={column.key} className={place(column)}>
                    <span className="bone" style={{ height: 12, width: `${70 - ((line * 17 + at * 29) % 40)}%` }} />
                  </span>
                ))}
              </div>
            ))}
          {!loading &&
            items.map(({ index, key, start }) => {
              const row = rows[index] as Row;
              const isOpen = index === active || (openKey !== undefined && key === openKey);
              const isChosen = selection?.chosen.has(rowKey(row)) === true;
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 1}
                  aria-selected={boxes ? isChosen : undefined}
                  className={`data-row${boxes ? " boxed" : ""}${isOpen || isChosen ? " active" : ""}${index === rows.length - 1 ? " last" : ""}`}
                  style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
                >
                  {boxes && <RowBox row={rowKey(row)} keys={keys} selection={selection} />}
                  {cells.map((column, at) => (
                    <span key={column.key} role="cell" className={place(column)}>
                      {at === 0 ? (
                        <RowLink to={href?.(row)} onPress={press(row, index)}>
                          {column.cell(row)}
                        </RowLink>
                      ) : (
                        column.cell(row)
                      )}
                    </span>
                  ))}
                </div>
              );
            })}
        </div>
        {!loading && columns.some(({ total }) => total !== undefined) && (
          <div className="data-total" role="row">
            {boxes && <span />}
            {(phone ? shown.filter((column) => column.phone !== undefined) : shown).map((column, at) => (
              <span key={column.key} role="cell" className={column.number ? "number" : undefined}>
                {at === 0 ? totalLabel : column.total}
              </span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

type RowLinkProps = { readonly to: string | undefined; readonly onPress: (event: MouseEvent) => void; readonly children: ReactNode };

/** The first cell opens the row; its target is as large as the row. */
const RowLink = ({ to, onPress, children }: RowLinkProps) =>
  to === undefined ? (
    <button type="button" className="row-link" tabIndex={-1} onClick={onPress}>
      {children}
    </button>
  ) : (
    <a className="row-link" tabIndex={-1} href={at(to)} onClick={onPress}>
      {children}
    </a>
  );

const PHONE_ORDER = ["title", "aside", "note", "mark"] as const;

/** Two lines: name and sum, a note and a mark. */
const inPhoneOrder = <Row,>(columns: readonly Column<Row>[]): Column<Row>[] =>
  columns.filter(({ phone }) => phone !== undefined).sort((a, b) => PHONE_ORDER.indexOf(a.phone!) - PHONE_ORDER.indexOf(b.phone!));
