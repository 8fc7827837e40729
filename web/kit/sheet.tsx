// biome-ignore-all lint/suspicious/noArrayIndexKey: facts and grey lines are known by their place.
import "./sheet.css";
import type { CSSProperties, ReactNode } from "react";

type SheetProps = {
  readonly title?: ReactNode;
  /** How many, beside the title. */
  readonly count?: number | string | undefined;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  /** Inner space; lists and tables come without. */
  readonly padded?: boolean;
  /** On a phone it reaches from edge to edge. */
  readonly edge?: boolean;
  readonly children: ReactNode;
};

/** A sheet of paper on the bench: a titled group of things that belong together. Never a sheet in a sheet. */
export function Sheet({ title, count, actions, footer, padded = false, edge = false, children }: SheetProps) {
  return (
    <section className={edge ? "sheet edge" : "sheet"}>
      {(title !== undefined || actions !== undefined) && (
        <header>
          <h2 className="clip">
            {title}
            {count !== undefined && <span>{count}</span>}
          </h2>
          <span className="space" />
          {actions}
        </header>
      )}
      {padded ? <div className="inside">{children}</div> : children}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}

export type Fact = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** A small line below: a phone, a limit, a link. */
  readonly under?: ReactNode;
  /** Sums and counts stand right. */
  readonly number?: boolean;
  /** Share of the width; 1 unless said otherwise. */
  readonly width?: number;
};

/** The strip of key figures over a document: always in sight, from left to right as people ask. */
export function Facts({ facts }: { readonly facts: readonly (Fact | false | undefined)[] }) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact));
  const tracks = shown.map(({ width = 1 }) => `minmax(0, ${width}fr)`).join(" ");
  return (
    <dl className="facts" style={{ "--tracks": tracks } as CSSProperties}>
      {shown.map(({ label, value, under, number }, place) => (
        <div key={place} className={number ? "number" : undefined}>
          <dt>{label}</dt>
          <dd className={number ? "number" : undefined}>
            {value}
            {under !== undefined && <span className="under">{under}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type PageProps = {
  readonly title?: ReactNode;
  /** Quiet words beside the title: a date, a count. */
  readonly beside?: ReactNode;
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
  /** Where people decide rather than compare. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
};

/** A screen: one title that says the task, its actions, and what belongs to it. */
export function Page({ title, beside, back, actions, narrow = false, children }: PageProps) {
  return (
    <div className={narrow ? "page narrow" : "page"}>
      {title !== undefined && (
        <div className="head">
          {back}
          <h1>{title}</h1>
          {beside && <span className="beside">{beside}</span>}
          <span className="space" />
          {actions}
        </div>
      )}
      {children}
    </div>
  );
}

/** Main column with a side one; on a phone the side follows. The main button never stands at the side. */
export const Columns = ({ left, side, sideWidth = 356 }: { readonly left: ReactNode; readonly side: ReactNode; readonly sideWidth?: number }) =>
  !side ? (
    left
  ) : (
    <div className="columns" style={{ "--side": `${sideWidth}px` } as CSSProperties}>
      <div className="left">{left}</div>
      <aside className="side">{side}</aside>
    </div>
  );

/** Still grey shapes in the place of what is being fetched. Nothing moves. */
export const Bones = ({ lines = 3, height = 14 }: { readonly lines?: number; readonly height?: number }) => (
  <div className="stack" aria-hidden="true">
    {Array.from({ length: lines }, (_, place) => (
      <span key={place} className="bone" style={{ height, width: `${92 - ((place * 23) % 40)}%` }} />
    ))}
  </div>
);
