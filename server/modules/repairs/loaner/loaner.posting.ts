import type { Loaner } from "#contracts/repairs/loaner.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { loaners } from "./loaner.register.ts";

/** The device is with the customer until it comes back. No money, no stock: it stays ours. */
export function postLoaner({ status, customerId: partyId, deviceId, lentOn, returnedOn }: Loaner): Transfer[] {
  if (status === "cancelled") return [];
  const [ours, theirs] = [loaners.fund({ deviceId }), loaners.out({ partyId, deviceId })];
  const common = { amount: 1, unit: deviceId, about: { partyId, deviceId } };
  return [
    transfer({ ...common, on: lentOn, line: "lent", from: ours, to: theirs }),
    ...(returnedOn === null ? [] : [transfer({ ...common, on: returnedOn, line: "returned", from: theirs, to: ours })]),
  ];
}
