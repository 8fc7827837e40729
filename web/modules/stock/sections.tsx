import { Sections } from "#web/ledger/about.tsx";
import { text } from "#web/platform/texts.ts";

const SECTIONS = [
  { path: "/stock", label: "stock.screen.on-hand", permission: "stock.on-hand.read" },
  { path: "/receipts", label: "stock.screen.receipts", permission: "stock.receipt.read" },
  { path: "/moves", label: "stock.screen.moves", permission: "stock.move.read" },
  { path: "/write-offs", label: "stock.screen.write-offs", permission: "stock.write-off.read" },
  { path: "/surpluses", label: "stock.screen.surpluses", permission: "stock.surplus.read" },
  { path: "/stock-counts", label: "repairs.stock-count.many", permission: "repairs.stock-count.read" },
  { path: "/bad-parts", label: "repairs.bad-part.many", permission: "repairs.bad-part.read" },
  { path: "/maker-parts", label: "repairs.maker-part.many", permission: "repairs.maker-part.read" },
  { path: "/defective-parts", label: "warranty.screen.defective", permission: "warranty.defective-part.send" },
  { path: "/part-norms", label: "reports.part-norms.title", permission: "reports.part-norms.read" },
  { path: "/stock-openings", label: "stock.screen.openings", permission: "stock.opening.read" },
];

/** What lies in stock and the documents that brought it there. */
export const StockSections = ({ here }: { readonly here: string }) => (
  <Sections sections={SECTIONS} here={here} label={text("platform.menu.stock")} />
);
