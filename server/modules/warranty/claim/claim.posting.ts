import { Minor, minus, splitBy, sum, taxInside } from "#contracts/kernel/measure.ts";
import type { Claim, ClaimLine } from "#contracts/warranty/claim.ts";
import { type Transfer, transfer } from "#ledger/register.ts";
import { money, UAH } from "#modules/money/index.ts";
import { claims } from "#modules/repairs/index.ts";

/**
 * What stands in the books because of a claim (C.8.2 of the domain). Sent: what was to be claimed is claimed. Answered: what they accept
 * makes no entry in the accounts, what they reject goes back out of their debt, our revenue and the VAT. Paid: their debt is closed.
 */
export function postClaim(claim: Claim): Transfer[] {
  const { sentOn, answeredOn, paidOn, lines } = claim;
  return [
    ...(sentOn === null ? [] : lines.map((line) => sent(claim, line, sentOn))),
    ...(answeredOn === null ? [] : lines.flatMap((line) => answered(claim, line, answeredOn))),
    ...(paidOn === null ? [] : lines.flatMap((line) => paid(claim, line, paidOn))),
  ];
}

const common = ({ partyId }: Claim, { line, orderId, charge, deviceId }: ClaimLine, on: string) => ({
  on,
  line: `order ${line}`,
  unit: UAH,
  about: { partyId, orderId, charge, ...(deviceId === null ? {} : { deviceId }) },
});

const NOTHING = Minor.parse(0);

const ownerOf = ({ partyId }: Claim, { orderId }: ClaimLine) => ({ partyId, orderId });

function sent(claim: Claim, line: ClaimLine, on: string): Transfer {
  const owner = ownerOf(claim, line);
  return transfer({ ...common(claim, line, on), from: claims.toClaim(owner), to: claims.sent(owner), amount: line.gross });
}

function answered(claim: Claim, line: ClaimLine, on: string): Transfer[] {
  const owner = ownerOf(claim, line);
  const about = common(claim, line, on);
  const accepted = line.accepted ?? Minor.parse(0);
  const rejected = minus(line.gross, accepted);
  return [
    transfer({ ...about, from: claims.sent(owner), to: claims.accepted(owner), amount: accepted }),
    transfer({ ...about, from: claims.sent(owner), to: claims.rejected(owner), amount: rejected }),
    ...statedBack(line, rejected, { about, debt: money.customer(owner) }),
  ];
}

/**
 * The rejected part, gross: revenue becomes less, and so does the VAT inside it. What it cost us stays what it cost. An insurer pays works
 * and goods apart (C.8.1 of the domain), so what they reject goes out of both by what was asked for each.
 */
function statedBack(
  { line, charge, vatRate, lines }: ClaimLine,
  rejected: Minor,
  told: { about: ReturnType<typeof common>; debt: ReturnType<typeof money.customer> },
): Transfer[] {
  const { debt } = told;
  const about = { ...told.about, line: `rejected ${line}` };
  if (charge === "supplier") return [transfer({ ...about, from: debt, to: money.otherIncome({}), amount: rejected })];
  const asked = (tab: "works" | "parts") => sum(lines.filter((it) => it.tab === tab).map(({ gross }) => gross));
  const goods = charge === "insurance" ? asked("parts") : 0;
  const [ofWorks = rejected, ofGoods = rejected] = goods === 0 ? [rejected, NOTHING] : splitBy(rejected, [asked("works"), goods]);
  const tax = taxInside(rejected, vatRate);
  const taxOfGoods = taxInside(ofGoods, vatRate);
  return [...lessRevenue(money.revenueOfWorks({}), ofWorks, minus(tax, taxOfGoods)), ...lessRevenue(money.revenueOfGoods({}), ofGoods, taxOfGoods)];

  function lessRevenue(revenue: ReturnType<typeof money.revenueOfWorks>, gross: Minor, vat: Minor): Transfer[] {
    if (gross === 0) return [];
    return [transfer({ ...about, from: debt, to: revenue, amount: gross }), transfer({ ...about, from: revenue, to: money.vat({}), amount: vat })];
  }
}

function paid(claim: Claim, line: ClaimLine, on: string): Transfer[] {
  const { paidTo, paidBy } = claim;
  const owner = ownerOf(claim, line);
  const about = common(claim, line, on);
  const accepted = line.accepted ?? Minor.parse(0);
  const settled = transfer({ ...about, from: claims.accepted(owner), to: claims.outside({}), amount: accepted });
  if (paidTo === null || paidBy === null) return [settled];
  const came = { ...about, about: { ...about.about, article: "customers" }, to: money[paidBy]({ placeId: paidTo }) };
  const closes = line.closesDebt ?? Minor.parse(0);
  return [
    settled,
    transfer({ ...came, from: money.customer(owner), amount: closes }),
    transfer({ ...came, from: money.advance(owner), amount: minus(accepted, closes) }),
  ];
}
