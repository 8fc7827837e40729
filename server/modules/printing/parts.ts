import { Milli } from "#contracts/kernel/measure.ts";
import type { Letterhead, PaperLine, PaperTerm, Side, Signatory, Totals } from "#contracts/printing/paper.ts";
import { barCode } from "#platform/scan-code.ts";
import type { Desk } from "./desk.ts";

/** The parts papers share, from resolved data to what a template shows. Pure. */

type Head = { readonly letterhead: Letterhead; readonly number: string; readonly day: string };

/** Title, number, day and letterhead: what every paper begins with. `codes` hold drawings and are never broken into lines. */
export const headOf = (desk: Desk, { letterhead, number, day }: Head, title: string, texts: readonly string[]) => ({
  language: desk.language,
  title,
  number,
  day,
  dayText: desk.day(day),
  letterhead: letterheadOf(desk, letterhead),
  texts: desk.texts("copy", "page", ...texts),
  codes: { number: barCode(number) },
});

function letterheadOf(desk: Desk, letterhead: Letterhead) {
  const { name, address, phone, hours, site, iban, taxStatus, vatNumber } = letterhead;
  return {
    name,
    lines: [
      [
        codeOf(desk, letterhead),
        vatNumber === null ? null : `${desk.text("side.vat")} ${vatNumber}`,
        taxStatus === null ? null : desk.text(`tax.${taxStatus}`),
      ],
      [address],
      [phone, hours, site],
      [iban === null ? null : `IBAN ${iban}`],
    ]
      .map(joined)
      .filter((line) => line !== ""),
  };
}

/** "ЄДРПОУ 32112239", or РНОКПП when the code has the ten digits of a person. */
export function codeOf(desk: Desk, { code }: Side): string | null {
  if (code === null) return null;
  const kind = /^\d{8}$/.test(code) ? "edrpou" : /^\d{10}$/.test(code) ? "rnokpp" : "code";
  return `${desk.text(`side.${kind}`)} ${code}`;
}

/** A party of a paper: the name, and beneath it what finds it again. */
export const sideOf = (desk: Desk, side: Side) => ({
  name: side.name,
  details: [
    joined([codeOf(desk, side), side.vatNumber === null ? null : `${desk.text("side.vat")} ${side.vatNumber}`]),
    joined([side.iban === null ? null : `IBAN ${side.iban}`, side.bank]),
    joined([side.address, side.phone === null ? null : `${desk.text("side.phone-short")} ${side.phone}`]),
  ].filter((line) => line !== ""),
});

const joined = (pieces: readonly (string | null)[]): string => pieces.filter(Boolean).join(" · ");

/** "6 months 10 days or 10 000 km". */
function termOf(desk: Desk, { months, days, counter, unit }: PaperTerm): string {
  const time = [
    months > 0 ? desk.text("warranty.months", { months: String(months) }) : "",
    days > 0 ? desk.text("warranty.days", { days: String(days) }) : "",
  ];
  const said = time.filter(Boolean).join(" ");
  if (counter === null) return said;
  const run = desk.text("line.warranty-counter", { count: desk.quantity(Milli.parse(counter * 1_000)), unit: desk.text(`meter.${unit ?? "units"}`) });
  return said === "" ? run : desk.text("line.warranty-or", { term: said, counter: run });
}

/** Table lines as text, numbered from one. Performers are the workshop's business. */
export const linesOf = (desk: Desk, lines: readonly PaperLine[], { performers = false, from = 1 } = {}) =>
  lines.map((line, at) => ({
    number: String(at + from),
    name: line.name,
    notes: [
      line.free === null ? "" : desk.text(`free.${line.free}`),
      line.term === null ? "" : desk.text("line.warranty", { term: termOf(desk, line.term) }),
      performers && line.performers.length > 0 ? desk.text("line.performers", { names: line.performers.join(", ") }) : "",
    ].filter((note) => note !== ""),
    article: line.article ?? "",
    unit: line.unit,
    quantity: desk.quantity(line.quantity),
    hours: line.normHours === null ? "" : desk.quantity(line.normHours),
    price: desk.amount(line.price),
    discount: line.discount === 0 ? "" : desk.amount(line.discount),
    amount: desk.amount(line.amount),
  }));

/** Column heads; money columns name the currency once. */
export const columnsOf = (desk: Desk, currency: string) => ({
  number: desk.text("line.number"),
  name: desk.text("line.name"),
  work: desk.text("line.work"),
  article: desk.text("line.article"),
  unit: desk.text("line.unit"),
  quantity: desk.text("line.quantity"),
  hours: desk.text("line.norm-hours"),
  discount: desk.text("line.discount"),
  price: desk.text("line.price", { currency: desk.currency(currency) }),
  amount: desk.text("line.amount", { currency: desk.currency(currency) }),
});

/** The sums under the table, the one to look at marked strong. */
export function totalsOf(desk: Desk, { discount, total, vat, paid }: Totals, currency: string) {
  const left = total - paid;
  return [
    ...(discount === 0 ? [] : [{ label: desk.text("total.discount"), value: desk.money(discount, currency), strong: false }]),
    { label: desk.text("total"), value: desk.money(total, currency), strong: true },
    vat === null
      ? { label: desk.text("total.no-vat"), value: "", strong: false }
      : { label: desk.text("total.vat"), value: desk.money(vat, currency), strong: false },
    ...(paid === 0
      ? []
      : [
          { label: desk.text("total.paid"), value: desk.money(paid, currency), strong: false },
          { label: desk.text("total.to-pay"), value: desk.money(left as typeof paid, currency), strong: true },
        ]),
  ];
}

/** The sum and its VAT in words, as law wants them. */
export const wordsOf = (desk: Desk, { total, vat }: Pick<Totals, "total" | "vat">, currency: string): string[] => [
  desk.text("words.total", { words: desk.words(total, currency) }),
  vat === null ? desk.text("total.no-vat") : desk.text("words.vat", { words: desk.words(vat, currency) }),
];

export const signatoryOf = ({ name, post }: Signatory) => ({ name, post: post ?? "" });
