import { type Minor, Minor as MinorOf, sum } from "#contracts/kernel/measure.ts";
import { type Billable, type Charged, chargedLines } from "#contracts/repairs/charged.ts";
import type { WorkOrder, WorkOrderDraft } from "#contracts/repairs/work-order.ts";

/** What the payers come to at what is typed now: the draft, and what the server decided about its lines. */
export function billable(order: WorkOrder, draft: WorkOrderDraft): Billable {
  const { vatRate, diagnosticsFree } = order;
  const parts = draft.parts.map((part) => {
    const was = order.parts.find(({ line, itemId, charge }) => line === part.line && itemId === part.itemId && charge === part.charge);
    return { ...part, overCost: was?.overCost ?? null, cost: was?.cost ?? null };
  });
  return { ...draft, vatRate, diagnosticsFree, parts };
}

/** Whether a part is paid by what it cost us: it has no price of its own then. */
export const isByCost = ({ parts }: WorkOrder, part: WorkOrderDraft["parts"][number]): boolean =>
  parts.some(({ line, itemId, charge, overCost }) => line === part.line && itemId === part.itemId && charge === part.charge && overCost !== null);

type Totals = { readonly works: Minor; readonly parts: Minor; readonly all: Minor; readonly vat: Minor };

/** What the customer pays at what is typed now; of what they have still to choose, what we propose. */
export function totalsOf(order: WorkOrder, draft: WorkOrderDraft): Totals {
  const theirs = chargedLines(billable(order, draft)).filter(({ partyId }) => partyId === draft.customerId);
  const of = (tab: Charged["tab"]) => sum(theirs.filter((row) => row.tab === tab).map(({ gross }) => gross));
  const [works, parts] = [of("works"), of("parts")];
  return { works, parts, all: MinorOf.parse(works + parts), vat: sum(theirs.map(({ vat }) => vat)) };
}

/** What all payers of one line pay for it together; `undefined` while only its cost will tell. */
export function chargedFor(order: WorkOrder, draft: WorkOrderDraft, tab: Charged["tab"], line: number): Minor | undefined {
  const whole = billable(order, draft);
  const part = tab === "parts" ? whole.parts.find((it) => it.line === line) : undefined;
  const base = part?.shareOf == null ? part : whole.parts.find((it) => it.line === part.shareOf);
  if (part !== undefined && (part.overCost ?? null) !== null && (base?.cost ?? null) === null) return undefined;
  return sum(
    chargedLines(whole)
      .filter((row) => row.tab === tab && row.line === line)
      .map(({ gross }) => gross),
  );
}
