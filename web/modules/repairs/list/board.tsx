import { DragDropContext, type DragStart, type DropResult } from "@hello-pangea/dnd";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { settingsEndpoints } from "#contracts/company/settings.ts";
import { workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { IconButton } from "#web/kit/button.tsx";
import { sentenceOf } from "#web/kit/error-note.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { StepDialog } from "#web/ledger/step-dialog.tsx";
import { instantNow } from "#web/platform/clock.ts";
import { call } from "#web/platform/client.ts";
import { problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { may } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { BOARD, stepInto } from "./board-columns.ts";
import { BoardColumn, type Pile } from "./board-column.tsx";
import type { Repair } from "./repair.ts";

type Props = {
  readonly piles: readonly Pile[];
  /** Stations may be dragged between; groups by engineer or promise only lie there. */
  readonly stations: boolean;
  readonly open: string | undefined;
  readonly onOpen: (repair: Repair) => void;
};
type Move = { readonly repair: Repair; readonly to: string; readonly step: string };
type Refused = { readonly repair: Repair; readonly sentence: string };

/** The shop at a glance: cards by station, moved by hand where the step is allowed; where it is not, the column says why. */
export function Board({ piles, stations, open, onOpen }: Props) {
  const [dragged, setDragged] = useState<Repair>();
  const [moving, setMoving] = useState<Move>();
  const [asking, setAsking] = useState<Move>();
  const [refused, setRefused] = useState<Refused>();
  const isStuck = useStuck();
  const repairOf = (id: string) => piles.flatMap(({ repairs }) => repairs).find((repair) => repair.id === id);

  const take = async ({ repair, to, step }: Move, input: Readonly<Record<string, unknown>> = {}) => {
    const door = workOrderEndpoints.steps.find(({ name }) => name === `repairs.work-order.${step}`)!;
    setMoving({ repair, to, step });
    setRefused(undefined);
    try {
      await call(door, { params: { id: repair.id }, body: { version: repair.version, ...input } });
    } catch (thrown) {
      setRefused({ repair, sentence: sentenceOf(problemFrom(thrown)) });
      throw thrown;
    } finally {
      await refresh(queries, "repairs.work-order");
      setMoving(undefined);
    }
  };
  const drop = ({ draggableId, destination }: DropResult) => {
    const repair = dragged ?? repairOf(draggableId);
    setDragged(undefined);
    const column = BOARD.find(({ key }) => key === destination?.droppableId);
    const step = repair && column && stepInto(repair.status, column);
    if (repair === undefined || column === undefined || step === undefined) return;
    const move = { repair, to: column.key, step };
    // Beginning without all the parts is said on the order's page, where one sees which are missing.
    if (workOrderFlow.steps[step as keyof typeof workOrderFlow.steps].input === undefined || step === "start") void take(move).catch(() => undefined);
    else setAsking(move);
  };
  const shown = piles.map((pile) =>
    moving === undefined
      ? pile
      : {
          ...pile,
          repairs: [...(pile.key === moving.to ? [moving.repair] : []), ...pile.repairs.filter(({ id }) => id !== moving.repair.id)],
        },
  );
  return (
    <>
      {refused && <Refusal {...refused} onClose={() => setRefused(undefined)} />}
      <DragDropContext onDragStart={({ draggableId }: DragStart) => setDragged(repairOf(draggableId))} onDragEnd={drop}>
        <div className="board" style={{ "--columns": shown.length } as React.CSSProperties}>
          {shown.map((pile) => (
            <BoardColumn
              key={pile.key}
              pile={pile}
              refusal={dragged && refusalOf(dragged, pile)}
              open={open}
              onOpen={onOpen}
              isStuck={isStuck}
              fixed={!stations}
            />
          ))}
        </div>
      </DragDropContext>
      {asking && (
        <StepDialog
          permission={`repairs.work-order.${asking.step}`}
          input={workOrderFlow.steps[asking.step as "hold"].input!}
          onTake={(input) => take(asking, input)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** Why a card may not go into a column. */
function refusalOf(repair: Repair, { key, repairs }: Pile): string | undefined {
  const column = BOARD.find((it) => it.key === key);
  if (column === undefined || repairs.includes(repair)) return undefined;
  if (repair.kind === "intake") return text("repairs.screen.refuses.intake");
  const step = stepInto(repair.status, column);
  if (step === undefined) return text("repairs.screen.refuses.no-way", { status: text(`repairs.work-order.${repair.status}`) });
  return may(`repairs.work-order.${step}`) ? undefined : text("repairs.screen.refuses.not-yours", { step: text(`repairs.work-order.${step}`) });
}

const Refusal = ({ repair, sentence, onClose }: Refused & { readonly onClose: () => void }) => (
  <div className="notice waiting" role="alert">
    <Icon name="lock" />
    <div className="body">
      <h2>{text("repairs.screen.stays", { number: repair.number })}</h2>
      <p className="small-text">
        {sentence}. <Link to={repair.page}>{text("repairs.screen.open-order")}</Link>
      </p>
    </div>
    <IconButton icon="x" label={text("platform.close")} onPress={onClose} />
  </div>
);

const HOUR_MS = 3_600_000;

/** How long a repair stands over what the shop allows its status, in milliseconds; an intake goes by the general rule of fetching. */
function useStuck(): (repair: Repair) => number {
  const pickUp = useAnswer(settingsEndpoints.read).data?.settings.timeouts.pickUp ?? 0;
  return ({ kind, status, since, limitAt = null }) => {
    const until =
      kind === "order" ? limitAt && new Date(limitAt).getTime() : status === "ready" && pickUp > 0 && new Date(since).getTime() + pickUp * HOUR_MS;
    return until ? Math.max(0, instantNow().getTime() - until) : 0;
  };
}
