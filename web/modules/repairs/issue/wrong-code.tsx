import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Button } from "#web/kit/button.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { text } from "#web/platform/texts.ts";
import type { Wrong } from "./use-picking.ts";
import { leftOf, type Waiting } from "./use-queue.ts";

type Props = { readonly wrong: Wrong; readonly order: WorkOrder; readonly waiting: readonly Waiting[]; readonly onClose: () => void };

const say = (key: string, values = {}) => text(`repairs.screen.issue.${key}`, values);

/** A code that does not belong here: large, in one sentence, with what did not happen and who does wait for it. */
export function WrongCode({ wrong: { code, item }, order, waiting, onClose }: Props) {
  const other = waiting.find(({ row, stock }) => row.id !== order.id && stock.some((line) => line.itemId === item?.id && leftOf(line) > 0))?.row;
  return (
    <section className="wrong-code" role="alert">
      <span className="wrong-sign">
        <Icon name="x" size="large" />
      </span>
      <div className="wrong-body">
        <h2>{say(item ? "wrong" : "unknown")}</h2>
        <p>
          {item ? say("wrong-note", { name: [item.name, item.code].filter(Boolean).join(" "), number: order.number }) : say("unknown-note", { code })}
          {other && ` ${say("waits-for", { number: other.number })}.`}
        </p>
        {other && <Button to={`/issue-parts/${other.id}`}>{say("go", { number: other.number })}</Button>}
      </div>
      <button type="button" className="wrong-close" onClick={onClose}>
        <kbd>Esc</kbd>
      </button>
    </section>
  );
}
