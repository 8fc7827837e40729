import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { linesOpenToAll } from "#contracts/repairs/whose-lines.ts";
import { workOrderEndpoints, workOrderFlow } from "#contracts/repairs/work-order.flow.ts";
import { orderDraftOf, type WorkOrder, type WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import { type OpenDocument, useDocument } from "#web/ledger/use-document.ts";
import { instantNow } from "#web/platform/clock.ts";
import { clock } from "#web/platform/format.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";

const SETTLE_MS = 700;

export type Saving = { readonly state: "saved" | "typing" | "saving" | "failed"; readonly at?: string };

export type OrderEditor = {
  /** What the server has. */
  readonly order: WorkOrder;
  /** What the fields show: the server's, and what was typed since. */
  readonly draft: WorkOrderDraft;
  readonly editable: boolean;
  /** Which parts of the lines are this person's to write now: what is done and how much, at what price, by whom. */
  readonly writes: { readonly lines: boolean; readonly prices: boolean; readonly hands: boolean };
  readonly edit: (change: (draft: WorkOrderDraft) => WorkOrderDraft) => void;
  readonly saving: Saving;
  /** The document, its steps taken only after everything typed is saved. */
  readonly open: OpenDocument<WorkOrder>;
};

/** A work order that is edited where it stands: every change saves the whole draft against the version shown, one at a time. */
export function useOrder(id: string): OrderEditor {
  const open = useDocument<WorkOrder>(workOrderEndpoints, id);
  const { may } = useSession();
  const { doc: order } = open;
  const [typed, setTyped] = useState<WorkOrderDraft>();
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const latest = useRef(open);
  latest.current = open;
  const counted = useRef(order.version);
  useEffect(() => {
    if (counted.current !== order.version) void refresh(queries, "repairs.profit");
    counted.current = order.version;
  }, [order.version]);
  const waiting = useRef<WorkOrderDraft>(undefined);
  const sending = useRef<Promise<unknown>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    await sending.current?.catch(() => undefined);
    const draft = waiting.current;
    if (draft === undefined) return;
    waiting.current = undefined;
    setSaving({ state: "saving" });
    sending.current = latest.current.change(draft);
    try {
      await sending.current;
    } catch (thrown) {
      waiting.current ??= draft;
      setSaving({ state: "failed" });
      throw thrown;
    } finally {
      sending.current = undefined;
    }
    if (waiting.current !== undefined) return save();
    setTyped(undefined);
    setSaving({ state: "saved", at: clock(instantNow()) });
  }, []);

  useEffect(() => () => void (waiting.current !== undefined && save().catch(() => undefined)), [save]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (waiting.current !== undefined || sending.current !== undefined) event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);

  const kept = useMemo(() => orderDraftOf(order), [order]);
  const draft = typed ?? kept;
  const edit = (change: (draft: WorkOrderDraft) => WorkOrderDraft) => {
    const next = change(waiting.current ?? draft);
    waiting.current = next;
    setTyped(next);
    setSaving({ state: "typing" });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save().catch(() => undefined), SETTLE_MS);
  };
  const forget = () => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    setTyped(undefined);
    setSaving({ state: "saved" });
  };
  const editable = workOrderFlow.statuses[order.status].editable === true && may("repairs.work-order.change");
  return {
    order,
    draft,
    edit,
    saving,
    editable,
    writes: {
      lines: editable && (linesOpenToAll(order) || may("repairs.work-order.change-agreed")),
      prices: editable && may("repairs.work-order.price"),
      hands: editable && may("repairs.work-order.staff"),
    },
    open: {
      ...open,
      takeStep: async (permission, input) => {
        await save();
        return latest.current.takeStep(permission, input);
      },
      reload: () => {
        forget();
        open.reload();
      },
    },
  };
}
