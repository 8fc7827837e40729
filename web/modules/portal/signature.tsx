import { useEffect, useRef, useState } from "react";
import type Pad from "signature_pad";
import { say } from "./words.ts";

const SHARPNESS = 2;

/** Signing with a finger. What is signed comes out as a PNG, dark on nothing, whatever the theme of the phone. */
export function Signature({ onChange, tall = false }: { readonly onChange: (png: string | undefined) => void; readonly tall?: boolean }) {
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
      const strokes = pad.current?.toData() ?? [];
      surface.width = surface.offsetWidth * SHARPNESS;
      surface.height = surface.offsetHeight * SHARPNESS;
      surface.getContext("2d")?.scale(SHARPNESS, SHARPNESS);
      pad.current?.fromData(strokes);
    };
    void import("signature_pad").then(({ default: SignaturePad }) => {
      if (gone) return;
      pad.current = new SignaturePad(surface, { penColor: "#1d2f6f", minWidth: 0.9, maxWidth: 2.6 });
      measure();
      pad.current.addEventListener("endStroke", () => {
        setSigned(true);
        latest.current(surface.toDataURL("image/png"));
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
    <div className={tall ? "sign tall" : "sign"}>
      <canvas ref={canvas} role="img" aria-label={say("sign")} />
      {!signed && <span className="sign-line" />}
      {!signed && <span className="sign-words">{say("sign-here")}</span>}
      {signed && (
        <button type="button" className="sign-wipe" onClick={wipe}>
          {say("sign-anew")}
        </button>
      )}
    </div>
  );
}
