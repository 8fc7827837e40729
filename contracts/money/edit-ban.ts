import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { Day } from "#contracts/kernel/document.ts";
import { Name } from "#contracts/kernel/wording.ts";

/** Whose documents a ban is about: everybody's, or those of one part of the product, as their names begin. */
export const SECTIONS = ["all", "repairs", "stock", "money"] as const;
/** Through a day; through the end of the last month, some days of grace after it; everything older than some days. */
export const BAN_RULES = ["day", "month", "age"] as const;

/**
 * A day through which documents may not move the books any more, by section and branch, with roles it does not bind
 * (D.5 of the domain). Reading is free. Unlike a closing it can be lifted.
 */
export const EditBanDraft = z.strictObject({
  name: Name,
  section: z.enum(SECTIONS).default("all"),
  /** `null`: every branch. */
  branchId: z.uuid().nullable().default(null),
  rule: z.enum(BAN_RULES).default("month"),
  /** Of the rule "day". */
  day: Day.nullable().default(null),
  /** Days of grace after a month, or the age of what may not be touched any more. */
  days: z.int().min(0).max(366).default(0),
  /** Codes of roles that the ban does not bind. */
  exceptRoles: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
});
export type EditBanDraft = z.infer<typeof EditBanDraft>;

export const EditBan = z.object({ ...CardHead.shape, ...EditBanDraft.shape });
export type EditBan = z.infer<typeof EditBan>;

export const EditBanRow = EditBan.omit({ version: true });

export const editBanEndpoints = cardEndpoints({
  name: "money.edit-ban",
  plural: "edit-bans",
  card: EditBan,
  draft: EditBanDraft,
  row: EditBanRow,
  filters: {},
  refusals: ["money.ban-ahead", "money.ban-day-needed"],
});

const DAY_MS = 86_400_000;
const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day that a ban covers today. The database knows the same rule as `ledger_banned_through`. */
export function bannedThrough({ rule, day, days }: Pick<EditBan, "rule" | "day" | "days">, today: string): string | null {
  if (rule === "day") return day;
  const before = shifted(today, -days);
  return rule === "age" ? shifted(before, -1) : shifted(`${before.slice(0, 7)}-01`, -1);
}
