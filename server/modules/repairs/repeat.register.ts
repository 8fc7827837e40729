import { defineRegister } from "#ledger/register.ts";

/**
 * Repairs done again under our own warranty, so that repeats can be counted: a sale of nothing for nothing (C.8.1 of the domain).
 * Unit: "repair".
 */
export const repeats = defineRegister("repeats", { done: { key: [] }, outside: { key: [] } });

export const REPAIR = "repair";
