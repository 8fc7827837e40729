import { useState } from "react";
import type { Tone } from "#contracts/kernel/flow.ts";
import { agreed } from "#contracts/repairs/estimate.ts";
import type { Estimate, WorkOrder } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { money, momentShort } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import { differenceOf } from "./estimate-difference.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const TONES: Readonly<Record<string, Tone>> = { approved: "good", declined: "bad", withdrawn: "quiet", open: "waiting" };

/** What was offered, version by version, and what the customer said to each. */
export function Estimates({ order }: { readonly order: WorkOrder }) {
  const { estimates } = order;
  const outdated = estimates.length > 0 && estimates.at(-1)?.decision === "approved" && !agreed(order);
  return (
    <Sheet title={say("estimates")} count={estimates.length} edge>
      {estimates.length === 0 && <p className="inside small-text soft">{say("no-estimates")}</p>}
      {outdated && <p className="inside small-text tone-waiting">{text("repairs.approval-outdated")}</p>}
      <ul className="rows">
        {[...estimates].reverse().map((estimate) => (
          <Version key={estimate.version} estimate={estimate} before={estimates.find(({ version }) => version === estimate.version - 1)} />
        ))}
      </ul>
    </Sheet>
  );
}

function Version({ estimate, before }: { readonly estimate: Estimate; readonly before: Estimate | undefined }) {
  const [open, setOpen] = useState(false);
  const { version, total, decision, channel, decidedAt, decidedBy, offeredAt, lines, recordedBy } = estimate;
  const differences = before === undefined ? [] : differenceOf(before, estimate);
  const old = decision === "withdrawn" || decision === "declined";
  return (
    <li className={old ? "estimate soft" : "estimate"}>
      <div className="line">
        <span className={old ? undefined : "medium"}>{say("version", { version, count: lines.length })}</span>
        <span className="space" />
        <b className={old ? "" : "strong"}>
          <Amount minor={total} />
        </b>
      </div>
      <div className="line wrap">
        <Status tone={TONES[decision ?? "open"] ?? "quiet"}>{say(`decision.${decision ?? "open"}`)}</Status>
        <span className="caption faint" title={recordedBy === "" ? undefined : say("recorded-by", { name: recordedBy })}>
          {[decision === "approved" && channel !== null ? text(`repairs.channel.${channel}`) : "", decidedBy, momentShort(decidedAt ?? offeredAt)]
            .filter(Boolean)
            .join(", ")}
        </span>
        <span className="space" />
        {before !== undefined && differences.length > 0 && (
          <Button kind="link" size="low" onPress={() => setOpen(!open)}>
            {say(open ? "difference-hide" : "difference", { version: before.version })}
          </Button>
        )}
      </div>
      {open && (
        <ul className="differences">
          {differences.map(({ key, name, kind, before: was, after: is }) => (
            <li key={key} className={kind}>
              <span className="clip">{name}</span>
              <span className="space" />
              {was && <s className="faint nowrap">{money(was.amount)}</s>}
              {is && <span className="nowrap">{money(is.amount)}</span>}
              <span className="caption faint nowrap">{say(`difference.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
