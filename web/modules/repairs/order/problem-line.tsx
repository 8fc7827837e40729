import type { WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { Person } from "#web/kit/avatar.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { text } from "#web/platform/texts.ts";
import { usePeople } from "./people.ts";

type Props = { readonly order: WorkOrder; readonly draft: WorkOrderDraft; readonly onMaster: (() => void) | undefined };

/** What the customer said is wrong, and who answers for it. */
export function Problem({ order, draft, onMaster }: Props) {
  const { nameOf } = usePeople();
  const master =
    draft.masterId === null ? <span className="tone-waiting">{text("repairs.screen.nobody")}</span> : <Person name={nameOf(draft.masterId)} />;
  return (
    <div className="problem-line">
      <Icon name="messages" size="small" />
      <p>
        {draft.complaint}
        {draft.diagnosis && <span className="soft"> — {draft.diagnosis}</span>}
      </p>
      {order.reworks > 0 && <span className="caption tone-waiting nowrap">{text("repairs.screen.order.reworks", { count: order.reworks })}</span>}
      {onMaster ? (
        <button type="button" className="cell-button" onClick={onMaster}>
          <span className="unseen">{text("repairs.screen.order.choose-master")}</span>
          {master}
        </button>
      ) : (
        master
      )}
    </div>
  );
}
