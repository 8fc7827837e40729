import { Status } from "#web/kit/status.tsx";
import { quantity } from "#web/platform/format.ts";
import { text } from "#web/platform/texts.ts";
import type { StockLine } from "../order/order-stock.ts";
import { leftOf } from "./use-queue.ts";

const say = (key: string, values = {}) => text(`repairs.screen.issue.${key}`, values);

type StateProps = { readonly line: StockLine; readonly now: number; readonly direction: "issue" | "return" };

/** How far one line is: next, partly in hand, picked, or more than planned. */
export function PickState({ line, now, direction }: StateProps) {
  if (direction === "return") return now > 0 ? <Status tone="good">{say("done")}</Status> : <Status tone="quiet">{say("next")}</Status>;
  const left = leftOf(line);
  if (now > left) {
    return (
      <>
        <Status tone="waiting">{say("over", { quantity: quantity(now - left) })}</Status>
        <span className="block caption faint">{say("over-note")}</span>
      </>
    );
  }
  if (left === 0) return <Status tone="good">{say("already")}</Status>;
  if (now === left) return <Status tone="good">{say("done")}</Status>;
  const shelf = line.free + line.reserved;
  return (
    <>
      <Status tone={shelf === 0 ? "bad" : "quiet"}>
        {shelf === 0 ? say("short") : now > 0 ? say("partly", { quantity: quantity(left - now) }) : say("next")}
      </Status>
      {shelf > 0 && (
        <span className="block caption faint">{say("on-shelf", { quantity: `${quantity(shelf)} ${text(`repairs.unit.${line.unit}`)}` })}</span>
      )}
    </>
  );
}
