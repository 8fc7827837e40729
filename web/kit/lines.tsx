import "./sheet.css";
import type { ReactNode } from "react";
import { usePhone } from "#web/platform/phone.ts";
import type { Column } from "./column.ts";

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Left in the total row: what the sum is made of. The sums stand in `total` of their columns. */
  readonly totalLabel?: ReactNode;
  readonly onPress?: (row: Row) => void;
};

/** The lines of a document: a table at the desk, rows of two lines on a phone. For the few; lists of any length are DataTable's. */
export function Lines<Row>({ label, columns, rows, rowKey, totalLabel, onPress }: Props<Row>) {
  const phone = usePhone();
  const summed = columns.filter(({ total }) => total !== undefined);
  if (phone) {
    const cellAt = (place: Column<Row>["phone"], row: Row) =>
      columns.filter((column) => column.phone === place).map((column) => <span key={column.key}>{column.cell(row)}</span>);
    return (
      <ul className="two-lines" aria-label={label}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the same is reached by the buttons inside.
          <li key={rowKey(row)} onClick={onPress && (() => onPress(row))}>
            <span className="title">{cellAt("title", row)}</span>
            <span className="aside number">{cellAt("aside", row)}</span>
            <span className="note">{cellAt("note", row)}</span>
            <span className="mark">{cellAt("mark", row)}</span>
          </li>
        ))}
        {summed.length > 0 && (
          <li className="sum">
            <span className="title soft">{totalLabel}</span>
            <span className="aside number total">
              {summed.map((column) => (
                <span key={column.key}>{column.total}</span>
              ))}
            </span>
          </li>
        )}
      </ul>
    );
  }
  const firstSum = columns.findIndex(({ total }) => total !== undefined);
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, label: name, number, width }) =>
            name === "" ? (
              <td key={key} style={{ width }} />
            ) : (
              <th key={key} className={number ? "number" : undefined} style={{ width }}>
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={onPress && "pressable"} onClick={onPress && (() => onPress(row))}>
            {columns.map(({ key, cell, number }) => (
              <td key={key} className={number ? "number" : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {firstSum >= 0 && (
        <tfoot>
          <tr>
            {firstSum > 0 && (
              <td colSpan={firstSum} className="soft">
                {totalLabel}
              </td>
            )}
            {columns.slice(firstSum).map(({ key, total, number }) => (
              <td key={key} className={number ? "number total" : undefined}>
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
