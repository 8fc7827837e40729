import "./picture.css";
import { useLayoutEffect, useRef, useState } from "react";

type SparkProps = { readonly values: readonly number[]; readonly label: string; readonly tone?: "accent" | "bad" | "quiet" };

/** How a figure went lately, beside the figure itself. */
export function Sparkline({ values, label, tone = "accent" }: SparkProps) {
  const [width, height] = [60, 20];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, place) => ({
    x: values.length < 2 ? width : (place / (values.length - 1)) * width,
    y: high === low ? height / 2 : height - ((value - low) / (high - low)) * (height - 4) - 2,
  }));
  const end = points.at(-1);
  return (
    <svg className={`spark ${tone}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={points.map(({ x, y }, place) => `${place === 0 ? "M" : "L"}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("")} />
      {end && <circle cx={end.x} cy={end.y} r="2" />}
    </svg>
  );
}

export type Bar = {
  readonly key: string;
  readonly label: string /** One value per part; the later lie inside the first. */;
  readonly parts: readonly number[];
  readonly unfinished?: boolean;
};
type BarsProps = {
  readonly bars: readonly Bar[];
  /** Names of the parts, in order. */
  readonly parts: readonly string[];
  readonly show: (value: number) => string;
  readonly label: string;
  readonly height?: number;
};

/** The next round figure: 1, 2, 2.5 or 5 times a power of ten. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
};

/** Where the lines go, so that each stands at a round figure: fifths, and quarters of twenty. */
const linesTo = (high: number): readonly number[] => {
  const parts = String(high).startsWith("25") || !String(high).startsWith("2") ? 5 : 4;
  return Array.from({ length: parts + 1 }, (_, line) => (high * line) / parts);
};

/** Room for a short day under a column. */
const WORD = 46;

/** Columns over time; the same figures are a table for screen readers. */
export function BarChart({ bars, parts, show, label, height = 220 }: BarsProps) {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(620);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(240, element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const [left, bottom, top] = [44, 24, 10];
  const high = roundUp(Math.max(1, ...bars.flatMap((bar) => bar.parts)));
  const y = (value: number) => height - bottom - (Math.max(0, value) / high) * (height - bottom - top);
  const slot = (width - left) / Math.max(1, bars.length);
  const thick = Math.min(34, slot * 0.66);
  const lines = linesTo(high);
  // On a narrow screen only so many words as do not run into each other, and always the last.
  const every = Math.max(1, Math.ceil(WORD / slot));
  return (
    <figure ref={frame}>
      <svg className="bars" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {lines.map((value) => (
          <g key={value}>
            <line className="grid" x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end">
              {show(value)}
            </text>
          </g>
        ))}
        {bars.map((bar, place) => {
          const x = left + slot * place + (slot - thick) / 2;
          return (
            <g key={bar.key}>
              {bar.parts.map((value, part) => (
                <rect
                  key={parts[part]}
                  className={bar.unfinished && part === 0 ? "open" : `part${part}`}
                  x={x}
                  width={thick}
                  y={y(value)}
                  height={Math.max(0, height - bottom - y(value))}
                  rx="2"
                />
              ))}
              {(bars.length - 1 - place) % every === 0 && (
                <text x={x + thick / 2} y={height - 7} textAnchor="middle">
                  {bar.label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <div className="unseen">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <td />
              {parts.map((part) => (
                <th key={part}>{part}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th>{bar.label}</th>
                {bar.parts.map((value, part) => (
                  <td key={parts[part]}>{show(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

export const Legend = ({ parts }: { readonly parts: readonly string[] }) => (
  <div className="legend" aria-hidden="true">
    {parts.map((part, place) => (
      <span key={part}>
        <i className={`part${place}`} />
        {part}
      </span>
    ))}
  </div>
);

/** How full somebody's week is; what is over the whole is hatched. `share` 1 is full. */
export const Meter = ({ share, label }: { readonly share: number; readonly label: string }) => {
  const whole = Math.max(1.25, share);
  const of = (part: number) => `${(part / whole) * 100}%`;
  return (
    <div className="meter" role="img" aria-label={label}>
      <i style={{ width: of(Math.min(share, 1)) }} />
      {share > 1 && <i className="over" style={{ left: of(1), width: of(share - 1) }} />}
      <i style={{ left: of(1), width: 2, background: "var(--text)" }} />
    </div>
  );
};
