import { LABELLED_PLACES, placeCode } from "#contracts/company/place.ts";
import english from "#contracts/company/texts/en.json" with { type: "json" };
import russian from "#contracts/company/texts/ru.json" with { type: "json" };
import ukrainian from "#contracts/company/texts/uk.json" with { type: "json" };
import { printPlaceLabels } from "#contracts/printing/place-label.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import { type Route, serve } from "#platform/http.ts";
import { printingRefusals } from "./refusals.ts";
import { paperReply, renderForm } from "./render.ts";

const TEXTS: Readonly<Record<PrintLanguage, Readonly<Record<string, string>>>> = { en: english, uk: ukrainian, ru: russian };
const LABELS_MAX = 200;

/** Labels of places where things lie, branch by branch and kind by kind, as one walks with the roll. */
export const placeLabelRoutes: readonly Route[] = [
  serve(printPlaceLabels, async ({ tx }, { query: { language, as, placeId, branchId, kind } }) => {
    let found = tx
      .selectFrom("place")
      .innerJoin("branch", "branch.id", "place.branch_id")
      .where("place.kind", "in", [...LABELLED_PLACES])
      .select(["place.id", "place.name", "place.kind", "branch.name as branch"]);
    // What is put away has its label printed only when somebody means this very place.
    found = placeId === undefined ? found.where("place.archived", "=", false) : found.where("place.id", "=", placeId);
    if (branchId !== undefined) found = found.where("place.branch_id", "=", branchId);
    if (kind !== undefined) found = found.where("place.kind", "in", kind);
    const rows = await found.orderBy("branch.name").orderBy("place.kind").orderBy("place.name").orderBy("place.id").limit(LABELS_MAX).execute();
    if (rows.length === 0) throw printingRefusals["no-places"]();
    const places = rows.map(({ id, name, branch, ...place }) => ({
      name,
      branch,
      kind: TEXTS[language][`place.kind.${place.kind}`] ?? "",
      code: placeCode(id),
    }));
    return paperReply(await renderForm("place-label", language, { places }), as);
  }),
];
