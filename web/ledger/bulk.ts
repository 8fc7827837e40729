import { useState } from "react";
import type { IconName } from "#web/kit/drawings.ts";
import { toast } from "#web/kit/toast.tsx";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";

/** How what was done to a row is taken back; nothing where it cannot be. */
type Undo = (() => Promise<unknown>) | undefined;
/** What is done to one row, by the very door its own page uses: the same rights, checks and history. */
export type Each<Row> = (row: Row) => Promise<Undo>;

/** Something that can be done to several chosen rows at once. */
export type BulkAction<Row> = {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  /** Which of the chosen rows it can be done to; the others are left alone. All unless said otherwise. */
  readonly fits?: (row: Row) => boolean;
  readonly each?: Each<Row>;
  /** Asks what is needed first: an engineer, a percent. */
  readonly ask?: (asked: {
    readonly rows: readonly Row[];
    readonly onGo: (each: Each<Row>) => void;
    readonly onClose: () => void;
  }) => React.ReactNode;
  /** With all rows together: printing. */
  readonly all?: (rows: readonly Row[]) => void;
};

export type Outcome = { readonly key: string; readonly name: string; readonly problem?: Problem };

export type Bulk<Row> = {
  /** How many are through, of how many. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  /** Told row by row when something was refused. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly close: () => void;
  readonly run: (rows: readonly Row[], each: Each<Row>) => Promise<void>;
};

/** Goes through the rows one after the other; a refusal of one does not stop the others. What was refused stays chosen. */
export function useBulk<Row>(rowKey: (row: Row) => string, nameOf: (row: Row) => string, keep: (keys: readonly string[]) => void): Bulk<Row> {
  const [progress, setProgress] = useState<Bulk<Row>["progress"]>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const run = async (rows: readonly Row[], each: Each<Row>) => {
    const told: Outcome[] = [];
    const undos: (() => Promise<unknown>)[] = [];
    for (const row of rows) {
      setProgress({ done: told.length, of: rows.length });
      const one = { key: rowKey(row), name: nameOf(row) };
      try {
        const undo = await each(row);
        if (undo !== undefined) undos.push(undo);
        told.push(one);
      } catch (thrown) {
        told.push({ ...one, problem: problemFrom(thrown) });
      }
    }
    setProgress(undefined);
    await queries.invalidateQueries();
    const refused = told.filter(({ problem }) => problem !== undefined);
    keep(refused.map(({ key }) => key));
    if (refused.length > 0) setOutcomes(told);
    const undoAll = async () => {
      for (const undo of undos.reverse()) await undo().catch(() => undefined);
      await queries.invalidateQueries();
    };
    if (told.length > refused.length)
      toast(text("ledger.bulk.done", { count: told.length - refused.length }), undos.length === 0 ? undefined : () => void undoAll());
  };
  return { progress, outcomes, close: () => setOutcomes(undefined), run };
}
