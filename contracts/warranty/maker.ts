import { z } from "zod";
import { CardHead, cardEndpoints } from "#contracts/kernel/card.ts";
import { line, prose } from "#contracts/kernel/wording.ts";

const files = z.int().min(0).max(50).default(0);
const withinDays = z.int().min(1).max(365).nullable().default(null);

/** What a manufacturer's or a supplier's contract demands of a claim. Its prices stand on the party's card. */
export const MakerDraft = z.strictObject({
  partyId: z.uuid(),
  contract: line(120),
  /** Photos and papers that a repair must have before it can be claimed. */
  photos: files,
  papers: files,
  /** A claim must be sent so many days after the repair is completed; `null`: whenever. */
  claimWithinDays: withinDays,
  /** The parts taken out go back to them so many days after the repair is completed; `null`: they stay with us. */
  returnWithinDays: withinDays,
  notes: prose,
});
export type MakerDraft = z.infer<typeof MakerDraft>;

export const Maker = z.object({ ...CardHead.shape, ...MakerDraft.shape });
export type Maker = z.infer<typeof Maker>;

export const MakerRow = Maker.omit({ notes: true }).extend({ partyName: z.string() });
export type MakerRow = z.infer<typeof MakerRow>;

export const makerEndpoints = cardEndpoints({
  name: "warranty.maker",
  plural: "warranty-makers",
  card: Maker,
  draft: MakerDraft,
  row: MakerRow,
  filters: { partyId: z.uuid().optional() },
  refusals: ["warranty.no-such-thing", "warranty.maker-twice"],
});
