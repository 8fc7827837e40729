import "./card.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
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

/** Of more sections than fit, the one that is open is seen. */
const intoSight = (link: HTMLAnchorElement | null): void => link?.scrollIntoView({ block: "nearest", inline: "center" });

/** Neighbouring screens of one place of the menu; only what the person may open. */
export function Sections({ sections, here, label }: { readonly sections: readonly Section[]; readonly here: string; readonly label: string }) {
  const { may } = useSession();
  const shown = sections.filter(({ permission }) => may(permission));
  if (shown.length < 2) return null;
  return (
    <nav className="sections" aria-label={label}>
      {shown.map((section) => (
        <Link key={section.path} to={section.path} {...(section.path === here ? { "aria-current": "page" as const, ref: intoSight } : {})}>
          {text(section.label)}
        </Link>
      ))}
    </nav>
  );
}
