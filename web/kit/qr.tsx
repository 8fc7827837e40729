import "./picture.css";
import { useEffect, useState } from "react";

type Props = { readonly content: string; readonly label: string; readonly size?: number };

/** A QR code drawn as one path: sharp on any screen and paper. */
export function Qr({ content, label, size = 168 }: Props) {
  const [drawn, setDrawn] = useState<{ readonly path: string; readonly width: number }>();
  useEffect(() => {
    let gone = false;
    void import("qrcode").then(({ create }) => {
      if (gone) return;
      const { modules } = create(content, { errorCorrectionLevel: "M" });
      const squares: string[] = [];
      for (let y = 0; y < modules.size; y++) for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) squares.push(`M${x} ${y}h1v1h-1z`);
      setDrawn({ path: squares.join(""), width: modules.size });
    });
    return () => {
      gone = true;
    };
  }, [content]);
  return (
    <span className="qr" style={{ width: size, height: size }}>
      {drawn && (
        <svg viewBox={`0 0 ${drawn.width} ${drawn.width}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <path d={drawn.path} fill="#000" />
        </svg>
      )}
    </span>
  );
}
