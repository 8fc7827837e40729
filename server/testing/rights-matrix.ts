import { ROLES, type RoleCode } from "#contracts/access/roles.ts";

/**
 * The matrix of D.4 of the domain, cell by cell and word by word: an object or a stage, what each role may, and the kinds of documents
 * and cards whose doors are meant. The eight cells stand in the order of the roles: REC, ENG, STK, CASH, MGR, ACC, DIR, ADM.
 */
type Row = { readonly row: string; readonly cells: string; readonly doors: readonly string[] };

export const MATRIX = [
  { row: "Customer, device card", cells: "CRU b | R | R | R | CRU | CRU | R | R", doors: ["parties.party", "devices.device"] },
  { row: "Merge / delete customer", cells: "– | – | – | – | A | – | A | P", doors: ["parties.party"] },
  { row: "Intake: create, print receipt (ACCEPTED)", cells: "CRUP b | R | R | R | CRUP | R | R | R", doors: ["repairs.intake"] },
  { row: "Intake: warranty decision", cells: "R | U propose | – | – | A | R | A | –", doors: ["warranty.case"] },
  { row: "Intake: set variant (→ IN_PROGRESS)", cells: "– | P o | – | – | P | – | P | –", doors: ["repairs.intake"] },
  { row: "Intake: mark repair done (→ READY)", cells: "– | P o | – | – | P | – | – | –", doors: ["repairs.intake"] },
  { row: "Intake: send to / receive from SC", cells: "P | – | P | – | P | – | – | –", doors: ["repairs.intake"] },
  { row: "Intake: mark issued (→ ISSUED)", cells: "P b | – | – | – | P | – | P | –", doors: ["repairs.intake"] },
  { row: "Intake: go back a state", cells: "– | – | – | – | P reason | – | P | –", doors: ["repairs.intake"] },
  { row: "Work order: create", cells: "C b | C o | – | – | C | – | – | –", doors: ["repairs.work-order"] },
  { row: "Works lines, norm-hours", cells: "U until APPROVAL | U o | – | – | U | R | R | –", doors: ["repairs.work-order"] },
  { row: "Prices, discounts", cells: "U within limit | – | – | – | U within limit | R | A above limit | –", doors: ["approvals.request"] },
  { row: "Charge kind of a line", cells: "– | propose | – | – | U | R | A | –", doors: ["repairs.work-order"] },
  { row: "Budget approval record", cells: "U (phone) | – | – | – | U | R | R | –", doors: ["repairs.work-order"] },
  { row: "Performers, KTU", cells: "– | propose o | – | – | U | R | R | –", doors: ["repairs.work-order"] },
  { row: "Wage amounts", cells: "– | R o (setting) | – | – | R | CRU | R | –", doors: ["payroll.earnings", "company.employee"] },
  { row: "Reserve", cells: "R | C request | CRU | – | CRU | R | R | –", doors: ["repairs.work-order"] },
  { row: "Take from other order's reserve", cells: "– | – | – | – | A | – | A | –", doors: ["repairs.reserve"] },
  { row: "Issue parts to order / accept return", cells: "– | confirm o | CRUP | – | R | R | R | –", doors: ["repairs.parts-issue"] },
  { row: "Write-off, DOA, scrap", cells: "– | request | CRU | – | R | R | A > limit | –", doors: ["stock.write-off", "repairs.bad-part"] },
  { row: "Inventory", cells: "– | count o | CRUP | – | R | R | A | –", doors: ["repairs.stock-count", "stock.surplus"] },
  {
    row: "Supplier order, purchase invoice",
    cells: "– | request | CRU P(qty) | – | CRUP | U P(prices) | A > limit | –",
    doors: ["stock.receipt", "repairs.service-purchase"],
  },
  { row: "Quality check", cells: "– | P not own | – | – | P | – | – | –", doors: ["repairs.work-order", "repairs.order-check"] },
  { row: "Complete work order", cells: "P (no debt rule) | – | – | – | P | P | P | –", doors: ["repairs.work-order"] },
  { row: "Un-complete", cells: "– | – | – | – | – | X open period | X | –", doors: ["repairs.work-order"] },
  { row: "Cash receipt / PRRO", cells: "– | – | – | CRUP own desk | R | CRU | R | –", doors: ["money.payment"] },
  { row: "Refund, cash payment", cells: "– | – | – | P after A | – | CRU | A | –", doors: ["money.refund", "money.supplier-payment"] },
  { row: "Bank receipt / payment", cells: "– | – | – | – | R | CRUP | A payments | –", doors: ["money.payment", "money.supplier-payment"] },
  { row: "Claim to manufacturer", cells: "– | R o | R parts | – | CRUP | CRUP | R | –", doors: ["warranty.claim", "warranty.defective-part"] },
  { row: "Cost, margin, purchase price", cells: "– | – | R qty only | – | R | R | R | –", doors: ["repairs.profit"] },
  { row: "Reports: sales, profit", cells: "– | own statistics | stock | own desk | R b | R | R | –", doors: ["warranty.repeat", "stock.on-hand"] },
  { row: "Edit-ban date", cells: "– | – | – | – | – | U | U | U", doors: ["money.edit-ban", "money.period"] },
  {
    row: "Users, roles, settings",
    cells: "– | – | – | – | – | – | R | CRUP",
    doors: ["access.user", "access.role", "access.api-key", "company.settings", "company.organization", "company.branch", "company.place"],
  },
  { row: "Audit log", cells: "– | – | – | – | – | R | R | R", doors: ["access.audit"] },
] as const satisfies readonly Row[];

/** Rows of D.4 whose objects the product has not; the first door to one of them fails the test until its row stands above. */
export const NOT_IN_THE_PRODUCT = [
  { row: "Booking, event, lead", cells: "CRU b | R o | – | – | CRU | R | R | R", words: ["booking", "event", "lead"] },
  { row: "Supplier order (the purchase invoice has its row)", cells: "– | request | CRU | – | CRUP | – | A > limit | –", words: ["supplier-order"] },
  { row: "Invoice", cells: "C b | – | – | R | CRU | CRU | R | –", words: ["invoice"] },
  { row: "Contract, tariff plan", cells: "R | R | – | – | CRU | CRU | A | –", words: ["contract", "tariff"] },
  { row: "Billing run", cells: "– | – | – | – | P preview | P | R | –", words: ["billing"] },
  { row: "Payroll accrual, payout list", cells: "– | R o slip | – | P payout | – | CRUP | A | –", words: ["accrual", "payout"] },
  { row: "Reports: sales", cells: "– | own statistics | stock | own desk | R b | R | R | –", words: ["sales"] },
  { row: "Broadcast, bot scripts", cells: "– | – | – | – | CRUP | – | A | CRU", words: ["broadcast", "bot", "script"] },
] as const;

/** Doors that D.4 has no row for, and whose they are instead: what is read by nearly everybody, or hangs on a document that has a row. */
export const BESIDE_THE_MATRIX: Readonly<Record<string, string>> = {
  "reports.part-norms": "norm and fact of parts: D.2 asks for the report, D.4 does not name it",
  "repairs.loaner": "the exchange fund: B.21 names it, D.4 does not",
  "repairs.maker-part": "parts a manufacturer supplies free: D.1 and C.1.1 name them, D.4 does not",
  "repairs.device-count": "a count of devices in custody, not of goods",
  "repairs.page-link": "the customer's link to their own repair",
  "repairs.order-rules": "the flow as the company wants it: settings",
  "repairs.checklist": "what is checked: settings",
  "repairs.fault-code": "codes of symptoms and faults: settings",
  "warranty.card": "terms of devices and works, read with the device",
  "warranty.maker": "what payers' contracts demand of a claim",
  "warranty.repair-claim": "claims repair by repair: a way to read the row of claims",
  "stock.move": "transfers between warehouses: B.11 names them, D.4 does not",
  "stock.opening": "opening balances",
  "money.opening": "opening balances",
  "money.place": "desks and accounts with what lies in them",
  "money.standing": "debts and advances of customers",
  "money.trial-balance": "the books: reports of accountants and directors",
  "catalog.item": "works, goods and their list prices",
  "devices.device-type": "reference data of devices",
  "parties.phone": "a field of the customer's card",
  "company.numbering": "settings",
  "ledger.phone-link": "a phone as a camera for a document one may open",
  "access.demo": "made-up data before the first document",
};

/** What the roles may by a row of the matrix. */
export const cellsOf = ({ cells }: { readonly cells: string }): ReadonlyMap<RoleCode, string> => {
  const told = cells.split("|").map((cell) => cell.trim());
  if (told.length !== ROLES.length) throw new Error(`a row of the matrix has ${ROLES.length} cells: ${cells}`);
  return new Map(ROLES.map((role, at) => [role, told[at] ?? "–"]));
};

/** Whether a cell has the letter: C create, R read, U change, P post, A approve, X take back. */
export const has =
  (letter: string, but?: string) =>
  (cell: string): boolean =>
    cell.split(/[\s()]+/).some((word) => /^[CRUPAX]+$/.test(word) && word.includes(letter)) && (but === undefined || !cell.includes(but));
