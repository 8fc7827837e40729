import { Menu, Tooltip } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { Avatar } from "#web/kit/avatar.tsx";
import { IconButton } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { Logo } from "#web/kit/logo.tsx";
import { useConnection } from "#web/platform/connection.ts";
import { sessionNow } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { createNow } from "../offered.ts";
import { Me } from "./me.tsx";
import type { Over } from "./over.ts";

type Props = { readonly phone: boolean; readonly over: Over; readonly setOver: (over: Over) => void };

/** Search over everything, the documents one begins, the scanner, and whether the screen is alive. */
export function TopBar({ phone, setOver }: Props) {
  const name = sessionNow().user?.name ?? "";
  if (phone) {
    return (
      <header className="topbar">
        <Link to="/" className="brand" aria-label="Maisternia">
          <Logo />
        </Link>
        <span className="space" />
        <LiveSign />
        <IconButton icon="search" size="large" label={text("platform.keys.find")} onPress={() => setOver("palette")} />
        {createNow().length > 0 && <IconButton icon="plus" size="large" label={text("platform.create")} onPress={() => setOver("create")} />}
        <Me
          target={
            <button type="button" className="icon-button">
              <Avatar name={name} />
            </button>
          }
        />
      </header>
    );
  }
  return (
    <header className="topbar">
      <button type="button" className="find" onClick={() => setOver("palette")}>
        <Icon name="search" size="small" />
        <span>{text("platform.find")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <NewMenu />
      <IconButton icon="scan" label={text("platform.scan")} onPress={() => setOver("scan")} />
      <span className="space" />
      <LiveSign />
    </header>
  );
}

function NewMenu() {
  const navigate = useNavigate();
  const entries = createNow();
  if (entries.length === 0) return null;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className="button">
          <Icon name="plus" size="small" />
          {text("platform.create")}
          <Icon name="down" size="small" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ label, icon, path }) => (
          <Menu.Item key={path} leftSection={<Icon name={icon} size="small" />} onClick={() => void navigate({ to: path })}>
            {text(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A small honest sign: what others change appears by itself, or not. */
export function LiveSign() {
  const connection = useConnection();
  const words = { live: "platform.live", quiet: "platform.quiet", offline: "platform.offline-sign" }[connection];
  return (
    <Tooltip label={text(`platform.${connection}-why`)}>
      <span className={`live-sign ${connection}`} role="status">
        {text(words)}
      </span>
    </Tooltip>
  );
}
