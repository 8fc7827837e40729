// biome-ignore-all lint/a11y/useSemanticElements: cells of a table that is laid out by hand.
// biome-ignore-all lint/a11y/useFocusableInteractive: the boxes inside have the focus.
import { Checkbox } from "@mantine/core";
import { text } from "#web/platform/texts.ts";
import type { Selection } from "./use-selection.ts";

type AllProps = { readonly keys: readonly string[]; readonly selection: Selection };

/** The box over the boxes: everything that is shown, or nothing. */
export const AllBox = ({ keys, selection: { chosen, set } }: AllProps) => (
  <span role="columnheader" className="data-check">
    <Checkbox
      size="xs"
      aria-label={text("platform.choose-all")}
      checked={keys.length > 0 && chosen.size >= keys.length}
      indeterminate={chosen.size > 0 && chosen.size < keys.length}
      onChange={({ currentTarget }) => set(currentTarget.checked ? keys : [])}
    />
  </span>
);

/** The box of a row; with Shift everything between this one and the one before it. */
export const RowBox = ({ row, keys, selection }: AllProps & { readonly row: string }) => (
  <span role="cell" className="data-check">
    <Checkbox
      size="xs"
      aria-label={text("platform.choose-row")}
      checked={selection.chosen.has(row)}
      onChange={() => undefined}
      onClick={(event) => (event.shiftKey ? selection.through(row, keys) : selection.toggle(row))}
    />
  </span>
);
