import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { several } from "#contracts/kernel/list.ts";
import { line, Name } from "#contracts/kernel/wording.ts";

/**
 * Where things and money can be. warehouse, engineer, defective hold our stock; desk and bank hold money;
 * reception, shelf, bench, engineer, courier and partner hold devices that are in custody.
 */
export const PLACE_KINDS = ["warehouse", "engineer", "defective", "desk", "bank", "reception", "shelf", "bench", "courier", "partner"] as const;
export const PlaceKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof PlaceKind>;
/** Where a customer's device may lie while it is in our hands: the counter, a shelf or a cell, a bench, an engineer, a courier. */
export const DEVICE_PLACES = ["reception", "shelf", "bench", "engineer", "courier"] as const satisfies readonly PlaceKind[];

/** Where goods of ours may lie, with the defective ones apart. */
export const GOODS_PLACES = ["warehouse", "defective"] as const satisfies readonly PlaceKind[];
/** Places whose label is read when something is carried there. */
export const LABELLED_PLACES: readonly PlaceKind[] = [...GOODS_PLACES, ...DEVICE_PLACES];

const CODE_DIGITS = 12;
/** What the label of a place says to a scanner: any keyboard layout can write it, and no other place has it. */
export const placeCode = (placeId: string): string => `PL-${placeId.replaceAll("-", "").slice(-CODE_DIGITS).toUpperCase()}`;
/** Whether a code that was read is the place's: by its label, or by its name as somebody typed it. */
export function isPlace({ id, name }: { readonly id: string; readonly name: string }, read: string): boolean {
  const said = read.trim().toUpperCase();
  return said === placeCode(id) || said === name.trim().toUpperCase();
}

export const PlaceDraft = z.strictObject({
  branchId: z.uuid(),
  kind: PlaceKind,
  name: Name,
  /** Whose place it is: an engineer's own, a cashier's desk. */
  employeeId: z.uuid().nullable().default(null),
  /** Of a desk or a bank account. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  /** Of a bank account. */
  iban: line(34),
});
export type PlaceDraft = z.infer<typeof PlaceDraft>;

export const Place = z.object({ ...CardHead.shape, ...PlaceDraft.shape });
export type Place = z.infer<typeof Place>;

export const PlaceRow = Place.omit({ version: true });

export const placeEndpoints = cardEndpoints({
  name: "company.place",
  plural: "places",
  card: Place,
  draft: PlaceDraft,
  row: PlaceRow,
  filters: { branchId: z.uuid().optional(), kind: several(PlaceKind), employeeId: z.uuid().optional() },
  refusals: ["company.no-such-branch", "company.no-such-employee", "company.iban-wrong"],
});
