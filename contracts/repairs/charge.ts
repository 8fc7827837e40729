import { z } from "zod";

/** Who bears a line of a repair (D.1 of the domain). Decides the money of the line; the kind of the whole repair is only a default. */
export const CHARGES = ["customer", "manufacturer", "insurance", "contract", "supplier", "own-warranty", "goodwill", "own-expense"] as const;
export const Charge = z.enum(CHARGES);
export type Charge = z.infer<typeof Charge>;

/** The kind of the whole repair: what its lines are charged to unless somebody says otherwise. `mixed` is set by itself. */
export const RepairKind = z.enum(["paid", "warranty", "mixed", "own-expense", "contract", "insurance", "goodwill"]);
export type RepairKind = z.infer<typeof RepairKind>;

export const defaultCharge: Readonly<Record<RepairKind, Charge>> = {
  paid: "customer",
  warranty: "manufacturer",
  mixed: "customer",
  "own-expense": "own-expense",
  contract: "contract",
  insurance: "insurance",
  goodwill: "goodwill",
};

/** What a repair is called when everything in it is borne by one. */
const kindOfCharge: Readonly<Record<Charge, RepairKind>> = {
  customer: "paid",
  manufacturer: "warranty",
  insurance: "insurance",
  contract: "contract",
  supplier: "warranty",
  "own-warranty": "warranty",
  goodwill: "goodwill",
  "own-expense": "own-expense",
};

/** Several charges make a repair mixed; a mixed one that has come down to one charge is called by it; otherwise what was said stands. */
export function kindBy(said: RepairKind, charges: Iterable<Charge>): RepairKind {
  const [first, ...others] = new Set(charges);
  if (others.length > 0) return "mixed";
  return said === "mixed" && first !== undefined ? kindOfCharge[first] : said;
}

/** Which party of the order a charge makes pay. Absent: nobody does, and the line is free of charge. */
export const PAYERS = ["customer", "manufacturer", "insurer", "supplier"] as const;
export type Payer = (typeof PAYERS)[number];

export const payerOf: Readonly<Partial<Record<Charge, Payer>>> = {
  customer: "customer",
  manufacturer: "manufacturer",
  insurance: "insurer",
  supplier: "supplier",
};
