import { useState } from "react";
import { type PartsNeed, partsNeeds } from "#contracts/repairs/parts-need.ts";
import { askForReserve, putAsideNow } from "#contracts/repairs/reserve.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { moveEndpoints } from "#contracts/stock/move.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { quantity } from "#web/platform/format.ts";
import { queries, refresh, useAction, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { RefuseDialog, ReleaseDialog, TakeDialog } from "./reserve-dialogs.tsx";

const say = (key: string, values = {}) => text(`repairs.screen.order.need.${key}`, values);

/** What this order lacks and where it may come from, the nearest first, each with the press that brings it. */
export function MissingParts({ order, reserved }: { readonly order: WorkOrder; readonly reserved: boolean }) {
  const { may } = useSession();
  const needs = useNeeds(order.id);
  const [asking, setAsking] = useState<"take" | "release" | "refuse">();
  const seen = () => Promise.all(["repairs.work-order", "repairs.parts-need", "stock.on-hand"].map((kind) => refresh(queries, kind)));
  const put = useAction(putAsideNow, { done: () => void seen() });
  const ask = useAction(askForReserve, {
    done: () => {
      toast(say("asked-toast"));
      void seen();
    },
  });
  const problem = put.problem ?? ask.problem;
  const asked = needs.some(({ askedBy }) => askedBy !== null);
  const puts = may("repairs.reserve.put-aside");
  const [takes, releases] = [needs.length > 0 && may("repairs.reserve.take"), reserved && may("repairs.reserve.release")];
  if (needs.length === 0 && !releases) return null;
  return (
    <div className="inside stack">
      {needs.length > 0 && (
        <>
          <h3>
            {say("title")} <span className="faint">{needs.length}</span>
          </h3>
          <NeedList needs={needs} />
        </>
      )}
      {problem && <ErrorNote problem={problem} />}
      <div className="line wrap">
        {needs.some(({ own }) => own > 0) && puts && (
          <Button size="low" busy={put.busy} onPress={() => put.run({ params: { id: order.id }, body: { version: order.version } })}>
            {say("put-aside")}
          </Button>
        )}
        {needs.length > 0 && !asked && !puts && may("repairs.reserve.ask") && (
          <Button size="low" icon="send" busy={ask.busy} onPress={() => ask.run({ params: { id: order.id }, body: { version: order.version } })}>
            {say("ask")}
          </Button>
        )}
        {asked && may("repairs.reserve.refuse") && (
          <Button size="low" kind="bare" onPress={() => setAsking("refuse")}>
            {text("repairs.screen.order.refuse.verb")}
          </Button>
        )}
        {takes && (
          <Button size="low" kind="bare" onPress={() => setAsking("take")}>
            {say("take")}
          </Button>
        )}
        {releases && (
          <Button size="low" kind="bare" onPress={() => setAsking("release")}>
            {text("repairs.screen.order.release.verb")}
          </Button>
        )}
      </div>
      {asking === "take" && <TakeDialog order={order} onDone={seen} onClose={() => setAsking(undefined)} />}
      {asking === "refuse" && <RefuseDialog order={order} onDone={seen} onClose={() => setAsking(undefined)} />}
      {asking === "release" && <ReleaseDialog order={order} onDone={seen} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

/** The same of all open repairs, for the storekeeper: whoever was promised earlier stands first. */
export function AllMissingParts() {
  const needs = useNeeds();
  if (needs.length === 0) return null;
  return (
    <Sheet title={say("title")} count={needs.length} edge>
      <NeedList needs={needs} named />
    </Sheet>
  );
}

function useNeeds(orderId?: string): readonly PartsNeed[] {
  const { may } = useSession();
  const query = orderId === undefined ? {} : { orderId };
  return useAnswer(partsNeeds, { query }, { enabled: may("repairs.work-order.stock"), keep: true }).data ?? [];
}

type ListProps = { readonly needs: readonly PartsNeed[]; readonly named?: boolean };

const NeedList = ({ needs, named = false }: ListProps) => (
  <ul className="rows">
    {needs.map((need) => (
      <li key={need.orderId + need.itemId} className="line wrap small-text">
        {named && <JobTag number={need.orderNumber} to={`/work-orders/${need.orderId}`} />}
        <span>
          {need.name}
          {need.code && <span className="code">{need.code}</span>}
        </span>
        <b className="medium">{say("short", { quantity: quantity(need.short) })}</b>
        {need.own > 0 && <span className="soft">{say("own", { quantity: quantity(need.own) })}</span>}
        {need.elsewhere.map((from) => (
          <Elsewhere key={from.placeId} need={need} from={from} />
        ))}
        {need.incoming.map(({ id, number, quantity: pieces }) => (
          <span key={id} className="soft">
            {say("incoming", { number, quantity: quantity(pieces) })}
          </span>
        ))}
        {need.toOrder > 0 && <span className="soft">{say("to-order", { quantity: quantity(need.toOrder) })}</span>}
        {need.askedBy !== null && <span className="tone-waiting">{say("asked", { name: need.askedBy })}</span>}
      </li>
    ))}
  </ul>
);

/** One press writes the draft of the transfer; the storekeeper there carries it out. */
function Elsewhere({ need, from }: { readonly need: PartsNeed; readonly from: PartsNeed["elsewhere"][number] }) {
  const { may } = useSession();
  const [busy, setBusy] = useState(false);
  const move = async () => {
    setBusy(true);
    const lines = [{ line: 1, itemId: need.itemId, quantity: from.quantity, serials: [] }];
    const draft = { branchId: need.branchId, fromPlaceId: from.placeId, toPlaceId: need.placeId, comment: need.orderNumber, lines };
    try {
      const { number } = (await call(moveEndpoints.create, { body: draft })) as unknown as { number: string };
      toast(say("moved", { number }));
      await Promise.all(["repairs.parts-need", "repairs.work-order", "stock.move"].map((kind) => refresh(queries, kind)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <span className="soft">{say("elsewhere", { place: from.placeName, quantity: quantity(from.quantity) })}</span>
      {may("stock.move.create") && (
        <Button size="low" kind="bare" busy={busy} onPress={() => void move()}>
          {say("move")}
        </Button>
      )}
    </>
  );
}
