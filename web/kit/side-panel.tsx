import "./side-panel.css";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useShortcuts } from "#web/platform/keys.ts";
import { text } from "#web/platform/texts.ts";
import { Button, IconButton } from "./button.tsx";

type Props = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** The page of what is shown: Enter opens it. */
  readonly page?: string;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** What a row of a list is about, from the right over the list; the list stays usable. Escape closes, Enter opens the page. */
export function SidePanel({ title, onClose, page, footer, children }: Props) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useShortcuts([{ keys: "Escape", run: onClose }]);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target !== panel.current || page === undefined) return;
    event.preventDefault();
    void navigate({ to: page });
  };
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside ref={panel} className="side-panel" role="dialog" aria-labelledby={titleId} tabIndex={-1} onKeyDown={enter}>
      <header>
        <h2 id={titleId} className="clip">
          {title}
        </h2>
        <span className="space" />
        {page && (
          <Button size="low" to={page} icon="arrow">
            {text("platform.open")}
          </Button>
        )}
        <IconButton icon="x" label={text("platform.close")} onPress={onClose} />
      </header>
      <div className="body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </aside>
  );
}
