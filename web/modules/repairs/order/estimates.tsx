import { useState } from "react";
import type { z } from "zod";
import type { Tone } from "#contracts/kernel/flow.ts";
import { attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { agreed, stillValid } from "#contracts/repairs/estimate.ts";
import { customerAnswers } from "#contracts/repairs/page-link.ts";
import type { Estimate, WorkOrder } from "#contracts/repairs/work-order.ts";
import { Amount } from "#web/kit/amount.tsx";
import { Button } from "#web/kit/button.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import { addressOf } from "#web/platform/client.ts";
import { dayInWords, money, momentShort, today } from "#web/platform/format.ts";
import { useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { PageLinkButton } from "../page-link.tsx";
import { differenceOf } from "./estimate-difference.ts";

const say = (key: string, values = {}) => text(`repairs.screen.order.${key}`, values);
const TONES: Readonly<Record<string, Tone>> = { approved: "good", declined: "bad", withdrawn: "quiet", open: "waiting" };

/** What was offered, version by version, and what the customer said to each. */
export function Estimates({ order }: { readonly order: WorkOrder }) {
  const { estimates } = order;
  const said = useAnswer(customerAnswers, { params: { id: order.id } }, { enabled: estimates.length > 0, keep: true }).data ?? [];
  const outdated = estimates.length > 0 && estimates.at(-1)?.decision === "approved" && !agreed(order);
  return (
    <Sheet
      title={say("estimates")}
      count={estimates.length}
      edge
      actions={
        <PageLinkButton
          subject={
            order.intakeId === null
              ? { subjectKind: "repairs.work-order", subjectId: order.id }
              : { subjectKind: "repairs.intake", subjectId: order.intakeId }
          }
        />
      }
    >
      {estimates.length === 0 && <p className="inside small-text soft">{say("no-estimates")}</p>}
      {outdated && <p className="inside small-text tone-waiting">{text("repairs.approval-outdated")}</p>}
      <ul className="rows">
        {[...estimates].reverse().map((estimate) => (
          <Version
            key={estimate.version}
            estimate={estimate}
            answer={said.find(({ version }) => version === estimate.version)}
            before={estimates.find(({ version }) => version === estimate.version - 1)}
          />
        ))}
      </ul>
    </Sheet>
  );
}

type Given = z.output<typeof customerAnswers.reply>[number];
type Props = { readonly estimate: Estimate; readonly before: Estimate | undefined; readonly answer: Given | undefined };

function Version({ estimate, before, answer }: Props) {
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
      {decision === null && estimate.validThrough && (
        <p className={stillValid(estimate, today()) ? "caption faint" : "caption tone-waiting"}>
          {say("valid-through", { day: dayInWords(estimate.validThrough) })}
        </p>
      )}
      {lines.some((line) => line.answer === "declined") && (
        <p className="caption soft">
          {say("put-off", {
            names: lines
              .filter((line) => line.answer === "declined")
              .map(({ name }) => name)
              .join(", "),
          })}
        </p>
      )}
      {answer && <Evidence answer={answer} />}
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

/** What shows that the customer gave this answer by themselves. */
function Evidence({ answer: { decision, name, reason, at, network, agent, digest, intact, signatureId } }: { readonly answer: Given }) {
  return (
    <details className="evidence">
      <summary className="caption">{say("evidence")}</summary>
      <p className="caption soft">{[name, momentShort(at), network, reason].filter(Boolean).join(", ")}</p>
      <p className="caption faint">{agent}</p>
      <p className="caption faint" title={digest}>
        {say(intact ? "evidence-intact" : "evidence-broken", { digest: digest.slice(0, 16) })}
      </p>
      {decision === "agreed" && signatureId && (
        <img
          src={addressOf(attachmentEndpoints.content, { params: { id: signatureId }, query: { size: "small" } })}
          alt={text("repairs.screen.intake.signature")}
        />
      )}
    </details>
  );
}
