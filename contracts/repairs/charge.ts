import { z } from "zod";

/** Who bears a line of a repair. Decides the money of the line; the kind of the whole repair is only a default. */
export const Charge = z.enum(["customer", "manufacturer", "own-warranty", "goodwill", "own-expense"]);
export type Charge = z.infer<typeof Charge>;

/** The kind of the whole repair: what its lines are charged to unless somebody says otherwise. */
export const RepairKind = z.enum(["paid", "warranty", "own-expense"]);
export type RepairKind = z.infer<typeof RepairKind>;

export const defaultCharge: Readonly<Record<RepairKind, Charge>> = { paid: "customer", warranty: "manufacturer", "own-expense": "own-expense" };
