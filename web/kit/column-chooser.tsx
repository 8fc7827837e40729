import { Checkbox, Popover } from "@mantine/core";
import { useState } from "react";
import { recallThing, rememberThing } from "#web/platform/preferences.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { IconButton } from "./button.tsx";
import type { Column } from "./column.ts";

/** Which columns a person wants in a list, remembered for them in this browser. */
export function useChosenColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const key = `columns.${sessionNow().user?.id ?? ""}.${name}`;
  const usual = columns.filter(({ optional }) => !optional).map((column) => column.key);
  const [kept, setKept] = useState(() => recallThing<string[]>(key));
  const known = kept?.filter((one) => columns.some((column) => column.key === one)) ?? [];
  const chosen = known.length > 0 ? known : usual;
  const choose = (next: readonly string[]) => {
    const same = next.length === usual.length && usual.every((one) => next.includes(one));
    rememberThing(key, same ? undefined : next);
    setKept([...next]);
  };
  return { chosen, choose, shown: columns.filter((column) => chosen.includes(column.key)) };
}

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly chosen: readonly string[];
  readonly choose: (next: readonly string[]) => void;
};

export function ColumnChooser<Row>({ columns, chosen, choose }: Props<Row>) {
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <IconButton icon="columns" label={text("platform.columns")} size="small" />
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className="stack tight">
          <legend className="unseen">{text("platform.columns")}</legend>
          {columns.map(({ key, label }) => (
            <Checkbox
              key={key}
              size="sm"
              label={label}
              checked={chosen.includes(key)}
              disabled={chosen.length === 1 && chosen.includes(key)}
              onChange={({ currentTarget: { checked } }) => choose(checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
