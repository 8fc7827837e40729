import { Sections } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";

const SECTIONS = [
  { path: "/warranty-claims", label: "warranty.claim.many", permission: "warranty.claim.read" },
  { path: "/claim-ages", label: "warranty.screen.ages", permission: "warranty.claim.read" },
  { path: "/repair-claims", label: "warranty.screen.repair-claims", permission: "warranty.repair-claim.read" },
  { path: "/defective-parts", label: "warranty.screen.defective", permission: "warranty.defective-part.read" },
  { path: "/repeats", label: "warranty.screen.repeats", permission: "warranty.repeat.read" },
  { path: "/warranty-contracts", label: "warranty.maker.many", permission: "warranty.maker.read" },
];

/** Claims, what is owed by age, parts to send back, repairs that came back, contracts. */
export const WarrantySections = ({ here }: { readonly here: string }) => (
  <Sections sections={SECTIONS} here={here} label={text("warranty.screen.menu")} />
);
