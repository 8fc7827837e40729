import type { ReactNode } from "react";

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly number?: boolean;
  /** A grid track: "120px", "minmax(140px, 2fr)"; an equal share when left out. */
  readonly width?: string;
  /** Where it stands in the two-line row of a phone; left out there when not said. */
  readonly phone?: "title" | "aside" | "note" | "mark";
  /** Off until the person chooses it. */
  readonly optional?: boolean;
  /** Its cell in the total row. */
  readonly total?: ReactNode;
};
