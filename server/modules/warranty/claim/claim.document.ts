import { Minor } from "#contracts/kernel/measure.ts";
import { type Answer, claimEndpoints, claimFlow } from "#contracts/warranty/claim.flow.ts";
import { type Claim, ClaimDraft, type ClaimLine } from "#contracts/warranty/claim.ts";
import { defineDocument } from "#ledger/document.ts";
import { knownPlace } from "#modules/company/index.ts";
import { settlementOf, standingOf } from "#modules/money/index.ts";
import { branchScope } from "#platform/access.ts";
import type { Call } from "#platform/call.ts";
import { lock } from "#platform/lock.ts";
import { warrantyRefusals } from "../refusals.ts";
import { billOn } from "./bill-on.ts";
import { postClaim } from "./claim.posting.ts";
import { claimRows, listClaims } from "./claim.rows.ts";
import { collected } from "./collect.ts";

const unanswered = { answeredOn: null } as const;
const unpaid = { paidOn: null, paidTo: null, paidBy: null } as const;

export const claimDocument = defineDocument({
  flow: claimFlow,
  endpoints: claimEndpoints,
  draft: ClaimDraft,
  numberPrefix: "WC",
  scope: branchScope("warranty.claim"),
  begin: async (call, { partyId }) => {
    await knownParty(call, partyId);
    return { lines: [], sentOn: null, ...unanswered, ...unpaid };
  },
  ...claimRows,
  list: listClaims,
  decide: {
    create: ({ tx }, claim) => collected(tx, claim),
    change: async (call: Call, claim: Claim) => {
      await knownParty(call, claim.partyId);
      return collected(call.tx, claim);
    },
    send,
    recall: (_call, claim) => ({ ...claim, sentOn: null }),
    accept: ({ today }, claim) => ({
      ...claim,
      answeredOn: today,
      lines: claim.lines.map((line) => ({ ...line, accepted: line.gross, reason: "" })),
    }),
    answer,
    "ask-again": (_call, claim) => ({
      ...claim,
      ...unanswered,
      lines: claim.lines.map((line) => ({ ...line, accepted: null, reason: "", borneBy: null })),
    }),
    "bill-on": billOn,
    pay,
    "take-payment-back": (_call, claim) => ({ ...claim, ...unpaid, lines: claim.lines.map((line) => ({ ...line, closesDebt: null })) }),
  },
  post: postClaim,
  findable: ({ number, comment }) => ({ title: number, subtitle: comment.slice(0, 120), words: [number] }),
});

async function knownParty({ tx }: Call, id: string): Promise<void> {
  const party = await tx.selectFrom("party").where("id", "=", id).select("id").executeTakeFirst();
  if (party === undefined) throw warrantyRefusals["no-such-thing"]({ id });
}

/** What goes out is what was seen: an order that was taken back meanwhile, or completed anew, is looked at again first. */
async function send({ tx, today }: Call, claim: Claim): Promise<Claim> {
  const now = await collected(tx, { ...claim, leftOut: [] });
  const open = new Map(now.lines.map(({ orderId, gross }) => [orderId, gross]));
  const gone = claim.lines.filter(({ orderId, gross }) => open.get(orderId) !== gross);
  if (gone.length > 0) throw warrantyRefusals["claim-changed"]({ numbers: gone.map(({ orderNumber }) => orderNumber) });
  return { ...claim, sentOn: today };
}

/** Repairs nobody says anything about are accepted in full; whatever is rejected has a reason. */
function answer({ today }: Call, claim: Claim, { answers }: { answers: readonly Answer[] }): Claim {
  const said = new Map(answers.map((it) => [it.line, it]));
  const unknown = answers.filter(({ line }) => !claim.lines.some((it) => it.line === line));
  if (unknown.length > 0 || said.size !== answers.length) throw warrantyRefusals["answer-impossible"]({ lines: unknown.map(({ line }) => line) });
  const lines = claim.lines.map((line): ClaimLine => {
    const { accepted = line.gross, reason = "" } = said.get(line.line) ?? {};
    if (accepted > line.gross) throw warrantyRefusals["answer-impossible"]({ line: line.line, gross: line.gross });
    if (accepted < line.gross && reason.length < 3) throw warrantyRefusals["reason-needed"]({ line: line.line });
    return { ...line, accepted, reason: accepted === line.gross ? "" : reason };
  });
  return { ...claim, answeredOn: today, lines };
}

/** The money of a claim came in at once, to a desk or an account; or it was written down before, payment by payment. */
async function pay(call: Call, claim: Claim, { placeId }: { placeId: string | null }): Promise<Claim> {
  const { tx, today } = call;
  await lock(
    tx,
    claim.lines.map(({ orderId }) => settlementOf(orderId)),
  );
  const lines: ClaimLine[] = [];
  for (const line of claim.lines) {
    const { debt } = await standingOf(tx, claim.partyId, [line.orderId]);
    if (placeId === null && debt > 0) throw warrantyRefusals["debt-left"]({ debt, number: line.orderNumber });
    lines.push({ ...line, closesDebt: Minor.parse(placeId === null ? 0 : Math.min(debt, line.accepted ?? 0)) });
  }
  if (placeId === null) return { ...claim, ...unpaid, paidOn: today, lines };
  const { kind } = await knownPlace(call, placeId, ["desk", "bank"]);
  return { ...claim, paidOn: today, paidTo: placeId, paidBy: kind === "desk" ? "cash" : "bank", lines };
}
