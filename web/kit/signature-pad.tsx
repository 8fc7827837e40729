import "./picture.css";
import { useEffect, useRef, useState } from "react";
import type Pad from "signature_pad";
import { text } from "#web/platform/texts.ts";
import { Button } from "./button.tsx";

type Props = {
  readonly label: string;
  /** What the person agrees to by signing. */
  readonly words?: string;
  /** The signature as an SVG picture, `undefined` when it was wiped. */
  readonly onChange: (svg: string | undefined) => void;
};

/** Signing by finger, pen or mouse. The strokes are kept as an SVG, so that paper prints them sharp. */
export function SignaturePad({ label, words, onChange }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(undefined);
  const [signed, setSigned] = useState(false);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    let gone = false;
    const measure = () => {
      const ratio = Math.max(window.devicePixelRatio, 1);
      const strokes = pad.current?.toData() ?? [];
      surface.width = surface.offsetWidth * ratio;
      surface.height = surface.offsetHeight * ratio;
      surface.getContext("2d")?.scale(ratio, ratio);
      pad.current?.fromData(strokes);
    };
    void import("signature_pad").then(({ default: SignaturePad }) => {
      if (gone) return;
      pad.current = new SignaturePad(surface, { penColor: getComputedStyle(surface).color, minWidth: 0.8, maxWidth: 2.2 });
      measure();
      pad.current.addEventListener("endStroke", () => {
        setSigned(true);
        latest.current(pad.current?.toSVG());
      });
    });
    const watch = new ResizeObserver(measure);
    watch.observe(surface);
    return () => {
      gone = true;
      watch.disconnect();
      pad.current?.off();
    };
  }, []);

  const wipe = () => {
    pad.current?.clear();
    setSigned(false);
    onChange(undefined);
  };
  return (
    <div className="stack tight">
      <div className="pad">
        {!signed && <span className="under-line" />}
        {words && !signed && <span className="words">{words}</span>}
        <canvas ref={canvas} role="img" aria-label={label} style={{ color: "var(--busy-text)" }} />
      </div>
      <div className="line">
        <Button size="low" icon="undo" disabled={!signed} onPress={wipe}>
          {text("platform.sign-anew")}
        </Button>
      </div>
    </div>
  );
}
