import "./status.css";
import type { ReactNode } from "react";
import type { Tone } from "#contracts/kernel/flow.ts";

/** The five glyphs, on a grid of 14: the only filled signs we draw. */
export function Glyph({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={`glyph ${tone}`} viewBox="0 0 14 14" aria-hidden="true">
      {glyphs[tone]}
    </svg>
  );
}

const ring = { cx: 7, cy: 7, r: 5.2, fill: "none", stroke: "currentColor", strokeWidth: 1.6 } as const;
const mark = { fill: "none", stroke: "var(--knock)", strokeWidth: 1.6, strokeLinecap: "round", strokeLinejoin: "round" } as const;
const glyphs: Readonly<Record<Tone, ReactNode>> = {
  quiet: <circle {...ring} strokeDasharray="2.1 1.98" />,
  busy: (
    <>
      <circle {...ring} />
      <path d="M7 4a3 3 0 0 1 0 6z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <circle {...ring} />
      <path d="M5.7 5v4M8.3 5v4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  good: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="m4.3 7.2 1.9 1.9 3.5-3.9" {...mark} />
    </>
  ),
  bad: (
    <>
      <path d="M7 .6 13.4 7 7 13.4.6 7z" fill="currentColor" stroke="currentColor" strokeWidth=".8" strokeLinejoin="round" />
      <path d="M7 4.2v3.2M7 9.6v.1" {...mark} />
    </>
  ),
};

/** A status as everybody reads it: a glyph and a word on a tint. Never a colour alone. */
export const Status = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={`status ${tone}`}>
    <Glyph tone={tone} />
    {children}
  </span>
);
