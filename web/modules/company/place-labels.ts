import { printPlaceLabels } from "#contracts/printing/place-label.ts";
import type { Paper } from "#web/kit/print-button.tsx";
import { addressOf } from "#web/platform/client.ts";
import { languageNow, text } from "#web/platform/texts.ts";

type Which = { readonly placeId?: string | undefined; readonly branchId?: string | undefined; readonly kind?: string | undefined };

/** Labels of one place, or of all that the list shows. */
export const placeLabels = (which: Which): Paper => ({
  key: "place-label",
  label: text("printing.form.place-label"),
  href: addressOf(printPlaceLabels, { query: { language: languageNow(), ...which } }),
});
