import { z } from "zod";
import { endpoint } from "#contracts/kernel/endpoint.ts";
import { Bps, MINOR_MAX, Milli, Minor } from "#contracts/kernel/measure.ts";

const days = (usual: number) => z.int().min(0).max(3_650).default(usual);
const hours = (usual: number) => z.int().min(0).max(8_760).default(usual);
const share = (usual: number) => Bps.default(Bps.parse(usual));

/** The rules a shop sets for itself. What is not said is what most shops do, so an older row always parses. */
export const Settings = z.strictObject({
  /** The part of an approved budget to be paid before work begins; 0: none. */
  prepayment: z.strictObject({ share: share(0) }).prefault({}),
  /** How much cheaper than the list price each role may make a line; a role that is not named: not at all. */
  discountLimits: z
    .record(z.string().max(60), Bps)
    .default({ receptionist: Bps.parse(5_00), manager: Bps.parse(15_00), director: Bps.parse(100_00) }),
  /** Nobody may hold two duties that watch one another. Off: small shops give one person several roles. */
  dutiesApart: z.boolean().default(false),
  /** Goods worth no more than this may be written off without anybody's yes. */
  writeOffLimit: Minor.min(0).max(MINOR_MAX).default(Minor.parse(0)),
  /** From a bank so much may go to a supplier without anybody's yes, and goods so dear be taken in; `null`: any sum. */
  supplierPaymentLimit: Minor.min(0).max(MINOR_MAX).nullable().default(null),
  purchaseLimit: Minor.min(0).max(MINOR_MAX).nullable().default(null),
  /** How much more of a part may be issued than was planned, with a reason; beyond it somebody else says yes first. */
  overIssueTolerance: share(50_00),
  /** How far what was used may differ from the norm of the works before somebody has to say why. */
  normTolerance: share(10_00),
  /** A repair is completed only after the engineers have said that the parts are in their hands. */
  acceptBeforeCompletion: z.boolean().default(false),
  /** By how much lines may outgrow the approved budget without asking the customer again; 0 for consumers. */
  budgetTolerance: share(0),
  /** Parts that were never issued are issued and used at completion, from the line's warehouse. */
  issueAtCompletion: z.boolean().default(true),
  /** Paid diagnostics cost nothing once the customer agrees to the repair. */
  diagnosticsFreeIfRepaired: z.boolean().default(false),
  /** Straight from "in work" to "completed", without quality check. */
  shortPathToCompleted: z.boolean().default(false),
  /** A device may be called ready while its order only waits for payment. */
  readyBeforePayment: z.boolean().default(true),
  /** VAT at the first event, be it a prepayment, instead of with the revenue. */
  vatFirstEvent: z.boolean().default(false),
  /** When the manufacturer's debt for warranty works appears. */
  warrantyRevenueAt: z.enum(["completion", "acceptance"]).default("completion"),
  storage: z.strictObject({ freeDays: days(14), pricePerDay: Minor.min(0).max(MINOR_MAX).default(Minor.parse(0)) }).prefault({}),
  estimateValidDays: days(7),
  worksWarrantyDays: days(90),
  /** A reserve nobody moved for so long is given back. */
  reserveDays: days(14),
  /** So many days before, the shop is told that a reserve is about to be given back. */
  reserveNoticeDays: days(2),
  /** The work that the way to a customer is; its price and norm, where they are not those of the catalog. */
  travel: z
    .strictObject({
      itemId: z.uuid().nullable().default(null),
      price: Minor.min(0).max(MINOR_MAX).nullable().default(null),
      normHours: Milli.min(0).max(1_000_000).nullable().default(null),
    })
    .prefault({}),
  /** After so many hours in one state a repair is shown as stuck. */
  timeouts: z
    .strictObject({
      diagnostics: hours(24),
      approval: hours(48),
      waitingParts: hours(168),
      inWork: hours(72),
      qualityCheck: hours(8),
      pickUp: hours(336),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof Settings>;

/** The rules with the number of their last change. */
export const VersionedSettings = z.object({ version: z.int(), settings: Settings });
export type VersionedSettings = z.infer<typeof VersionedSettings>;

export const settingsEndpoints = {
  read: endpoint({ name: "company.settings.read", method: "GET", path: "/api/settings", reply: VersionedSettings, guard: "signed-in" }),
  change: endpoint({
    name: "company.settings.change",
    method: "PUT",
    path: "/api/settings",
    reply: VersionedSettings,
    body: z.strictObject({ version: z.int(), settings: Settings }),
    refusals: ["ledger.changed-meanwhile"],
  }),
};
