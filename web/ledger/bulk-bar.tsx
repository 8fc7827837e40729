import "./bulk-bar.css";
import { useState } from "react";
import { Button } from "#web/kit/button.tsx";
import { Dialog } from "#web/kit/dialog.tsx";
import { sentenceOf } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Status } from "#web/kit/status.tsx";
import type { Selection } from "#web/kit/use-selection.ts";
import { text } from "#web/platform/texts.ts";
import { type BulkAction, type Outcome, useBulk } from "./bulk.ts";

type Props<Row> = {
  readonly selection: Selection;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row is called when its outcome is told. */
  readonly nameOf: (row: Row) => string;
  readonly actions: (rows: readonly Row[]) => readonly BulkAction<Row>[];
};

/** The bar over the lower edge while rows are chosen: how many, and what can be done to them. */
export function BulkBar<Row>({ selection, rows, rowKey, nameOf, actions }: Props<Row>) {
  const chosen = rows.filter((row) => selection.chosen.has(rowKey(row)));
  const bulk = useBulk(rowKey, nameOf, (keys) => selection.set(keys));
  const [asking, setAsking] = useState<BulkAction<Row>>();
  const { progress, outcomes } = bulk;
  const fitting = ({ fits = () => true }: BulkAction<Row>) => chosen.filter(fits);
  const offered = actions(chosen).filter((action) => fitting(action).length > 0);
  const press = (action: BulkAction<Row>) => () => {
    if (action.ask) setAsking(action);
    else if (action.all) action.all(fitting(action));
    else if (action.each) void bulk.run(fitting(action), action.each);
  };
  if (chosen.length === 0 && !selection.choosing && outcomes === undefined && progress === undefined) return null;
  return (
    <>
      <div className="bulk-bar" role="toolbar" aria-label={text("ledger.bulk.bar")}>
        <b className="medium" aria-live="polite">
          {progress === undefined ? text("ledger.bulk.chosen", { count: chosen.length }) : text("ledger.bulk.doing", progress)}
        </b>
        {progress === undefined && (
          <>
            <span className="offered">
              {offered.map((action) => {
                const count = fitting(action).length;
                return (
                  <Button key={action.key} icon={action.icon} onPress={press(action)}>
                    {action.label}
                    {count < chosen.length && <span className="faint"> {count}</span>}
                  </Button>
                );
              })}
              {chosen.length === 0 && <span className="soft">{text("ledger.bulk.tap")}</span>}
            </span>
            <Button kind="bare" icon="x" onPress={() => selection.setChoosing(false)}>
              {text("ledger.bulk.clear")}
            </Button>
          </>
        )}
        {progress !== undefined && <progress value={progress.done} max={progress.of} aria-label={text("ledger.bulk.doing", progress)} />}
      </div>
      {asking?.ask?.({
        rows: fitting(asking),
        onClose: () => setAsking(undefined),
        onGo: (each) => {
          const going = fitting(asking);
          setAsking(undefined);
          void bulk.run(going, each);
        },
      })}
      {outcomes !== undefined && <Told outcomes={outcomes} onClose={bulk.close} />}
    </>
  );
}

/** What became of every row: the refused ones first, each with its reason. */
function Told({ outcomes, onClose }: { readonly outcomes: readonly Outcome[]; readonly onClose: () => void }) {
  const refused = outcomes.filter(({ problem }) => problem !== undefined);
  const ordered = [...refused, ...outcomes.filter(({ problem }) => problem === undefined)];
  return (
    <Dialog title={text("ledger.bulk.refused", { count: refused.length, of: outcomes.length })} onClose={onClose} wide>
      <ul className="bulk-told">
        {ordered.map(({ key, name, problem }) => (
          <li key={key}>
            <span className="medium">{name}</span>
            {problem === undefined ? (
              <Status tone="good">{text("ledger.bulk.is-done")}</Status>
            ) : (
              <span className="reason">
                <Icon name="lock" size="small" />
                {sentenceOf(problem)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="caption faint">{text("ledger.bulk.stay-chosen")}</p>
    </Dialog>
  );
}

/** On a phone: boxes appear when the person begins to choose. */
export const ChooseRows = ({ selection }: { readonly selection: Selection }) => (
  <button
    type="button"
    className={selection.choosing ? "chip on" : "chip"}
    aria-pressed={selection.choosing}
    onClick={() => selection.setChoosing(!selection.choosing)}
  >
    <Icon name="check" size="small" />
    {text("ledger.bulk.choose")}
  </button>
);
