import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const receipt = () => import("./edit-receipt.screen.tsx");
const move = () => import("./move.screen.tsx");
const gone = () => import("./write-off.screen.tsx");
const surplus = () => import("./surplus.screen.tsx");
const opening = () => import("./opening.screen.tsx");

/** What lies in stock; what came, was carried elsewhere, or lay there from the first day. */
export const stockScreens: ModuleScreens = {
  screens: [
    { path: "/stock", component: lazyScreen(() => import("./stock.screen.tsx"), "StockScreen"), permission: "stock.on-hand.read" },
    { path: "/receipts", component: lazyScreen(() => import("./receipts.screen.tsx"), "ReceiptsScreen"), permission: "stock.receipt.read" },
    { path: "/receipts/new", component: lazyScreen(receipt, "NewReceiptScreen"), permission: "stock.receipt.create" },
    { path: "/receipts/$id", component: lazyScreen(() => import("./receipt.screen.tsx"), "ReceiptScreen"), permission: "stock.receipt.read" },
    { path: "/receipts/$id/edit", component: lazyScreen(receipt, "EditReceiptScreen"), permission: "stock.receipt.change" },
    { path: "/moves", component: lazyScreen(() => import("./moves.screen.tsx"), "MovesScreen"), permission: "stock.move.read" },
    { path: "/moves/new", component: lazyScreen(move, "NewMoveScreen"), permission: "stock.move.create" },
    { path: "/moves/$id", component: lazyScreen(move, "MoveScreen"), permission: "stock.move.read" },
    { path: "/moves/$id/edit", component: lazyScreen(move, "EditMoveScreen"), permission: "stock.move.change" },
    { path: "/write-offs", component: lazyScreen(() => import("./write-offs.screen.tsx"), "WriteOffsScreen"), permission: "stock.write-off.read" },
    { path: "/write-offs/new", component: lazyScreen(gone, "NewWriteOffScreen"), permission: "stock.write-off.create" },
    { path: "/write-offs/$id", component: lazyScreen(gone, "WriteOffScreen"), permission: "stock.write-off.read" },
    { path: "/write-offs/$id/edit", component: lazyScreen(gone, "EditWriteOffScreen"), permission: "stock.write-off.change" },
    { path: "/surpluses", component: lazyScreen(() => import("./surpluses.screen.tsx"), "SurplusesScreen"), permission: "stock.surplus.read" },
    { path: "/surpluses/new", component: lazyScreen(surplus, "NewSurplusScreen"), permission: "stock.surplus.create" },
    { path: "/surpluses/$id", component: lazyScreen(surplus, "SurplusScreen"), permission: "stock.surplus.read" },
    { path: "/surpluses/$id/edit", component: lazyScreen(surplus, "EditSurplusScreen"), permission: "stock.surplus.change" },
    {
      path: "/stock-openings",
      component: lazyScreen(() => import("./openings.screen.tsx"), "StockOpeningsScreen"),
      permission: "stock.opening.read",
    },
    { path: "/stock-openings/new", component: lazyScreen(opening, "NewStockOpeningScreen"), permission: "stock.opening.create" },
    { path: "/stock-openings/$id", component: lazyScreen(opening, "StockOpeningScreen"), permission: "stock.opening.read" },
    { path: "/stock-openings/$id/edit", component: lazyScreen(opening, "EditStockOpeningScreen"), permission: "stock.opening.change" },
  ],
  menu: [
    {
      name: "stock",
      icon: "stock",
      path: "/stock",
      permissions: ["stock.on-hand.read"],
      order: 70,
      key: "KeyW",
      also: ["/receipts", "/moves", "/part-norms", "/write-offs", "/surpluses", "/stock-counts", "/bad-parts", "/maker-parts", "/stock-openings"],
    },
  ],
  create: [
    { label: "stock.screen.new-receipt", icon: "truck", path: "/receipts/new", permission: "stock.receipt.create", order: 50 },
    { label: "stock.screen.new-move", icon: "stock", path: "/moves/new", permission: "stock.move.create", order: 55 },
    { label: "stock.screen.new-write-off", icon: "trash", path: "/write-offs/new", permission: "stock.write-off.create", order: 58 },
  ],
  opens: {
    "stock.receipt": "/receipts/$id",
    "stock.move": "/moves/$id",
    "stock.write-off": "/write-offs/$id",
    "stock.surplus": "/surpluses/$id",
    "stock.opening": "/stock-openings/$id",
  },
};
