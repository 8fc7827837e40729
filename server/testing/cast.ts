import type { WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";
import type { z } from "zod";

/** The standing cast of the worked examples (C.4 of the domain): everybody in the tests knows them. */
export type Cast = {
  readonly branch: string;
  readonly warehouse: string;
  readonly desk: string;
  readonly bank: string;
  readonly reception: string;
  readonly ivan: string;
  readonly petro: string;
  readonly oksana: string;
  readonly ivanenko: string;
  readonly marchenko: string;
  readonly spareParts: string;
  readonly techBrand: string;
  readonly partner: string;
  readonly washer: string;
  readonly washers: string;
  /** A device of ours that is lent to customers. */
  readonly loaner: string;
  readonly shelf: string;
  readonly courier: string;
  readonly pump: string;
  readonly ring: string;
  readonly mainboard: string;
  readonly handle: string;
  readonly sealant: string;
  readonly diagnostics: string;
  readonly pumpReplacement: string;
};

type OrderInput = z.input<typeof WorkOrderDraft>;
type Changes = { [Field in keyof OrderInput]?: OrderInput[Field] | undefined };

/** The worked example E1: a washing machine, its drain pump replaced by Ivan and Petro two to one. */
export const pumpRepair = (cast: Cast, changes: Changes = {}): OrderInput => ({
  branchId: cast.branch,
  placeId: cast.warehouse,
  customerId: cast.ivanenko,
  deviceId: cast.washer,
  masterId: cast.ivan,
  complaint: "Does not drain",
  works: [
    work(1, cast.diagnostics, 300_00, 500, [[cast.ivan, 1_000, 500]]),
    work(2, cast.pumpReplacement, 900_00, 1_500, [
      [cast.ivan, 2_000, 1_200],
      [cast.petro, 1_000, 600],
    ]),
  ],
  parts: [part(1, cast.pump, 1_000, 1_560_00), part(2, cast.ring, 2_000, 90_00)],
  materials: [{ line: 1, itemId: cast.sealant, quantity: 20_000, charge: "customer" }] as never,
  ...(changes as object),
});

type Hands = readonly (readonly [employee: string, coefficient: number, factHours: number])[];

export function work(line: number, itemId: string, price: number, normHours: number, hands: Hands) {
  return {
    line,
    itemId,
    quantity: 1_000,
    price,
    charge: "customer",
    normHours,
    performers: hands.map(([employeeId, coefficient, factHours]) => ({ employeeId, coefficient, factHours })),
  } as unknown as WorkOrder["works"][number];
}

export function part(line: number, itemId: string, quantity: number, price: number) {
  return { line, itemId, quantity, price, charge: "customer" } as unknown as WorkOrder["parts"][number];
}
