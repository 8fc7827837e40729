import { lazyScreen } from "#web/kit/lazy-screen.ts";
import type { ModuleScreens } from "#web/kit/screens.ts";

const edit = () => import("./edit-claim.screen.tsx");

/** What manufacturers and suppliers owe for repairs, the parts that go back to them, and the repairs that came back to us. */
export const warrantyScreens: ModuleScreens = {
  screens: [
    { path: "/warranty-claims", component: lazyScreen(() => import("./claims.screen.tsx"), "ClaimsScreen"), permission: "warranty.claim.read" },
    { path: "/warranty-claims/new", component: lazyScreen(edit, "NewClaimScreen"), permission: "warranty.claim.create" },
    { path: "/warranty-claims/$id", component: lazyScreen(() => import("./claim.screen.tsx"), "ClaimScreen"), permission: "warranty.claim.read" },
    { path: "/warranty-claims/$id/edit", component: lazyScreen(edit, "EditClaimScreen"), permission: "warranty.claim.change" },
    { path: "/claim-ages", component: lazyScreen(() => import("./claim-ages.screen.tsx"), "ClaimAgesScreen"), permission: "warranty.claim.read" },
    {
      path: "/defective-parts",
      component: lazyScreen(() => import("./defective-parts.screen.tsx"), "DefectivePartsScreen"),
      permission: "warranty.defective-part.read",
    },
    {
      path: "/repair-claims",
      component: lazyScreen(() => import("./repair-claims.screen.tsx"), "RepairClaimsScreen"),
      permission: "warranty.repair-claim.read",
    },
    { path: "/repeats", component: lazyScreen(() => import("./repeats.screen.tsx"), "RepeatsScreen"), permission: "warranty.repeat.read" },
    { path: "/warranty-contracts", component: lazyScreen(() => import("./makers.screen.tsx"), "MakersScreen"), permission: "warranty.maker.read" },
    { path: "/warranty-contracts/$id", component: lazyScreen(() => import("./maker.screen.tsx"), "MakerScreen"), permission: "warranty.maker.read" },
  ],
  menu: [
    {
      name: "warranty",
      label: "warranty.screen.menu",
      icon: "shield",
      path: "/warranty-claims",
      permissions: ["warranty.claim.read"],
      order: 85,
      also: ["/claim-ages", "/repair-claims", "/defective-parts", "/repeats", "/warranty-contracts"],
    },
    // An engineer has nothing of the above but the claims for their own repairs.
    {
      name: "repair-claims",
      label: "warranty.screen.menu",
      icon: "shield",
      path: "/repair-claims",
      permissions: ["warranty.repair-claim.read.own"],
      order: 85,
    },
  ],
  create: [{ label: "warranty.claim.create", icon: "shield", path: "/warranty-claims/new", permission: "warranty.claim.create", order: 60 }],
  settings: [
    {
      label: "warranty.maker.many",
      about: "warranty.screen.makers-about",
      icon: "shield",
      path: "/warranty-contracts",
      permissions: ["warranty.maker.create"],
      order: 45,
    },
  ],
  opens: { "warranty.claim": "/warranty-claims/$id", "warranty.maker": "/warranty-contracts/$id" },
};
