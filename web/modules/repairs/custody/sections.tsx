import { Sections } from "#web/ledger/about.tsx";
import { say } from "./say.ts";

const SECTIONS = [
  { path: "/device-places", label: "repairs.screen.custody.places", permission: "repairs.intake.read" },
  { path: "/away", label: "repairs.screen.custody.away", permission: "repairs.intake.read" },
  { path: "/loaners", label: "repairs.loaner.many", permission: "repairs.loaner.read" },
  { path: "/device-counts", label: "repairs.device-count.many", permission: "repairs.device-count.read" },
  { path: "/service-purchases", label: "repairs.service-purchase.many", permission: "repairs.service-purchase.read" },
];

/** Where devices are, who else has them, and what that costs. */
export const CustodySections = ({ here }: { readonly here: string }) => <Sections sections={SECTIONS} here={here} label={say("menu")} />;
