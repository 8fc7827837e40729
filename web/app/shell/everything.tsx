import { useNavigate } from "@tanstack/react-router";
import { Dialog } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import type { MenuEntry } from "#web/kit/screens.ts";
import { text } from "#web/platform/texts.ts";
import { menuText } from "../offered.ts";
import { MenuCount } from "./menu.tsx";

/** The whole menu, for what the bar of a phone has no room for. */
export default function Everything({ entries, onClose }: { readonly entries: readonly MenuEntry[]; readonly onClose: () => void }) {
  const navigate = useNavigate();
  return (
    <Dialog title={text("platform.menu")} onClose={onClose}>
      <nav className="everything" aria-label={text("platform.menu")}>
        {entries.map((entry) => (
          <button
            key={entry.name}
            type="button"
            onClick={() => {
              onClose();
              void navigate({ to: entry.path });
            }}
          >
            <Icon name={entry.icon} size="large" />
            {menuText(entry)}
            <MenuCount entry={entry} />
          </button>
        ))}
      </nav>
    </Dialog>
  );
}
