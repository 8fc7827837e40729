import { z } from "zod";
import { Day } from "../kernel/document.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { Minor } from "../kernel/measure.ts";

/** A desk or a bank account and what it holds now. */
export const MoneyPlace = z.object({ placeId: z.uuid(), branchId: z.uuid(), kind: z.enum(["desk", "bank"]), name: z.string(), amount: Minor });

/** What the desks and accounts of the caller's branches hold. */
export const moneyPlaces = endpoint({
  name: "money.place.read",
  method: "GET",
  path: "/api/money/places",
  reply: z.object({ currency: z.string(), places: z.array(MoneyPlace) }),
});

const Standing = z.object({
  partyId: z.uuid(),
  partyName: z.string(),
  /** What they owe us, VAT included. */
  debt: Minor,
  /** What they paid ahead and no repair has used. */
  advance: Minor,
  /** The day of the oldest debt that is still open. */
  oldestOn: Day.nullable(),
});

/** Who owes us and whom we owe a repair, biggest debt first. */
export const customerStandings = endpoint({
  name: "money.standing.read",
  method: "GET",
  path: "/api/money/standings",
  query: z.strictObject({ partyId: z.uuid().optional() }),
  reply: z.object({ currency: z.string(), rows: z.array(Standing) }),
});

const TrialBalanceRow = z.object({ code: z.string(), opening: Minor, debit: Minor, credit: Minor, closing: Minor });

/** Opening balance, turnovers and closing balance by account of the national chart, both days included. */
export const trialBalanceEndpoint = endpoint({
  name: "money.trial-balance.read",
  method: "GET",
  path: "/api/money/trial-balance",
  query: z.strictObject({ from: Day, to: Day }),
  reply: z.object({ currency: z.string(), rows: z.array(TrialBalanceRow) }),
});

/** Closes the books through a day: nothing dated on or before it is written any more. */
export const closePeriod = endpoint({
  name: "money.period.close",
  method: "POST",
  path: "/api/money/closings",
  body: z.strictObject({ through: Day }),
  reply: z.object({ closedThrough: Day }),
  refusals: ["money.closing-goes-back", "money.closing-ahead"],
});

export const readClosing = endpoint({
  name: "money.period.read",
  method: "GET",
  path: "/api/money/closings",
  guard: "signed-in",
  reply: z.object({ closedThrough: Day.nullable() }),
});
