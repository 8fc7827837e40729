import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useShortcuts } from "#web/platform/keys.ts";
import { usePhone } from "#web/platform/phone.ts";
import { Button } from "./button.tsx";
import type { IconName } from "./drawings.ts";
import { Icon } from "./icon.tsx";
import type { Obstacle } from "./step-button.tsx";

/** The bar at the bottom edge of a phone; the shell keeps the place. */
export const MAIN_BAR = "main-bar";

type Props = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly to?: string;
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly obstacles?: readonly Obstacle[];
  /** Shows "Ctrl Enter" on the button. The keys work in any case. */
  readonly keys?: boolean;
  readonly describedBy?: string;
};

/** The one filled button of a screen. At the desk where it stands, on a phone at the bottom edge; Ctrl+Enter presses it. */
export function MainButton({ children, onPress, to, icon, busy = false, obstacles = [], keys = false, describedBy }: Props) {
  const phone = usePhone();
  const blocked = obstacles.length > 0;
  useShortcuts(onPress === undefined || blocked || busy ? [] : [{ keys: "ctrl+Enter", label: "platform.keys.finish", run: onPress }]);
  const button = (
    <Button
      kind={blocked ? "paper" : "filled"}
      busy={busy}
      disabled={blocked}
      {...(blocked ? { icon: "lock" as const } : icon ? { icon } : {})}
      {...(to ? { to } : {})}
      {...(onPress ? { onPress } : {})}
      {...(describedBy ? { describedBy } : {})}
    >
      {children}
      {keys && !phone && <kbd className="on-filled">Ctrl Enter</kbd>}
    </Button>
  );
  if (!phone) return button;
  return (
    <InMainBar>
      {blocked && (
        <p className="why">
          <Icon name="lock" size="small" />
          <span>{obstacles.map(({ sentence }) => sentence).join(". ")}</span>
        </p>
      )}
      {button}
    </InMainBar>
  );
}

/** Puts anything into the phone's bottom bar. */
export function InMainBar({ children }: { readonly children: ReactNode }) {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => setBar(document.getElementById(MAIN_BAR)), []);
  return bar === null ? null : createPortal(children, bar);
}
