import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import type { Paper } from "#web/kit/print-button.tsx";
import { addressOf } from "#web/platform/client.ts";
import { languageNow, text } from "#web/platform/texts.ts";

type Cash = { readonly id: string; readonly by: "cash" | "bank"; readonly status: string };

/** The cash order of a payment or a refund. What went through a bank has the bank's own paper, what was cancelled has none. */
export const cashPapers = (form: "cash-in" | "cash-out", door: Endpoint, { id, by, status }: Cash): readonly Paper[] =>
  by === "cash" && status !== "cancelled"
    ? [{ key: form, label: text(`printing.form.${form}`), href: addressOf(door, { params: { id }, query: { language: languageNow() } }) }]
    : [];
