import { expect, test } from "vitest";
import { Claim } from "#contracts/warranty/claim.ts";
import { showTransfers } from "#testing/show.ts";
import { postClaim } from "./claim.posting.ts";

const id = (last: number): string => `0195a000-0000-7000-8000-00000000000${last}`;
const [claimId, branch, party, order, bank, device] = [1, 2, 3, 4, 5, 6].map(id) as [string, string, string, string, string, string];
const NAMES = { ТехБренд: party, "WO-0002": order, Bank: bank };

const claim = (line: object, more: object = {}) =>
  Claim.parse({
    id: claimId,
    number: "WC-0001",
    status: "partly",
    version: 1,
    branchId: branch,
    createdAt: "2026-03-31T09:00:00.000Z",
    partyId: party,
    through: "2026-03-31",
    leftOut: [],
    returnBy: null,
    comment: "",
    sentOn: "2026-03-31",
    answeredOn: "2026-04-10",
    paidOn: null,
    paidTo: null,
    paidBy: null,
    lines: [
      {
        line: 1,
        orderId: order,
        orderNumber: "WO-0002",
        completedOn: "2026-03-09",
        deviceId: device,
        deviceName: "TechBrand X5",
        serial: "NB-5521",
        soldOn: "2025-09-14",
        cardNumber: "",
        faultCode: "E-14",
        charge: "manufacturer",
        vatRate: 20_00,
        gross: 3_348_00,
        vat: 558_00,
        lines: [],
        photos: 0,
        papers: 0,
        accepted: 2_772_00,
        reason: "Labour is not covered",
        closesDebt: null,
        ...line,
      },
    ],
    ...more,
  });
const shown = (doc: Claim) =>
  showTransfers(
    postClaim(doc).filter(({ amount }) => amount > 0),
    NAMES,
  );

test("a draft says nothing", () => expect(postClaim(claim({}, { sentOn: null, answeredOn: null }))).toEqual([]));

test("a manufacturer accepts 2772.00 of 3348.00: 576.00 is stated back, 96.00 of it VAT; what is paid closes the debt", () => {
  const paid = { paidOn: "2026-04-20", paidTo: bank, paidBy: "bank" };
  expect(shown(claim({ closesDebt: 2_700_00 }, paid))).toMatchInlineSnapshot(`
    "order 1     Dr claims/sent ТехБренд WO-0002      Cr claims/toClaim ТехБренд WO-0002   3348.00
    order 1     Dr claims/accepted ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002      2772.00
    order 1     Dr claims/rejected ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002      576.00
    rejected 1  Dr 703                               Cr 361 ТехБренд WO-0002              576.00
    rejected 1  Dr 6412                              Cr 703                               96.00
    order 1     Dr claims/outside                    Cr claims/accepted ТехБренд WO-0002  2772.00
    order 1     Dr 311 Bank                          Cr 361 ТехБренд WO-0002              2700.00
    order 1     Dr 311 Bank                          Cr 681 ТехБренд WO-0002              72.00"
  `);
});

test("a supplier's compensation has no VAT in it: what they reject is less of other income", () => {
  expect(shown(claim({ charge: "supplier", vat: 0, accepted: 1_000_00 }))).toMatchInlineSnapshot(`
    "order 1     Dr claims/sent ТехБренд WO-0002      Cr claims/toClaim ТехБренд WO-0002  3348.00
    order 1     Dr claims/accepted ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002     1000.00
    order 1     Dr claims/rejected ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002     2348.00
    rejected 1  Dr 719                               Cr 361 ТехБренд WO-0002             2348.00"
  `);
});

test("what an insurer rejects goes out of works and goods by what was asked for each: a third of both, and the VAT inside", () => {
  const asked = (tab: "works" | "parts", gross: number) => ({
    tab,
    itemId: order,
    name: tab,
    code: "",
    quantity: 1_000,
    serials: [],
    gross,
    vat: gross / 6,
  });
  const line = { charge: "insurance", gross: 3_600_00, vat: 600_00, accepted: 2_400_00, lines: [asked("works", 1_200_00), asked("parts", 2_400_00)] };
  // 1200.00 rejected: 400.00 of works with 66.67 of VAT, 800.00 of goods with 133.33.
  expect(shown(claim(line))).toMatchInlineSnapshot(`
    "order 1     Dr claims/sent ТехБренд WO-0002      Cr claims/toClaim ТехБренд WO-0002  3600.00
    order 1     Dr claims/accepted ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002     2400.00
    order 1     Dr claims/rejected ТехБренд WO-0002  Cr claims/sent ТехБренд WO-0002     1200.00
    rejected 1  Dr 703                               Cr 361 ТехБренд WO-0002             400.00
    rejected 1  Dr 6412                              Cr 703                              66.67
    rejected 1  Dr 702                               Cr 361 ТехБренд WO-0002             800.00
    rejected 1  Dr 6412                              Cr 702                              133.33"
  `);
});
