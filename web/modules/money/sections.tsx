import { Sections } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";

const SECTIONS = [
  { path: "/money", label: "money.screen.places", permission: "money.place.read" },
  { path: "/payments", label: "money.screen.payments", permission: "money.payment.read" },
  { path: "/refunds", label: "money.screen.refunds", permission: "money.refund.read" },
  { path: "/supplier-payments", label: "money.supplier-payment.many", permission: "money.supplier-payment.read" },
  { path: "/debts", label: "money.screen.debts", permission: "money.standing.read" },
  { path: "/trial-balance", label: "money.screen.trial-balance", permission: "money.trial-balance.read" },
  { path: "/closing", label: "money.screen.closing", permission: "money.period.close" },
  { path: "/edit-bans", label: "money.edit-ban.titles", permission: "money.edit-ban.read" },
  { path: "/money-openings", label: "money.screen.openings", permission: "money.opening.read" },
];

/** Where the money is, how it moved, who owes it, what the accountant sees. */
export const MoneySections = ({ here }: { readonly here: string }) => (
  <Sections sections={SECTIONS} here={here} label={text("platform.menu.money")} />
);
