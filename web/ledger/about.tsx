import "./card.css";
import { Link } from "@tanstack/react-router";
import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "#web/kit/icon.tsx";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

type Line = { readonly label: string; readonly value: ReactNode };

/** What is known of a thing, line by line; lines without a value are left out. */
export function About({ lines }: { readonly lines: readonly Line[] }) {
  const known = lines.filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false);
  if (known.length === 0) return <p className="sheet-none">{text("ledger.card.nothing-said")}</p>;
  return <dl className="about">{known.flatMap(({ label, value }) => [<dt key={label}>{label}</dt>, <dd key={`${label} `}>{value}</dd>])}</dl>;
}

/** What a sheet says while nothing is in it, and what would fill it. */
export const NoneYet = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className="sheet-none">
    <span>{children}</span>
    {action}
  </div>
);

type Section = { readonly path: string; readonly label: string; readonly permission: string };

/** A desk shows so many side by side in every language; what is rarer waits under "More". A phone is pushed sideways with a thumb. */
const SIDE_BY_SIDE = 7;
/** Of more sections than fit on a phone, the one that is open is seen. */
const intoSight = (link: HTMLAnchorElement | null): void => link?.scrollIntoView({ block: "nearest", inline: "center" });

/** Neighbouring screens of one place of the menu; only what the person may open. */
export function Sections({ sections, here, label }: { readonly sections: readonly Section[]; readonly here: string; readonly label: string }) {
  const { may } = useSession();
  const shown = sections.filter(({ permission }) => may(permission));
  if (shown.length < 2) return null;
  const rare = shown.length > SIDE_BY_SIDE + 1 ? shown.slice(SIDE_BY_SIDE).filter(({ path }) => path !== here) : [];
  return (
    <nav className="sections" aria-label={label}>
      {shown.map((section) => (
        <Link
          key={section.path}
          to={section.path}
          {...(rare.includes(section) ? { className: "rare" } : {})}
          {...(section.path === here ? { "aria-current": "page" as const, ref: intoSight } : {})}
        >
          {text(section.label)}
        </Link>
      ))}
      {rare.length > 0 && <Rare sections={rare} />}
    </nav>
  );
}

const Rare = ({ sections }: { readonly sections: readonly Section[] }) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <button type="button" className="desk-only">
        {text("platform.more")} <Icon name="down" size="small" />
      </button>
    </Menu.Target>
    <Menu.Dropdown>
      {sections.map(({ path, label }) => (
        <Menu.Item key={path} component={Link} {...({ to: path } as object)}>
          {text(label)}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);
