import { deviceEndpoints } from "#contracts/devices/device.ts";
import { placeEndpoints } from "#contracts/company/place.ts";
import { paymentEndpoints } from "#contracts/money/payment.ts";
import { moneyPlaces } from "#contracts/money/settlements.ts";
import { partyEndpoints } from "#contracts/parties/party.ts";
import { defaultCharge } from "#contracts/repairs/charge.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { intakeEndpoints } from "#contracts/repairs/intake.flow.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { workOrderEndpoints } from "#contracts/repairs/work-order.flow.ts";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";
import { sessionNow } from "#web/platform/session.ts";
import { attach, pictureOf } from "../pictures.ts";
import { faultOf, type IntakeForm, type Made, type TakenLine } from "./intake-form.ts";

type Asked = {
  readonly form: IntakeForm;
  readonly branchId: string;
  readonly promisedAt: string | null;
  readonly photos?: readonly File[];
  /** The customer's strokes as an SVG, or the picture another phone sent. */
  readonly signature?: string | File | undefined;
  /** Remembers what the server has, so that a second attempt goes on where the first broke. */
  readonly remember: (made: Made) => void;
};

/** One request after another, each only once: customer, device, intake; then the order and the money, where they were asked for. */
export async function acceptRepair({
  form,
  branchId,
  promisedAt,
  photos = [],
  signature,
  remember,
}: Asked): Promise<Made & { readonly intakeId: string }> {
  let made: Made = form.made;
  const keep = (more: Made) => {
    made = { ...made, ...more };
    remember(made);
  };
  if (form.customerId === undefined && made.customerId === undefined) keep({ customerId: await createCustomer(form) });
  const customerId = form.customerId ?? made.customerId ?? "";
  if (form.deviceId === undefined && made.deviceId === undefined) keep({ deviceId: await createDevice(form, customerId) });
  const deviceId = form.deviceId ?? made.deviceId ?? "";
  if (made.intakeId === undefined) keep({ intakeId: await createIntake({ form, branchId, promisedAt, customerId, deviceId }) });
  const intakeId = made.intakeId ?? "";
  await attachAll({ intakeId, photos, signature, attached: made.attached ?? [], keep: (attached) => keep({ attached }) });
  const prepaid = form.prepaidNow ? (form.prepayment ?? 0) : 0;
  if ((form.taken.length > 0 || prepaid > 0) && made.orderId === undefined) {
    keep({ orderId: (await beginOrder(intakeId, form.taken)).id });
  }
  if (prepaid > 0 && made.orderId !== undefined && made.paid !== true) {
    await takePrepayment({ branchId, customerId, orderId: made.orderId, amount: prepaid, paymentId: made.paymentId, keep });
  }
  return { ...made, intakeId };
}

type Pictures = {
  readonly intakeId: string;
  readonly photos: readonly File[];
  readonly signature: string | File | undefined;
  readonly attached: readonly string[];
  readonly keep: (attached: readonly string[]) => void;
};

/** Photos and the signature, one by one; those that are there already stay out of a second attempt. */
async function attachAll({ intakeId, photos, signature, attached, keep }: Pictures): Promise<void> {
  const subject = { subjectKind: "repairs.intake", subjectId: intakeId } as const;
  const done = [...attached];
  const once = async (name: string, send: () => Promise<void>) => {
    if (done.includes(name)) return;
    await send();
    done.push(name);
    keep([...done]);
  };
  for (const [place, file] of photos.entries()) await once(`photo ${place}`, () => attach(subject, "photo", file));
  if (signature !== undefined)
    await once("signature", async () => attach(subject, "signature", typeof signature === "string" ? await pictureOf(signature) : signature));
}

async function createCustomer({ phone, newCustomer, dataConsent }: IntakeForm): Promise<string> {
  const { name = "", kind = "person", language = "uk" } = newCustomer ?? {};
  const consents = { processing: { given: dataConsent }, marketing: { given: false } };
  const body = { name: name.trim(), kind, language, phones: phone === "" ? [] : [phone], consents };
  const { id } = await call(partyEndpoints.create, { body });
  void refresh(queries, "parties.party");
  return id;
}

async function createDevice({ newDevice }: IntakeForm, ownerId: string): Promise<string> {
  const { typeId, fields, ...named } = newDevice ?? { typeId: undefined, fields: {} };
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ""));
  const { id } = await call(deviceEndpoints.create, { body: { ...named, typeId, fields: said, ownerId } });
  void refresh(queries, "devices.device");
  return id;
}

type Known = Pick<Asked, "form" | "branchId" | "promisedAt"> & { readonly customerId: string; readonly deviceId: string };

async function createIntake({ form, branchId, promisedAt, customerId, deviceId }: Known): Promise<string> {
  const {
    appearance,
    completeness,
    ownParts = [],
    oldPartsBack = false,
    repairKind,
    diagnosticsPrice = null,
    budgetLimit = null,
    agreedValue = 0,
    dataConsent,
    promise,
  } = form;
  const body = {
    branchId,
    customerId,
    deviceId,
    repairKind,
    appearance,
    completeness,
    ownParts,
    oldPartsBack,
    diagnosticsPrice,
    budgetLimit,
    agreedValue,
    dataConsent,
    promisedAt,
    fault: faultOf(form),
    symptomId: form.symptomId ?? null,
    urgent: promise === "urgent",
  };
  const intake = await call(intakeEndpoints.create, { body });
  void refresh(queries, "repairs.intake");
  return intake.id;
}

/**
 * The work order of an intake, with the lines that are already clear; the device's warehouse is the branch's first. Steps may follow at
 * once: whoever takes them answers for the repair until somebody else does.
 */
export async function beginOrder(intakeId: string, taken: readonly TakenLine[] = [], then: readonly string[] = []): Promise<WorkOrder> {
  const intake = (await call(intakeEndpoints.read, { params: { id: intakeId } })) as Intake;
  const { rows: warehouses } = await call(placeEndpoints.list, { query: { branchId: intake.branchId, kind: "warehouse", limit: 1 } });
  const { branchId, customerId, deviceId, repairKind, fault, promisedAt, engineerId } = intake;
  const charge = defaultCharge[repairKind];
  const line = ({ itemId, price, quantity }: TakenLine, place: number) => ({ line: place + 1, itemId, price, quantity, charge });
  const body = {
    branchId,
    customerId,
    deviceId,
    repairKind,
    promisedAt,
    intakeId,
    complaint: fault,
    masterId: engineerId ?? (then.length > 0 ? (sessionNow().user?.employeeId ?? null) : null),
    placeId: warehouses[0]?.id,
    works: taken.filter(({ kind }) => kind === "work").map((it, place) => ({ ...line(it, place), normHours: it.normHours })),
    parts: taken.filter(({ kind }) => kind === "part").map(line),
  };
  const order = (await call(workOrderEndpoints.create, { query: { then }, body })) as WorkOrder;
  void refresh(queries, "repairs.work-order");
  void refresh(queries, "repairs.intake");
  return order;
}

type Prepayment = {
  readonly branchId: string;
  readonly customerId: string;
  readonly orderId: string;
  readonly amount: number;
  readonly paymentId: string | undefined;
  readonly keep: (more: Made) => void;
};

/** Cash into the first desk of the branch that is theirs or nobody's. Any other way is taken on the order's page, where one chooses. */
async function takePrepayment({ branchId, customerId, orderId, amount, paymentId, keep }: Prepayment): Promise<void> {
  const { places } = await call(moneyPlaces, {});
  const desk = places.find((place) => place.kind === "desk" && place.branchId === branchId);
  const draft = { branchId, placeId: desk?.placeId, method: "cash", partyId: customerId, orderId, amount };
  const payment =
    paymentId === undefined ? await call(paymentEndpoints.create, { body: draft }) : await call(paymentEndpoints.read, { params: { id: paymentId } });
  keep({ paymentId: payment.id });
  const receive = paymentEndpoints.steps.find(({ name }) => name === "money.payment.receive")!;
  if (payment.status === "draft") await call(receive, { params: { id: payment.id }, body: { version: payment.version } });
  keep({ paid: true });
}
