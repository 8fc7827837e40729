import "./merge.css";
import { Checkbox } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import type { Minor } from "#contracts/kernel/measure.ts";
import type { Party } from "#contracts/parties/party.ts";
import { phoneShown } from "#web/kit/phone-field.tsx";
import { Status } from "#web/kit/status.tsx";
import { moneyWithSign, percent } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { rolesText } from "./customers.screen.tsx";
import { type Choice, CONSENTS, differing, type OneOf, phonesOf, usual, usualConsent } from "./merge-choice.ts";

const say = (key: string) => text(`parties.screen.merge.${key}`);
const label = (field: string) => text(`parties.party.field.${field}`);

/** What a card says of a field, in words. */
function said(field: OneOf, party: Party): string {
  const value = party[field];
  if (value === null || value === undefined || value === "") return say("unsaid");
  if (field === "discount" || field === "partsMarkup") return percent(value as number);
  if (field === "warrantyRate") return moneyWithSign(value as Minor);
  return field === "kind" || field === "language" || field === "preferredChannel" ? text(`parties.party.${field}.${value}`) : String(value);
}

type Props = { readonly into: Party; readonly from: Party; readonly choice: Choice; readonly onChange: (choice: Choice) => void };

/** Two cards side by side: where they differ, one word is chosen; what can live together does. */
export function MergeTable({ into, from, choice, onChange }: Props) {
  const pick = (name: keyof Choice["from"]) => (side: "into" | "from") => onChange({ ...choice, from: { ...choice.from, [name]: side } });
  const phones = phonesOf(into, from);
  const drop = (phone: string) =>
    onChange({ ...choice, dropped: choice.dropped.includes(phone) ? choice.dropped.filter((it) => it !== phone) : [...choice.dropped, phone] });
  const consents = CONSENTS.filter((name) => into.consents[name].given !== from.consents[name].given);
  const consentSaid = (party: Party, name: (typeof CONSENTS)[number]) =>
    text(party.consents[name].given ? "parties.screen.given" : "parties.screen.not-given");
  return (
    <div className="merge">
      <span className="what" />
      <CardOf party={into} stays />
      <CardOf party={from} />
      {differing(into, from).map((field) => (
        <Pick
          key={field}
          what={label(field)}
          value={choice.from[field] ?? usual(field, into, from)}
          words={[said(field, into), said(field, from)]}
          onPick={pick(field)}
        />
      ))}
      {consents.map((name) => (
        <Pick
          key={name}
          what={label(`consents.${name}`)}
          value={choice.from[name] ?? usualConsent(name, into, from)}
          words={[consentSaid(into, name), consentSaid(from, name)]}
          onPick={pick(name)}
        />
      ))}
      {phones.length > 0 && (
        <Both what={label("phones")}>
          <span className="merge-phones">
            {phones.map((phone) => (
              <Checkbox key={phone} label={phoneShown(phone)} checked={!choice.dropped.includes(phone)} onChange={() => drop(phone)} />
            ))}
          </span>
        </Both>
      )}
      <Both what={label("roles")}>{rolesText([...new Set([...into.roles, ...from.roles])])}</Both>
      {(into.notes ?? from.notes) && (
        <Both what={label("notes")}>
          <span style={{ whiteSpace: "pre-wrap" }}>{[...new Set([into.notes, from.notes].filter(Boolean))].join("\n\n")}</span>
        </Both>
      )}
    </div>
  );
}

const CardOf = ({ party, stays = false }: { readonly party: Party; readonly stays?: boolean }) => (
  <span className="card-of">
    <span className="line wrap">
      <Status tone={stays ? "good" : "quiet"}>{say(stays ? "stays" : "goes")}</Status>
    </span>
    <b>{party.name}</b>
    <span className="caption faint">{[party.phones?.[0] && phoneShown(party.phones[0]), party.edrpou].filter(Boolean).join(" · ")}</span>
  </span>
);

type PickProps = {
  readonly what: string;
  readonly value: "into" | "from";
  readonly words: readonly [string, string];
  readonly onPick: (side: "into" | "from") => void;
};

const Pick = ({ what, value, words, onPick }: PickProps) => (
  <Fragment>
    <span className="what">{what}</span>
    {(["into", "from"] as const).map((side, place) => (
      // biome-ignore lint/a11y/useSemanticElements: the whole cell is the target.
      <button
        key={side}
        type="button"
        role="radio"
        aria-checked={value === side}
        aria-label={`${what}: ${words[place]}`}
        className="merge-pick"
        onClick={() => onPick(side)}
      >
        <span className="round" aria-hidden="true" />
        <span>{words[place]}</span>
      </button>
    ))}
  </Fragment>
);

const Both = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <Fragment>
    <span className="what">{what}</span>
    <div className="both">{children}</div>
  </Fragment>
);
