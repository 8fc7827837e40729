/**
 * Who may do what, as shipped: the matrix of roles as data. Each line is one right of the matrix, who holds it and the permissions it
 * stands for (the names of endpoints, steps and fields). A company's own changes are kept apart, so new versions bring new rights along.
 */
export const ROLES = ["receptionist", "engineer", "storekeeper", "cashier", "manager", "accountant", "director", "administrator"] as const;
export type RoleCode = (typeof ROLES)[number];

const SHORT = {
  REC: "receptionist",
  ENG: "engineer",
  STK: "storekeeper",
  CASH: "cashier",
  MGR: "manager",
  ACC: "accountant",
  DIR: "director",
  ADM: "administrator",
} as const;

export type Right = {
  /** Its text is "access.right.<code>". */
  readonly code: string;
  /** The part of the matrix it is shown in; its text is "access.area.<area>". */
  readonly area: string;
  /** Who holds it for everything they see. */
  readonly roles: readonly RoleCode[];
  /** Who holds it for their own work alone: the same permissions with ".own" behind. */
  readonly own: readonly RoleCode[];
  readonly permissions: readonly string[];
};

/** Roles by their short names: "REC ENG:own MGR". */
type Held = `${keyof typeof SHORT}${string}`;
const rolesIn = (held: string, ending: string): RoleCode[] =>
  Object.entries(SHORT)
    .filter(([short]) => held.split(" ").includes(`${short}${ending}`))
    .map(([, role]) => role);
const of = (thing: string, ...verbs: readonly string[]): string[] => verbs.map((verb) => `${thing}.${verb}`);
const right =
  (area: string) =>
  (code: string, held: Held, permissions: readonly string[]): Right => ({
    area,
    code,
    permissions,
    roles: rolesIn(held, ""),
    own: rolesIn(held, ":own"),
  });

const EVERYBODY = "REC ENG STK CASH MGR ACC DIR ADM";
const BUSINESS = "REC ENG STK CASH MGR ACC DIR";
const people = right("people");
const intake = right("intake");
const order = right("order");
const stock = right("stock");
const warranty = right("warranty");
const money = right("money");
const office = right("office");

/** Whoever holds it sees the documents of every branch. */
export const SEES_ALL_BRANCHES = "access.branches.see-all";
/** Whoever holds it may look at the product with the eyes of another role. */
export const MAY_SEE_AS = "access.eyes.borrow";
/** Rights that open no door of their own: they widen what is seen behind others. */
export const WIDENING_PERMISSIONS = [SEES_ALL_BRANCHES, MAY_SEE_AS, "money.bank.see", "money.cash-out.see"] as const;

/** Rights that open no door of their own either: they say what may be written behind one that several roles pass. */
export const WRITING_PERMISSIONS = [
  ...of("repairs.work-order", "change-agreed", "price", "charge", "propose-charge", "staff"),
  "money.desk.work",
  "money.bank.work",
] as const;

/** Fields that stay out of a reply unless the reader holds the permission. */
export const FIELD_PERMISSIONS = ["parties.phone.see", "stock.cost.see", "company.wage.see", "payroll.wage.see"] as const;

export const RIGHTS: readonly Right[] = [
  people("customers-see", EVERYBODY, ["parties.party.read", "devices.device.read", "devices.device-type.read"]),
  people("customers-write", "REC MGR ACC", [...of("parties.party", "create", "change"), ...of("devices.device", "create", "change")]),
  people("phones-see", BUSINESS, ["parties.phone.see"]),
  people("customers-put-away", "MGR DIR ADM", ["parties.party.archive", "devices.device.archive"]),
  people("customers-merge", "MGR DIR ADM", ["parties.party.merge"]),
  people("device-types-write", "MGR ADM", of("devices.device-type", "create", "change", "archive")),

  intake("intake-see", EVERYBODY, ["repairs.intake.read"]),
  intake("intake-write", "REC MGR", of("repairs.intake", "create", "change")),
  intake("intake-variant", "ENG:own MGR DIR", of("repairs.intake", "repair-here", "repair-away")),
  intake("intake-done", "ENG:own MGR", ["repairs.intake.finish"]),
  intake("intake-partner", "REC STK MGR", of("repairs.intake", "send-away", "put-off", "take-back")),
  intake("intake-move", "REC ENG STK MGR", ["repairs.intake.move"]),
  intake("intake-issue", "REC MGR DIR", ["repairs.intake.issue"]),
  intake("intake-back", "MGR DIR", of("repairs.intake", "reconsider", "resume")),
  intake("phone-lend", EVERYBODY, ["ledger.phone-link.read"]),
  intake("page-link", "REC ENG MGR", ["repairs.page-link.make"]),
  intake("intake-take-in-again", "DIR", ["repairs.intake.take-in-again"]),
  intake("loaner-see", "REC ENG STK MGR ACC DIR", ["repairs.loaner.read"]),
  intake("loaner-lend", "REC STK MGR", of("repairs.loaner", "create", "change", "take-back", "extend")),
  intake("loaner-cancel", "MGR DIR", ["repairs.loaner.cancel"]),
  intake("device-count-see", "REC ENG STK MGR ACC DIR", ["repairs.device-count.read"]),
  intake("device-count", "REC STK MGR", of("repairs.device-count", "create", "change", "compare", "recount")),
  intake("device-count-settle", "MGR DIR", of("repairs.device-count", "answer", "settle", "cancel")),

  order("order-see", BUSINESS, ["repairs.work-order.read"]),
  order("order-create", "REC ENG:own MGR", ["repairs.work-order.create"]),
  order("order-lines", "REC ENG:own MGR", ["repairs.work-order.change"]),
  order("order-lines-agreed", "ENG:own MGR", ["repairs.work-order.change-agreed"]),
  order("order-prices", "REC MGR", ["repairs.work-order.price"]),
  order("order-charges", "MGR", ["repairs.work-order.charge"]),
  order("order-charges-propose", "ENG:own MGR", ["repairs.work-order.propose-charge"]),
  order("order-charges-settle", "MGR DIR", ["repairs.work-order.settle-charges"]),
  order("order-performers", "ENG:own MGR", ["repairs.work-order.staff"]),
  order("order-stock-see", "REC ENG STK MGR ACC DIR", ["repairs.work-order.stock"]),
  order("reserve", "STK MGR", of("repairs.reserve", "put-aside", "release", "refuse")),
  order("reserve-ask", "ENG STK MGR", ["repairs.reserve.ask"]),
  order("reserve-take", "MGR DIR", ["repairs.reserve.take"]),
  order("order-diagnose", "ENG:own MGR", of("repairs.work-order", "start-diagnostics", "offer")),
  order("order-approval", "REC MGR", of("repairs.work-order", "approve", "decline")),
  order("order-revise", "REC ENG:own MGR", ["repairs.work-order.revise"]),
  order("order-work", "ENG:own MGR", of("repairs.work-order", "start", "check")),
  order("order-codes", "ENG:own MGR", ["repairs.work-order.name-codes"]),
  order("order-wait", "ENG STK MGR", ["repairs.work-order.wait-for-parts"]),
  order("order-quality", "ENG MGR", of("repairs.work-order", "pass", "send-back")),
  order("order-complete", "REC MGR ACC DIR", ["repairs.work-order.complete"]),
  order("order-refuse-warranty", "MGR", ["repairs.work-order.refuse-warranty"]),
  order("order-reopen", "ACC DIR", ["repairs.work-order.reopen"]),
  order("order-hold", "MGR", of("repairs.work-order", "hold", "resume")),
  order("order-cancel", "MGR", ["repairs.work-order.cancel"]),
  order("approvals-see", "REC ENG STK MGR ACC DIR", ["approvals.request.read"]),
  order("approvals-ask", "REC ENG STK MGR ACC", of("approvals.request", "create", "change", "withdraw")),
  order("approvals-decide", "DIR", of("approvals.request", "allow", "refuse")),
  order("order-check", "ENG MGR", ["repairs.order-check.tick"]),
  order("checklists-see", EVERYBODY, ["repairs.checklist.read", "repairs.fault-code.read"]),
  order("part-norms-see", "STK MGR DIR", ["reports.part-norms.read"]),
  order("profit-see", "MGR ACC DIR", ["repairs.profit.see"]),

  warranty("warranty-see", EVERYBODY, ["warranty.card.read"]),
  warranty("warranty-cards-write", "REC MGR ACC", of("warranty.card", "create", "change")),
  warranty("warranty-cards-void", "MGR DIR", ["warranty.card.archive"]),
  warranty("warranty-case-see", "REC ENG MGR ACC DIR", ["warranty.case.read"]),
  warranty("warranty-facts", "REC ENG MGR", ["warranty.case.change"]),
  warranty("warranty-propose", "ENG", ["warranty.case.propose"]),
  warranty("warranty-decide", "MGR DIR", ["warranty.case.decide"]),
  warranty("warranty-repeats-see", "MGR ACC DIR", ["warranty.repeat.read"]),
  warranty("claims-see", "MGR ACC DIR", ["warranty.claim.read"]),
  warranty("claims-own-see", "ENG:own MGR ACC DIR", ["warranty.repair-claim.read"]),
  warranty("claims-write", "MGR ACC", of("warranty.claim", "create", "change", "send", "accept", "answer", "bill-on", "pay", "cancel")),
  warranty("claims-back", "ACC", of("warranty.claim", "recall", "ask-again", "take-payment-back")),
  warranty("defective-parts-see", "STK MGR ACC DIR", ["warranty.defective-part.read"]),
  warranty("defective-parts-send", "STK MGR", ["warranty.defective-part.send"]),
  warranty("warranty-contracts-see", "REC ENG STK MGR ACC DIR", ["warranty.maker.read"]),
  warranty("warranty-contracts-write", "MGR ACC", of("warranty.maker", "create", "change", "archive")),

  stock("items-see", EVERYBODY, ["catalog.item.read"]),
  stock("items-write", "STK MGR ACC", of("catalog.item", "create", "change")),
  stock("items-put-away", "MGR ACC", ["catalog.item.archive"]),
  stock("stock-see", BUSINESS, ["stock.on-hand.read"]),
  stock("parts-issue-see", "ENG STK MGR ACC DIR", ["repairs.parts-issue.read"]),
  stock("parts-issue", "STK", of("repairs.parts-issue", "create", "change", "confirm", "cancel")),
  stock("parts-accept", "ENG:own", ["repairs.parts-issue.accept"]),
  stock("purchase-see", "STK MGR ACC DIR", ["stock.receipt.read"]),
  stock("purchase-write", "STK MGR", ["stock.receipt.create"]),
  stock("purchase-change", "STK MGR ACC", ["stock.receipt.change"]),
  stock("purchase-receive", "STK MGR", ["stock.receipt.receive"]),
  stock("purchase-price", "MGR ACC", ["stock.receipt.price"]),
  stock("purchase-approve", "DIR", ["stock.receipt.approve"]),
  stock("purchase-cancel", "MGR", ["stock.receipt.cancel"]),
  stock("services-see", "STK MGR ACC DIR", ["repairs.service-purchase.read"]),
  stock("services-write", "MGR ACC", of("repairs.service-purchase", "create", "change", "receive")),
  stock("services-cancel", "MGR ACC", ["repairs.service-purchase.cancel"]),
  stock("move-see", "STK MGR ACC DIR", ["stock.move.read"]),
  stock("move", "STK MGR", of("stock.move", "create", "change", "move", "cancel")),
  stock("write-off-see", "ENG STK MGR ACC DIR", ["stock.write-off.read"]),
  stock("write-off-ask", "ENG STK", of("stock.write-off", "create", "change")),
  stock("write-off", "STK", ["stock.write-off.write-off"]),
  stock("write-off-approve", "DIR", ["stock.write-off.approve"]),
  stock("write-off-cancel", "DIR", ["stock.write-off.cancel"]),
  stock("surplus-see", "STK MGR ACC DIR", ["stock.surplus.read"]),
  stock("surplus", "STK", of("stock.surplus", "create", "receive")),
  stock("surplus-change", "STK MGR ACC", ["stock.surplus.change"]),
  stock("surplus-cancel", "DIR", ["stock.surplus.cancel"]),
  stock("stock-count-see", "ENG:own STK MGR ACC DIR", ["repairs.stock-count.read"]),
  stock("stock-count", "ENG:own STK", of("repairs.stock-count", "create", "change", "refresh", "reconcile")),
  stock("stock-count-close", "STK", of("repairs.stock-count", "recount", "close")),
  stock("stock-count-approve", "DIR", of("repairs.stock-count", "approve", "cancel")),
  stock("bad-part-see", "ENG:own STK MGR ACC DIR", ["repairs.bad-part.read"]),
  stock("bad-part-ask", "ENG:own STK", of("repairs.bad-part", "create", "change")),
  stock("bad-part-aside", "STK", of("repairs.bad-part", "set-aside", "cancel")),
  stock("bad-part-claim", "MGR ACC", of("repairs.bad-part", "send", "credit")),
  stock("bad-part-write-off", "STK", ["repairs.bad-part.write-off"]),
  stock("bad-part-approve", "DIR", of("repairs.bad-part", "approve", "reconsider")),
  stock("maker-part-see", "ENG STK MGR ACC DIR", ["repairs.maker-part.read"]),
  stock("maker-part", "STK", of("repairs.maker-part", "create", "change", "confirm", "cancel")),
  stock("stock-opening", "ACC MGR", of("stock.opening", "read", "create", "change", "enter", "cancel")),
  stock("cost-see", "MGR ACC DIR", ["stock.cost.see"]),

  money("payment-see", "CASH MGR ACC DIR", ["money.payment.read", "money.place.read"]),
  money("payment-take", "CASH ACC", of("money.payment", "create", "change", "receive")),
  money("desk-work", "CASH", ["money.desk.work"]),
  money("bank-work", "ACC", ["money.bank.work"]),
  money("bank-see", "MGR ACC DIR", ["money.bank.see"]),
  money("cash-out-see", "CASH ACC DIR", ["money.cash-out.see"]),
  money("payment-cancel", "ACC", ["money.payment.cancel"]),
  money("refund-see", "CASH ACC DIR", ["money.refund.read"]),
  money("refund-prepare", "ACC", of("money.refund", "create", "change")),
  money("refund-approve", "DIR", ["money.refund.approve"]),
  money("refund-pay", "CASH ACC", ["money.refund.pay"]),
  money("refund-cancel", "ACC DIR", ["money.refund.cancel"]),
  money("supplier-payment-see", "CASH MGR ACC DIR", ["money.supplier-payment.read"]),
  money("supplier-payment-prepare", "ACC", of("money.supplier-payment", "create", "change")),
  money("supplier-payment-approve", "DIR", ["money.supplier-payment.approve"]),
  money("supplier-payment-pay", "CASH ACC", ["money.supplier-payment.pay"]),
  money("supplier-payment-cancel", "ACC DIR", ["money.supplier-payment.cancel"]),
  money("money-opening", "ACC", of("money.opening", "read", "create", "change", "enter", "cancel")),
  money("standings-see", "REC CASH MGR ACC DIR", ["money.standing.read"]),
  money("books-see", "ACC DIR", ["money.trial-balance.read"]),
  money("wages-see", "MGR ACC DIR", ["company.wage.see", "payroll.wage.see"]),
  money("earnings-see", "ENG:own MGR ACC DIR", ["payroll.earnings.read"]),

  office("company-see", EVERYBODY, ["company.organization.read", "company.branch.read", "company.place.read", "company.employee.read"]),
  office("employees-write", "ACC ADM", of("company.employee", "create", "change", "archive")),
  office("company-write", "ADM", [
    ...of("company.organization", "create", "change", "archive"),
    ...of("company.branch", "create", "change", "archive"),
    ...of("company.place", "create", "change", "archive"),
    "company.settings.change",
    "company.numbering.change",
  ]),
  office("flow-see", "MGR DIR ADM", ["repairs.order-rules.read"]),
  office("flow-write", "ADM", [
    "repairs.order-rules.change",
    ...of("repairs.checklist", "create", "change", "archive"),
    ...of("repairs.fault-code", "create", "change", "archive"),
  ]),
  office("period-close", "ACC DIR ADM", ["money.period.close"]),
  office("edit-bans-see", "ACC DIR ADM", ["money.edit-ban.read"]),
  office("edit-bans-write", "ACC DIR ADM", of("money.edit-ban", "create", "change", "archive")),
  office("users-see", "DIR ADM", ["access.user.read", "access.role.read", "access.api-key.read"]),
  office("users-write", "ADM", [
    ...of("access.user", "create", "change", "archive", "code", "end-sessions", "drop-second-factor"),
    ...of("access.role", "create", "change", "archive"),
    ...of("access.api-key", "create", "revoke"),
  ]),
  office("audit-see", "ACC DIR ADM", ["access.audit.read"]),
  office("branches-all", "ACC DIR ADM", [SEES_ALL_BRANCHES]),
  office("see-as", "DIR ADM", [MAY_SEE_AS]),
  office("demo", "ADM", of("access.demo", "make", "remove")),
];

/** Who holds money, wages or everybody's rights in hand: a password alone is too little for them. Demanded once the company says so. */
export const SECOND_FACTOR_ADVISED: readonly string[] = ["cashier", "director", "administrator"] satisfies RoleCode[];

/** What a shipped role gives when nobody has changed it. */
export const grantsOf = (role: string): string[] => [
  ...new Set(
    RIGHTS.flatMap(({ roles, own, permissions }) => {
      if ((roles as readonly string[]).includes(role)) return permissions;
      return (own as readonly string[]).includes(role) ? permissions.map((permission) => `${permission}.own`) : [];
    }),
  ),
];

/** Every permission the matrix knows. */
export const PERMISSIONS: readonly string[] = [...new Set(RIGHTS.flatMap(({ permissions }) => permissions))];
