import type { MakerPart } from "#contracts/repairs/maker-part.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { makers } from "./makers.register.ts";

/** Quantities on 022 and nothing else: a part supplied free has no amount and no cost (C.8.1 of the domain). */
export function postMakerPart(part: MakerPart): Transfer[] {
  const { status, confirmedOn: on, act, partyId, placeId, orderId, engineerPlaceId, itemId, quantity } = part;
  if (status !== "confirmed" || on === null) return [];
  const shelf = makers.held({ partyId, placeId });
  const hands = engineerPlaceId === null ? shelf : makers.held({ partyId, placeId: engineerPlaceId });
  const ways = {
    received: [makers.owner({ partyId }), shelf],
    issued: [shelf, hands],
    "brought-back": [hands, shelf],
    used: [hands, makers.used({ partyId, orderId: orderId ?? "" })],
    "sent-back": [shelf, makers.owner({ partyId })],
  } as const;
  const [from, to] = ways[act];
  const about = { partyId, itemId, ...(orderId === null ? {} : { orderId }) };
  return [transfer({ on, line: "part", from, to, amount: quantity, unit: itemId, about })];
}
