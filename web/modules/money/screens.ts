import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const edit = () => import("./edit-payment.screen.tsx");
const paySupplier = () => import("./edit-supplier-payment.screen.tsx");
const opening = () => import("./opening.screen.tsx");

/** Where the money is, how it came and went, who owes it, and the accountant's view of it. */
export const moneyScreens: ModuleScreens = {
  screens: [
    { path: "/money", component: lazyScreen(() => import("./money.screen.tsx"), "MoneyScreen"), permission: "money.place.read" },
    { path: "/payments", component: lazyScreen(() => import("./payments.screen.tsx"), "PaymentsScreen"), permission: "money.payment.read" },
    { path: "/payments/new", component: lazyScreen(edit, "NewPaymentScreen"), permission: "money.payment.create" },
    { path: "/payments/$id", component: lazyScreen(() => import("./payment.screen.tsx"), "PaymentScreen"), permission: "money.payment.read" },
    { path: "/payments/$id/edit", component: lazyScreen(edit, "EditPaymentScreen"), permission: "money.payment.change" },
    { path: "/refunds", component: lazyScreen(() => import("./refunds.screen.tsx"), "RefundsScreen"), permission: "money.refund.read" },
    { path: "/refunds/new", component: lazyScreen(edit, "NewRefundScreen"), permission: "money.refund.create" },
    { path: "/refunds/$id", component: lazyScreen(() => import("./refund.screen.tsx"), "RefundScreen"), permission: "money.refund.read" },
    { path: "/refunds/$id/edit", component: lazyScreen(edit, "EditRefundScreen"), permission: "money.refund.change" },
    {
      path: "/supplier-payments",
      component: lazyScreen(() => import("./supplier-payments.screen.tsx"), "SupplierPaymentsScreen"),
      permission: "money.supplier-payment.read",
    },
    { path: "/supplier-payments/new", component: lazyScreen(paySupplier, "NewSupplierPaymentScreen"), permission: "money.supplier-payment.create" },
    {
      path: "/supplier-payments/$id",
      component: lazyScreen(() => import("./supplier-payment.screen.tsx"), "SupplierPaymentScreen"),
      permission: "money.supplier-payment.read",
    },
    {
      path: "/supplier-payments/$id/edit",
      component: lazyScreen(paySupplier, "EditSupplierPaymentScreen"),
      permission: "money.supplier-payment.change",
    },
    { path: "/debts", component: lazyScreen(() => import("./debts.screen.tsx"), "DebtsScreen"), permission: "money.standing.read" },
    {
      path: "/trial-balance/$code",
      component: lazyScreen(() => import("./account.screen.tsx"), "AccountScreen"),
      permission: "money.trial-balance.read",
    },
    {
      path: "/trial-balance/$code/entries",
      component: lazyScreen(() => import("./entries.screen.tsx"), "EntriesScreen"),
      permission: "money.trial-balance.read",
    },
    {
      path: "/trial-balance",
      component: lazyScreen(() => import("./trial-balance.screen.tsx"), "TrialBalanceScreen"),
      permission: "money.trial-balance.read",
    },
    { path: "/closing", component: lazyScreen(() => import("./closing.screen.tsx"), "ClosingScreen"), permission: "money.period.close" },
    { path: "/edit-bans", component: lazyScreen(() => import("./edit-bans.screen.tsx"), "EditBansScreen"), permission: "money.edit-ban.read" },
    { path: "/edit-bans/$id", component: lazyScreen(() => import("./edit-ban.screen.tsx"), "EditBanScreen"), permission: "money.edit-ban.read" },
    {
      path: "/money-openings",
      component: lazyScreen(() => import("./openings.screen.tsx"), "MoneyOpeningsScreen"),
      permission: "money.opening.read",
    },
    { path: "/money-openings/new", component: lazyScreen(opening, "NewMoneyOpeningScreen"), permission: "money.opening.create" },
    { path: "/money-openings/$id", component: lazyScreen(opening, "MoneyOpeningScreen"), permission: "money.opening.read" },
    { path: "/money-openings/$id/edit", component: lazyScreen(opening, "EditMoneyOpeningScreen"), permission: "money.opening.change" },
  ],
  menu: [
    {
      name: "money",
      icon: "money",
      path: "/money",
      permissions: ["money.place.read"],
      order: 90,
      key: "KeyM",
      also: ["/payments", "/refunds", "/supplier-payments", "/debts", "/trial-balance", "/closing", "/edit-bans", "/money-openings"],
    },
  ],
  create: [
    { label: "money.payment.receive", icon: "money", path: "/payments/new", permission: "money.payment.create", order: 30 },
    { label: "money.screen.new-refund", icon: "undo", path: "/refunds/new", permission: "money.refund.create", order: 35 },
  ],
  settings: [
    {
      label: "money.screen.closing",
      about: "money.screen.closing-about",
      icon: "lock",
      path: "/closing",
      permissions: ["money.period.close"],
      order: 70,
    },
    {
      label: "money.edit-ban.titles",
      about: "money.edit-ban.about",
      icon: "lock",
      path: "/edit-bans",
      permissions: ["money.edit-ban.read"],
      order: 71,
    },
  ],
  opens: {
    "money.edit-ban": "/edit-bans/$id",
    "money.payment": "/payments/$id",
    "money.refund": "/refunds/$id",
    "money.supplier-payment": "/supplier-payments/$id",
    "money.opening": "/money-openings/$id",
  },
};
