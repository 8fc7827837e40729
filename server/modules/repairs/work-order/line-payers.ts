import { defaultCharge, kindBy, payerOf } from "#contracts/repairs/charge.ts";
import { groupOf, partyOf } from "#contracts/repairs/charged.ts";
import { WHOLE } from "#contracts/repairs/paying.ts";
import type { MaterialLine, PartLine, WorkLine, WorkOrder } from "#contracts/repairs/work-order.ts";
import type { Call } from "#platform/call.ts";
import { newId } from "#platform/id.ts";
import { repairsRefusals } from "../refusals.ts";
import { priced } from "./tariff.ts";

type Line = WorkLine | PartLine | MaterialLine;

/**
 * Lines with whoever bears them: what nobody chose by hand follows the kind of the repair, several charges make it mixed, shares come
 * to the whole, and prices are those of the payer (D.1 of the domain).
 */
export async function settlePayers(call: Call, written: WorkOrder, before?: WorkOrder): Promise<WorkOrder> {
  const recharged = {
    ...written,
    works: written.works.map((line) => paidRightly(written, charged(written, line, before, before?.works))),
    parts: written.parts.map((line) => paidRightly(written, charged(written, line, before, before?.parts))),
    materials: written.materials.map((line) => charged(written, line, before, before?.materials)),
  };
  const order = { ...recharged, works: sharedOut(recharged.works), parts: sharedOut(recharged.parts) };
  const charges = [...order.works, ...order.parts].map(({ charge }) => charge);
  return priced(call, { ...order, repairKind: kindBy(order.repairKind, charges), contractId: await contractOf(call, order, before) }, before);
}

/** A line follows the kind of the repair until somebody chooses its charge. */
function charged<Kind extends Line>(order: WorkOrder, line: Kind, before: WorkOrder | undefined, lines: readonly Line[] = []): Kind {
  const was = lines.find((it) => it.line === line.line && it.itemId === line.itemId);
  const usual = defaultCharge[order.repairKind];
  const byHand = line.byHand || (was === undefined ? line.charge !== usual : was.byHand || was.charge !== line.charge);
  const follows = !byHand && before !== undefined && before.repairKind !== order.repairKind;
  const charge = follows ? usual : line.charge;
  return "proposed" in line && line.proposed === charge ? { ...line, byHand, charge, proposed: null } : { ...line, byHand, charge };
}

/** Whoever the order names for the charge is not said again; what nobody pays has no payer. */
function paidRightly<Kind extends WorkLine | PartLine>(order: WorkOrder, line: Kind): Kind {
  const payer = payerOf[line.charge];
  const named = payer !== undefined && line.payerId !== partyOf(order, payer);
  return named ? line : { ...line, payerId: null };
}

/** Lines that bear a share of another one are that one's work or pieces; together they come to the whole. */
function sharedOut<Kind extends WorkLine | PartLine>(lines: readonly Kind[]): Kind[] {
  return lines.map((line) => {
    const { base, shares } = groupOf(lines, line);
    const whole = shares.reduce((sum, share) => sum + share, 0) === WHOLE;
    if (!whole || base.shareOf !== null || (line.shareOf !== null && base === line)) throw repairsRefusals["shares-wrong"]({ line: line.line });
    if (shares.length === 1) return line;
    const settled = { ...line, byHand: true, optional: false, choice: null };
    if (base === line) return settled;
    const { itemId, quantity, name } = base as Kind;
    const theirs = { ...settled, itemId, quantity, name: line.name || name };
    return "performers" in theirs ? { ...theirs, performers: [] } : { ...theirs, serials: [], used: (base as PartLine).used, reserved: 0 as never };
  });
}

/** The same number is the same contract, whoever writes it first. */
async function contractOf({ tx, now }: Call, { contract, contractId }: WorkOrder, before: WorkOrder | undefined): Promise<string | null> {
  if (contract === "") return null;
  if (before?.contract === contract) return contractId;
  const known = () => tx.selectFrom("contract_reference").where("number", "=", contract).select("id").executeTakeFirst();
  const id = newId(now);
  const found = await known();
  if (found !== undefined) return found.id;
  await tx
    .insertInto("contract_reference")
    .values({ id, number: contract })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .execute();
  return (await known())?.id ?? id;
}
