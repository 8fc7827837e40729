import { Draggable, Droppable } from "@hello-pangea/dnd";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Tone } from "#contracts/kernel/flow.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Glyph } from "#web/kit/status.tsx";
import { currencySign, money, moneyWithSign } from "#web/platform/format.ts";
import type { Problem } from "#web/platform/problem.ts";
import { text } from "#web/platform/texts.ts";
import type { Repair } from "./repair.ts";
import { RepairCard } from "./repair-card.tsx";

export type Pile = {
  readonly key: string;
  readonly title: string;
  readonly tone: Tone;
  readonly repairs: readonly Repair[];
  readonly count: string | number;
  readonly unpaid?: number | undefined;
  readonly loading?: boolean;
  readonly more?: boolean;
  readonly fetchMore?: () => void;
  readonly problem?: Problem | null;
  readonly again?: () => void;
};

type Props = {
  readonly pile: Pile;
  /** Why what is being dragged may not be dropped here; absent while nothing is dragged or it may. */
  readonly refusal?: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (repair: Repair) => void;
  readonly isStuck: (repair: Repair) => number;
  readonly fixed?: boolean;
};

/** One station of the board: how many, what is still to be paid, and the cards. More come as one scrolls. */
export function BoardColumn({ pile, refusal, open, onOpen, isStuck, fixed = false }: Props) {
  const { key, title, tone, repairs, count, unpaid = 0, loading = false, problem, again } = pile;
  return (
    <section className={refusal === undefined ? "board-column" : "board-column refuses"} aria-label={title}>
      <header className={tone}>
        <Glyph tone={tone} />
        <h2 className="clip">{title}</h2>
        <span className="small-text faint">{count}</span>
        <span className="space" />
        {unpaid > 0 && (
          <span className="caption faint nowrap" title={text("repairs.screen.to-pay", { sum: moneyWithSign(unpaid) })}>
            {money(unpaid, { whole: true })}&nbsp;{currencySign()}
          </span>
        )}
      </header>
      {refusal && (
        <p className="caption faint board-refusal" role="note">
          {refusal}
        </p>
      )}
      {problem && <ErrorNote problem={problem} {...(again ? { again } : {})} />}
      <Droppable droppableId={key} isDropDisabled={refusal !== undefined || fixed}>
        {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
          <div ref={innerRef} {...droppableProps} className={isDraggingOver ? "board-cards over" : "board-cards"}>
            {loading && [0, 1, 2].map((one) => <div key={one} className="bone card-bone" aria-hidden="true" />)}
            {!loading && repairs.length === 0 && <p className="caption faint board-empty">{text("repairs.screen.column-empty")}</p>}
            {repairs.map((repair, place) => (
              <Card key={repair.id} repair={repair} place={place} chosen={open === repair.id} onOpen={onOpen} stuck={isStuck(repair)} fixed={fixed} />
            ))}
            {placeholder}
            <Further pile={pile} />
          </div>
        )}
      </Droppable>
    </section>
  );
}

type CardProps = {
  readonly repair: Repair;
  readonly place: number;
  readonly chosen: boolean;
  readonly onOpen: (repair: Repair) => void;
  readonly stuck: number;
  readonly fixed: boolean;
};

function Card({ repair, place, chosen, onOpen, stuck, fixed }: CardProps) {
  const navigate = useNavigate();
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void navigate({ to: repair.page });
  };
  return (
    <Draggable draggableId={repair.id} index={place} isDragDisabled={fixed}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        // biome-ignore lint/a11y/useSemanticElements: a card of several lines that is also dragged.
        <div
          ref={innerRef}
          {...draggableProps}
          {...dragHandleProps}
          role="button"
          tabIndex={0}
          className={["repair-card", chosen && "chosen", isDragging && "dragged"].filter(Boolean).join(" ")}
          onClick={() => onOpen(repair)}
          onKeyDown={press}
        >
          <RepairCard repair={repair} stuck={stuck} />
        </div>
      )}
    </Draggable>
  );
}

/** At the end of what is shown: asks for more when it comes into sight. */
function Further({ pile: { more = false, fetchMore, repairs } }: { readonly pile: Pile }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(fetchMore);
  latest.current = fetchMore;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sentinel that stayed in sight is watched anew after each page.
  useEffect(() => {
    if (!more || end.current === null) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current?.();
      },
      { rootMargin: "300px" },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, repairs.length]);
  return more ? <div ref={end} className="bone card-bone" aria-hidden="true" /> : null;
}
