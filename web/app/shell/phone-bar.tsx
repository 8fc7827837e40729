import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Icon } from "#web/kit/icon.tsx";
import { text } from "#web/platform/texts.ts";
import { menuNow, menuText } from "../offered.ts";
import { isHere } from "./menu.tsx";
import type { Over } from "./over.ts";

const Everything = lazy(() => import("./everything.tsx"));

type Props = { readonly here: string; readonly setOver: (over: Over) => void };

/** Tasks within reach of a thumb, the scanner in the middle; the rest under "more". */
export function PhoneBar({ here, setOver }: Props) {
  const [more, setMore] = useState(false);
  const entries = menuNow();
  const fits = entries.length <= 4 ? entries : entries.slice(0, 3);
  const [left, right] = [fits.slice(0, 2), fits.slice(2)];
  const place = (entry: (typeof entries)[number]) => (
    <Link key={entry.name} to={entry.path} className={isHere(entry, here) ? "on" : undefined} aria-current={isHere(entry, here) ? "page" : undefined}>
      <Icon name={entry.icon} size="large" />
      <span>{menuText(entry)}</span>
    </Link>
  );
  return (
    <nav className="phone-bar" aria-label={text("platform.menu")}>
      {left.map(place)}
      <button type="button" className="scan" onClick={() => setOver("scan")}>
        <Icon name="scan" size="large" />
        <span>{text("platform.scan")}</span>
      </button>
      {right.map(place)}
      {fits.length < entries.length && (
        <button type="button" onClick={() => setMore(true)}>
          <Icon name="more" size="large" />
          <span>{text("platform.more")}</span>
        </button>
      )}
      {more && (
        <Suspense>
          <Everything entries={entries} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </nav>
  );
}
