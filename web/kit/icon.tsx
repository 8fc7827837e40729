// biome-ignore-all lint/a11y/noSvgWithoutTitle: a label is said by aria-label, a decoration is hidden.
import { drawings, type IconName } from "./drawings.ts";

type Props = { readonly name: IconName; readonly size?: "small" | "normal" | "large"; readonly label?: string };

/** A drawn sign. Without a label it only decorates and screen readers pass it by. */
export function Icon({ name, size = "normal", label }: Props) {
  const { line, dot } = drawings[name] as { line?: string; dot?: string };
  const said = label === undefined ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": label } as const);
  return (
    <svg className={`icon ${size}`} viewBox="0 0 20 20" {...said}>
      {line && <path d={line} />}
      {dot && <path className="dot" d={dot} />}
    </svg>
  );
}
