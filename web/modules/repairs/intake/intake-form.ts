import type { Minor } from "#contracts/kernel/measure.ts";
import type { Language } from "#contracts/kernel/wording.ts";
import type { RepairKind } from "#contracts/repairs/charge.ts";
import type { OwnFields } from "#contracts/devices/own-field.ts";

/** A customer nobody knows yet, as far as the counter asks. */
export type NewCustomer = { readonly name: string; readonly kind: "person" | "organization"; readonly language: Language };

/** A device nobody knows yet. */
export type NewDevice = {
  readonly typeId?: string | undefined;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
  readonly imei: string;
  readonly vin: string;
  readonly fields: OwnFields;
};

/** A line that earlier repairs of the model needed and that is taken into the new order. */
export type TakenLine = {
  readonly itemId: string;
  readonly kind: "work" | "part";
  readonly name: string;
  readonly price: number;
  readonly normHours: number;
  readonly quantity: number;
};

/** What the counter has heard so far. Kept as a draft, so nothing is asked twice. */
export type IntakeForm = {
  readonly phone: string;
  readonly customerId?: string | undefined;
  readonly newCustomer?: NewCustomer | undefined;
  readonly code: string;
  readonly deviceId?: string | undefined;
  readonly newDevice?: NewDevice | undefined;
  readonly fault: string;
  readonly faults: readonly string[];
  /** The same in the shop's own codes. */
  readonly symptomId?: string | undefined;
  readonly appearance: readonly string[];
  readonly completeness: readonly string[];
  readonly ownParts: readonly string[];
  readonly oldPartsBack: boolean;
  readonly repairKind: RepairKind;
  readonly promise: string;
  readonly otherDay?: string | undefined;
  readonly otherTime: string;
  readonly diagnosticsPrice?: Minor | undefined;
  readonly budgetLimit?: Minor | undefined;
  readonly agreedValue?: Minor | undefined;
  readonly prepayment?: Minor | undefined;
  readonly prepaidNow: boolean;
  readonly dataConsent: boolean;
  readonly taken: readonly TakenLine[];
  readonly receipt: boolean;
  readonly label: boolean;
  /** What the server already has of it, should the line break half-way. */
  readonly made: Made;
};

export type Made = {
  readonly customerId?: string;
  readonly deviceId?: string;
  readonly intakeId?: string;
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly attached?: readonly string[];
  readonly paid?: boolean;
};

export const EMPTY: IntakeForm = {
  phone: "",
  code: "",
  fault: "",
  faults: [],
  appearance: [],
  completeness: [],
  ownParts: [],
  oldPartsBack: false,
  repairKind: "paid",
  promise: "nearest",
  otherTime: "18:00",
  prepaidNow: false,
  dataConsent: false,
  taken: [],
  receipt: true,
  label: true,
  made: {},
};

export const NEW_DEVICE: NewDevice = { brand: "", model: "", serial: "", imei: "", vin: "", fields: {} };

export type SetForm = (change: Partial<IntakeForm>) => void;

/** What is wrong with the device, in one text: what was written, and the chips it does not yet say. */
export function faultOf({ fault, faults }: Pick<IntakeForm, "fault" | "faults">): string {
  const said = fault.trim();
  const more = faults.filter((one) => !said.toLowerCase().includes(one.toLowerCase()));
  return [...(said === "" ? [] : [said]), ...more].join(", ");
}
