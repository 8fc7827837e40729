import { Milli, Minor, shareOf } from "#contracts/kernel/measure.ts";
import { said } from "#contracts/kernel/wording.ts";
import { defaultCharge } from "#contracts/repairs/charge.ts";
import type { Intake } from "#contracts/repairs/intake.ts";
import { customerTotal, orderDraftOf, type WorkOrder } from "#contracts/repairs/work-order.ts";
import { writeNote } from "#ledger/history.ts";
import { paymentDocument, refundDocument } from "#modules/money/index.ts";
import { intakeDocument, partsIssueDocument, workOrderDocument } from "#modules/repairs/index.ts";
import { newId } from "#platform/id.ts";
import { codeNamed, faultCodeOf } from "./codes.ts";
import type { Customer, Device } from "./customers.ts";
import { homeOf, type Plan } from "./plan.ts";
import { deliver } from "./supply.ts";
import { type Stage, teller } from "./teller.ts";
import { tickAll } from "./tick.ts";

/** One repair on its way: who brought what, what is planned, and the papers so far. */
export type Repair = {
  readonly plan: Plan;
  /** Known from the moment they come. */
  customer: Customer;
  device: Device;
  intake?: Intake;
  order: WorkOrder;
  paid: number;
};

const ADVANCE = 4_000;
const DIAGNOSTICS = "W1";

/** All that people do to one repair, each act at its moment. */
export function actsOf(stage: Stage, repair: Repair) {
  const { plan } = repair;
  const {
    words: { says, notes, comments },
    staff,
    chance,
    items,
    language,
  } = stage;
  const { job } = plan;
  const { home: at, engineer: engineerKey } = homeOf(job);
  const home = stage.homes[at]!;
  const engineer = staff[engineerKey];
  const desk = staff[at === 0 ? "reception" : "reception2"];
  const { draft: type } = stage.kinds.get(job.type)!;
  const complaint = said(type.faults.find((it) => said(it, "en") === job.fault) ?? job.fault, language);
  const step = async (who: typeof desk, minute: number, name: string, input: object = {}): Promise<void> => {
    repair.order = await teller(stage, who, minute).step(workOrderDocument, repair.order, name, input);
  };
  const charge = plan.charge ?? defaultCharge[plan.kind];

  const lines = () => {
    const works = [...(job.onSite ? [] : [DIAGNOSTICS]), ...job.works.map((name) => `${job.trade}/${name}`)];
    const helped = at === 0 && chance.often(12);
    const other = staff[engineerKey === "engineer" ? "engineer2" : "engineer"];
    return {
      diagnosis:
        job.parts.length === 0 ? says.diagnosisClean : says.diagnosis.replace("{list}", job.parts.map(([code]) => items.get(code)!.name).join(", ")),
      recommendations: chance.often(30) ? says.recommendation : "",
      works: works.map((code, line) => {
        const { id: itemId, price, normHours } = items.get(code)!;
        const hands =
          helped && line > 0
            ? ([
                [engineer, 2_000],
                [other, 1_000],
              ] as const)
            : ([[engineer, 1_000]] as const);
        return {
          line: line + 1,
          itemId,
          quantity: 1_000,
          price,
          normHours,
          charge,
          performers: hands.map(([who, coefficient]) => ({ employeeId: who.employeeId, coefficient })),
        };
      }),
      parts: job.parts.map(([code, pieces], line) => ({
        line: line + 1,
        itemId: items.get(code)!.id,
        quantity: pieces * 1_000,
        price: items.get(code)!.price,
        charge,
      })),
      materials: job.materials.map(([code, units], line) => ({ line: line + 1, itemId: items.get(code)!.id, quantity: units * 1_000, charge })),
    };
  };

  const pay = async (minute: number, amount: number): Promise<void> => {
    if (amount <= 0) return;
    const transfer = repair.customer.organization || chance.often(15);
    const method = transfer ? "transfer" : chance.often(45) ? "card" : "cash";
    const draft = {
      branchId: home.branchId,
      placeId: method === "cash" ? home.desk : home.bank,
      method,
      partyId: repair.customer.id,
      orderId: repair.order.id,
      amount,
    };
    await teller(stage, staff.cash, minute).create(paymentDocument, draft, "receive");
    repair.paid += amount;
  };

  return {
    takeIn: async (minute: number, promised: number): Promise<void> => {
      const { create } = teller(stage, desk, minute);
      repair.intake = await create(intakeDocument, {
        branchId: home.branchId,
        customerId: repair.customer.id,
        deviceId: repair.device.id,
        repairKind: plan.kind,
        fault: complaint,
        symptomId: await codeNamed(stage, "symptom", complaint),
        appearance: some(type.appearance, 1, 2),
        completeness: some(type.completeness, 0, 2),
        agreedValue: chance.whole(20, 180) * 100_00,
        urgent: chance.often(8),
        dataConsent: true,
        promisedAt: promisedAt(promised),
        comment: plan.charge === "own-warranty" ? says.repeat : chance.often(10) ? chance.one(comments) : "",
      });
    },
    openOrder: async (minute: number, promised: number): Promise<void> => {
      const place = job.onSite ? { siteAddress: repair.customer.address } : { intakeId: repair.intake?.id };
      repair.order = await teller(stage, desk, minute).create(workOrderDocument, {
        branchId: home.branchId,
        placeId: home.warehouse,
        customerId: repair.customer.id,
        deviceId: repair.device.id,
        repairKind: plan.kind,
        complaint,
        symptomId: job.onSite ? await codeNamed(stage, "symptom", complaint) : null,
        manufacturerId: plan.kind === "warranty" ? stage.manufacturers[at === 1 ? 2 : chance.whole(0, 1)] : null,
        masterId: engineer.employeeId,
        promisedAt: promisedAt(promised),
        ...place,
      });
    },
    begin: async (minute: number): Promise<void> => {
      if (repair.intake !== undefined)
        repair.intake = await teller(stage, engineer, minute).step(intakeDocument, repair.intake, "repair-here", { engineerId: engineer.employeeId });
      await step(engineer, minute, "start-diagnostics");
    },
    diagnose: async (minute: number): Promise<void> => {
      const { change } = teller(stage, engineer, minute);
      const faultId = charge === "manufacturer" ? await faultCodeOf(stage, minute, complaint) : null;
      repair.order = await change(workOrderDocument, repair.order, { ...orderDraftOf(repair.order), ...lines(), faultId });
    },
    note: async (minute: number): Promise<void> => {
      const { call } = teller(stage, chance.often(50) ? engineer : desk, minute);
      await writeNote(call, { id: newId(call.now), subjectId: repair.order.id, text: chance.one(notes) });
    },
    offer: (minute: number) => step(engineer, minute, "offer"),
    approve: (minute: number) =>
      step(desk, minute, "approve", { channel: chance.one(["phone", "phone", "messenger", "counter"]), by: repair.customer.name }),
    decline: (minute: number) => step(desk, minute, "decline", { reason: says.tooDear, channel: "phone", keepWorks: [1] }),
    payAhead: async (minute: number): Promise<void> => {
      const total = customerTotal(repair.order);
      const usual = total === 0 ? 50_000 : Math.ceil(shareOf(total, ADVANCE as never) / 50_00) * 50_00;
      if (charge === "customer") await pay(minute, usual);
    },
    waitForParts: (minute: number) => step(staff.store, minute, "wait-for-parts"),
    /** What is still short is brought, and put aside at once. */
    bringParts: async (minute: number): Promise<void> => {
      const short = repair.order.parts.filter(({ reserved, quantity }) => reserved < quantity);
      if (short.length === 0) return;
      const codeOf = (itemId: string) => job.parts.find(([code]) => items.get(code)?.id === itemId)![0];
      await deliver(
        stage,
        home,
        short.map(({ itemId, reserved, quantity }) => ({ code: codeOf(itemId), quantity: quantity - reserved })),
        minute,
      );
      repair.order = await teller(stage, staff.manager, minute).change(workOrderDocument, repair.order, orderDraftOf(repair.order));
    },
    start: (minute: number) => step(engineer, minute, "start"),
    carry: async (minute: number, direction: "issue" | "return"): Promise<void> => {
      const draft = {
        branchId: home.branchId,
        orderId: repair.order.id,
        direction,
        placeId: home.warehouse,
        employeeId: engineer.employeeId,
        lines: repair.order.parts.map(({ itemId, quantity }, line) => ({ line: line + 1, itemId, quantity })),
      };
      if (draft.lines.length > 0) await teller(stage, staff.store, minute).create(partsIssueDocument, draft, "confirm");
    },
    tellHours: async (minute: number): Promise<void> => {
      const draft = orderDraftOf(repair.order);
      const works = draft.works.map((work) => ({
        ...work,
        performers: work.performers.map((it) => ({
          ...it,
          factHours: Milli.parse(Math.round(((work.normHours / work.performers.length) * (0.8 + chance.next() / 2)) / 50) * 50),
        })),
      }));
      const helped = items.get(`${job.trade}/${job.works[0]}`)?.name;
      const solutionId = helped === undefined ? null : await codeNamed(stage, "solution", helped);
      repair.order = await teller(stage, engineer, minute).change(workOrderDocument, repair.order, { ...draft, works, solutionId });
    },
    check: async (minute: number): Promise<void> => {
      await tickAll(teller(stage, engineer, minute).call, repair.order);
      await step(engineer, minute, "check");
    },
    sendBack: (minute: number) => step(staff.manager, minute, "send-back", { reason: says.sendBack }),
    pass: (minute: number) => step(staff.manager, minute, "pass"),
    hold: (minute: number) => step(staff.manager, minute, "hold", { reason: says.holdReason }),
    resume: (minute: number) => step(staff.manager, minute, "resume"),
    complete: (minute: number) => step(desk, minute, "complete"),
    reopen: (minute: number) => step(staff.cash, minute, "reopen", { reason: says.reopened }),
    cancel: (minute: number) => step(staff.manager, minute, "cancel", { reason: says.notNeeded }),
    finish: async (minute: number): Promise<void> => {
      if (repair.intake === undefined) return;
      const done = plan.fate === "repaired";
      repair.intake = await teller(stage, engineer, minute).step(intakeDocument, repair.intake, "finish", {
        outcome: done ? "repaired" : "refused",
        result: done ? says.repaired : says.refused,
      });
    },
    payRest: async (minute: number, share: number): Promise<void> => {
      const due = repair.order.status === "completed" ? customerTotal(repair.order) - repair.paid : 0;
      await pay(minute, shareOf(Minor.parse(Math.max(0, due)), share as never));
    },
    /** What was paid ahead and no repair has used goes back: asked for at the desk, allowed by the director. */
    refund: async (minute: number): Promise<void> => {
      const amount = repair.paid - (repair.order.status === "completed" ? customerTotal(repair.order) : 0);
      if (amount <= 0) return;
      const asks = teller(stage, staff.cash, minute);
      const draft = {
        branchId: home.branchId,
        placeId: home.bank,
        method: "card",
        partyId: repair.customer.id,
        orderId: repair.order.id,
        amount,
        comment: says.refund,
      };
      const asked = await asks.create(refundDocument, draft);
      await asks.step(refundDocument, await teller(stage, staff.director, minute).step(refundDocument, asked, "approve"), "pay");
    },
    issue: async (minute: number): Promise<void> => {
      if (repair.intake === undefined) return;
      const handed = repair.intake.completeness.map((name) => ({ kind: "accessory", name, outcome: "given" }));
      const said = { issuedTo: repair.customer.name, identity: "receipt", handed };
      repair.intake = await teller(stage, desk, minute).step(intakeDocument, repair.intake, "issue", said);
    },
  };

  function some(from: typeof type.appearance, least: number, most: number): string[] {
    const count = Math.min(from.length, chance.whole(least, most));
    const first = chance.whole(0, Math.max(0, from.length - count));
    return from.slice(first, first + count).map((it) => said(it, language));
  }

  /** On the hour, as people promise. */
  function promisedAt(minute: number): string {
    const { now } = stage.calendar.at(minute);
    return new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000).toISOString();
  }
}
