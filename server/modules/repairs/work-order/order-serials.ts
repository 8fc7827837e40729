import type { Picked, WorkOrder } from "#contracts/repairs/work-order.ts";
import { moveSerials } from "#modules/stock/index.ts";
import type { Call } from "#platform/call.ts";

/** Tracked pieces become part of the order, or go back to where each was taken from. Lines name their serials. */
export async function moveOrderSerials(
  call: Call,
  { id: orderId, parts }: WorkOrder,
  picks: readonly Picked[],
  way: "use" | "give-back",
): Promise<void> {
  const named = parts.filter(({ serials }) => serials.length > 0);
  for (const { line, itemId, serials } of named) {
    let next = 0;
    for (const { placeId, quantity } of picks.filter((it) => it.tab === "parts" && it.line === line && it.to === "used")) {
      const pieces = serials.slice(next, next + quantity / 1_000);
      next += pieces.length;
      const [from, to] = way === "use" ? [{ placeId }, { orderId }] : [{ orderId }, { placeId }];
      await moveSerials(call, [{ itemId, quantity, serials: pieces }], from, to);
    }
  }
}
