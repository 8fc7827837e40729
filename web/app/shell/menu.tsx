import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { Icon } from "#web/kit/icon.tsx";
import { Logo } from "#web/kit/logo.tsx";
import type { MenuEntry } from "#web/kit/screens.ts";
import { text } from "#web/platform/texts.ts";
import { menuNow, menuText } from "../offered.ts";
import { Me } from "./me.tsx";

/** Whether a place of the menu is where we are. */
export const isHere = ({ path, also = [] }: MenuEntry, here: string): boolean =>
  [path, ...also].some((one) => here === one || here.startsWith(`${one}/`));

/** The slim menu by task at the desk. */
export const Menu = ({ here }: { readonly here: string }) => (
  <nav className="nav" aria-label={text("platform.menu")}>
    <Link to="/" className="brand">
      <Logo />
      Maisternia
    </Link>
    <ul>
      {menuNow().map((entry) => (
        <li key={entry.name}>
          <Link to={entry.path} className={isHere(entry, here) ? "nav-item on" : "nav-item"} aria-current={isHere(entry, here) ? "page" : undefined}>
            <Icon name={entry.icon} />
            {menuText(entry)}
            <MenuCount entry={entry} />
          </Link>
        </li>
      ))}
    </ul>
    <Me />
  </nav>
);

/** The number beside a place of the menu, once it is known. */
export const MenuCount = ({ entry: { count: Count } }: { readonly entry: MenuEntry }) =>
  Count === undefined ? null : (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  );
