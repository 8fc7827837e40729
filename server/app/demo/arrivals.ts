import { aCustomer, aDevice, type Customer, type Device } from "./customers.ts";
import { homeOf } from "./plan.ts";
import type { Repair } from "./repair.ts";
import { type Stage, teller } from "./teller.ts";

/** Before that many working minutes nobody brings the same device again. */
const AGAIN_AFTER = 5_400;

/** Who comes in with what: somebody new, somebody known with another device, or a device we have repaired before. */
export function arrivalsOf(stage: Stage, customersMax: number) {
  const { chance, words, staff, kinds } = stage;
  const customers: Customer[] = [];
  const devices: (Device & { seenAt: number; gone: boolean })[] = [];
  const organizations = [...words.organizations];

  const customer = async (minute: number, desk: "reception" | "reception2", wantsFirm: boolean): Promise<Customer> => {
    if (customers.length >= customersMax || chance.often(12)) {
      const known = customers.filter(({ organization }) => organization === wantsFirm);
      if (known.length > 0) return chance.one(known);
    }
    const { call } = teller(stage, staff[desk], minute);
    const made = await aCustomer(call, stage, customers.length, wantsFirm ? organizations.shift() : undefined);
    customers.push(made);
    return made;
  };

  return async (repair: Repair, minute: number): Promise<void> => {
    const { job, until, charge, kind } = repair.plan;
    const warranted = kind === "warranty";
    const desk = homeOf(job).home === 0 ? "reception" : "reception2";
    const same = devices.filter(
      ({ type, model, gone, seenAt }) =>
        gone && type === job.type && (job.model === undefined || model.endsWith(job.model)) && seenAt + AGAIN_AFTER < minute,
    );
    if (same.length > 0 && !warranted && (charge === "own-warranty" || chance.often(30))) {
      const device = chance.one(same);
      Object.assign(repair, { device, customer: device.owner });
      Object.assign(device, { seenAt: minute, gone: until === undefined });
      return;
    }
    const owner = await customer(minute, desk, chance.often(job.onSite ? 60 : 5));
    const { call } = teller(stage, staff[desk], minute);
    const device = await aDevice(call, stage, kinds, { type: job.type, model: job.model, owner, warranted });
    devices.push({ ...device, seenAt: minute, gone: until === undefined });
    Object.assign(repair, { device, customer: owner });
  };
}
