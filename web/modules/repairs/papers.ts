import type { Intake } from "#contracts/repairs/intake.ts";
import type { WorkOrder } from "#contracts/repairs/work-order.ts";
import { IntakeForm, OrderForm, printIntake, printOrder } from "#contracts/repairs/print.ts";
import type { Paper } from "#web/kit/print-button.tsx";
import { addressOf } from "#web/platform/client.ts";
import { languageNow, text } from "#web/platform/texts.ts";

type Language = "uk" | "ru" | "en";

/** The receipt with its tear-off and the label, in the language of whoever takes them home. */
export const intakePaper = (id: string, form: (typeof IntakeForm.options)[number], language: Language = languageNow()): string =>
  addressOf(printIntake, { params: { id, form }, query: { language } });

/** The papers an intake has something to say on: a note for the centre once one is chosen, the act once the device has left. */
export const intakePapers = ({ id, partnerId, issuedOn }: Pick<Intake, "id" | "partnerId" | "issuedOn">, language?: Language): Paper[] =>
  IntakeForm.options
    .filter((form) => (form !== "dispatch-note" || partnerId !== null) && (form !== "hand-over-act" || issuedOn !== null))
    .map((form) => ({ key: form, label: text(`printing.form.${form}`), href: intakePaper(id, form, language) }));

export const orderPaper = (id: string, form: (typeof OrderForm.options)[number], language: Language = languageNow()): string =>
  addressOf(printOrder, { params: { id, form }, query: { language } });

/** The papers of one payer: what they are asked to pay, and once the order is completed what they paid for. */
export const payerPapers = ({ id, status }: WorkOrder, payerId: string, language: Language = languageNow()): Paper[] =>
  (["invoice", "act"] as const)
    .filter((form) => form !== "act" || status === "completed")
    .map((form) => ({
      key: form,
      label: text(`printing.form.${form}`),
      href: addressOf(printOrder, { params: { id, form }, query: { language, payerId } }),
    }));

/** The papers an order has something to say on just now. */
export function orderPapers({ id, works, parts, status }: WorkOrder, language: Language = languageNow()): Paper[] {
  const empty = works.length + parts.length === 0;
  const forms = OrderForm.options.filter((form) => form === "work-order" || (!empty && (form !== "act" || status === "completed")));
  return forms.map((form) => ({ key: form, label: text(`printing.form.${form}`), href: orderPaper(id, form, language) }));
}
