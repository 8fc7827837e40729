import { z } from "zod";
import { Charge, RepairKind } from "#contracts/repairs/charge.ts";
import { Day } from "#contracts/kernel/document.ts";
import { type Standing, TermKind, TermState } from "./term.ts";

/** What the check says (D.1 of the domain). */
export const VERDICTS = ["manufacturer", "works", "part", "expired", "unknown"] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** A warranty a verdict rests on, or might have: running ones first. */
export const Basis = z.object({
  kind: TermKind,
  state: TermState,
  /** The warranty card; `null` for a term that only the device's passport tells. */
  cardId: z.uuid().nullable(),
  /** The number of the card, or of the order that gave it. */
  number: z.string(),
  name: z.string(),
  /** `null`: the passport tells only the end. */
  beginsOn: Day.nullable(),
  endsOn: Day.nullable(),
  extendedDays: z.int(),
  daysLeft: z.int().nullable(),
  /** The reading of the meter at which it ends. */
  counterEnd: z.int().nullable(),
  /** The order that gave it. */
  orderId: z.uuid().nullable(),
});
export type Basis = z.infer<typeof Basis>;

/** What is proposed for the repair: its kind, who bears the lines, and the first order a repeat belongs to. */
export const Proposal = z.object({ repairKind: RepairKind, charge: Charge, previousOrderId: z.uuid().nullable() });
export type Proposal = z.infer<typeof Proposal>;

const runs = ({ state }: Pick<Standing, "state">): boolean => state === "active" || state === "extended";

/** Our own word comes first: a fault that comes back inside the warranty of our works is ours (rule 5 of D.1). */
const RANK: Readonly<Record<z.infer<typeof TermKind>, number>> = { works: 0, part: 1, goods: 2, manufacturer: 3 };
const SAYS: Readonly<Record<z.infer<typeof TermKind>, Verdict>> = { works: "works", part: "part", goods: "part", manufacturer: "manufacturer" };

/** The verdict over all that is known, and in the order in which it was weighed. */
export function verdictOf(bases: readonly Basis[]): { readonly verdict: Verdict; readonly weighed: readonly Basis[] } {
  const weight = (basis: Basis) => (runs(basis) ? RANK[basis.kind] : 10);
  const late = ({ endsOn }: Basis) => endsOn ?? "9999-12-31";
  const weighed = bases
    .filter(({ state }) => state !== "void")
    .sort((a, b) => weight(a) - weight(b) || (late(a) < late(b) ? 1 : late(a) > late(b) ? -1 : 0));
  const [first] = weighed;
  if (first === undefined) return { verdict: "unknown", weighed };
  return { verdict: runs(first) ? SAYS[first.kind] : "expired", weighed };
}

/** All verdicts that running warranties would bear out: choosing among them is no override. */
export const foundedBy = (bases: readonly Basis[]): Verdict[] => [...new Set(bases.filter(runs).map(({ kind }) => SAYS[kind]))];

/** What a verdict means for the repair. */
export function proposalOf(verdict: Verdict, bases: readonly Basis[]): Proposal {
  if (verdict === "manufacturer") return { repairKind: "warranty", charge: "manufacturer", previousOrderId: null };
  if (verdict === "expired" || verdict === "unknown") return { repairKind: "paid", charge: "customer", previousOrderId: null };
  const first = bases.find((basis) => runs(basis) && SAYS[basis.kind] === verdict);
  return { repairKind: "warranty", charge: "own-warranty", previousOrderId: first?.orderId ?? null };
}
