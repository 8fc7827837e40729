import { defineRegister } from "#ledger/register.ts";

/** The currency of the books. */
export const UAH = "UAH";

/**
 * Where money is. Unit: currency code. Amounts: minor units. Codes: the Ukrainian chart of accounts.
 * A balance above zero is what we hold or are owed; below zero is what we owe or have earned.
 */
export const money = defineRegister("money", {
  cash: { key: ["placeId"], code: "301", floor: "money.negative-cash" },
  bank: { key: ["placeId"], code: "311", kept: true },
  goods: { key: ["itemId"], code: "207", floor: "money.worth-short" },
  supplies: { key: ["itemId"], code: "201", floor: "money.worth-short" },
  /** Devices of ours that are for sale. */
  resaleDevices: { key: ["deviceId"], code: "281" },
  workInProgress: { key: ["orderId"], code: "23" },
  customer: { key: ["partyId", "orderId"], code: "361", kept: true },
  advance: { key: ["partyId", "orderId"], code: "681", kept: true },
  supplier: { key: ["partyId"], code: "631", kept: true },
  staff: { key: ["employeeId"], code: "661", kept: true },
  vat: { key: [], code: "6412" },
  revenueOfGoods: { key: [], code: "702" },
  revenueOfWorks: { key: [], code: "703" },
  otherIncome: { key: [], code: "719" },
  costOfGoods: { key: [], code: "902" },
  costOfWorks: { key: [], code: "903" },
  overheads: { key: [], code: "91" },
  warrantyExpenses: { key: [], code: "93" },
  /** Shortages, damage, what served the shop itself. */
  otherExpenses: { key: [], code: "94" },
  capital: { key: [], code: "40" },
});

/** Money without an order waits under this name until somebody says what it is for. */
export const NO_ORDER = "00000000-0000-0000-0000-000000000000";
