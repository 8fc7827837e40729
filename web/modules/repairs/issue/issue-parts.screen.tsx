import "./issue.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { Bones } from "#web/kit/sheet.tsx";
import { usePhone } from "#web/platform/phone.ts";
import { useAnswer } from "#web/platform/query.ts";
import { useOrderStock } from "../order/order-stock.ts";
import { NothingChosen, Picking } from "./picking.tsx";
import { Queue } from "./queue.tsx";

/** The storekeeper with a scanner: the queue at the left, one order at a time at the right. */
export function IssuePartsScreen() {
  const { orderId } = useParams({ strict: false }) as { orderId?: string };
  const { mode } = useSearch({ strict: false }) as { mode?: string };
  const phone = usePhone();
  const direction = mode === "return" ? "return" : "issue";
  return (
    <div className="issue-page">
      {(!phone || orderId === undefined) && <Queue chosen={orderId} />}
      {orderId === undefined ? !phone && <NothingChosen /> : <Chosen key={`${orderId}${direction}`} id={orderId} direction={direction} />}
    </div>
  );
}

function Chosen({ id, direction }: { readonly id: string; readonly direction: "issue" | "return" }) {
  const order = useAnswer(workOrderEndpoints.read, { params: { id } }).data as WorkOrder | undefined;
  const stock = useOrderStock(id);
  if (order === undefined) {
    return (
      <div className="issue-work">
        <Bones lines={5} height={18} />
      </div>
    );
  }
  return <Picking order={order} stock={stock} direction={direction} />;
}
