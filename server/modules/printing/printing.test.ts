import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, expect, test } from "vitest";
import { FormName, type PaperOf, PRINT_FORMS } from "#contracts/printing/forms.ts";
import english from "#contracts/printing/texts/en.json" with { type: "json" };
import { PRINT_LANGUAGES, type PrintLanguage } from "#contracts/printing/words.ts";
import { stopPress } from "#platform/pdf.ts";
import { deskOf } from "./desk.ts";
import { EXAMPLES } from "./forms/example.ts";
import { MANDATORY } from "./mandatory.ts";
import { paperReply, renderForm } from "./render.ts";

afterAll(stopPress);

/** What stands on each sheet, whichever way its lines break. Places to break long words are nothing one reads. */
async function sheetsOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((sheet) => sheet.replace(/\u200b/g, "").replace(/[\s\u00a0\u202f]+/g, " "));
}
const textOf = async (pdf: Buffer): Promise<string> => (await sheetsOf(pdf)).join(" ");
const printed = async <Name extends FormName>(name: Name, language: PrintLanguage, paper: PaperOf<Name>) =>
  textOf((await renderForm(name, language, paper)).pdf);
const joined = (text: string) => text.replace(/\s/g, "");

test.each(FormName.options)("the Ukrainian paper '%s' says all it must", async (name) => {
  const text = await printed(name, "uk", EXAMPLES[name]);
  expect(MANDATORY[name].filter((line) => !joined(text).includes(joined(line)))).toEqual([]);
});

const FOREIGN: Record<"en" | "ru", readonly string[]> = {
  en: ["In words: Two thousand nine hundred forty hryvnias 00 kopiykas", "2,940.00 UAH", "VAT included"],
  ru: ["Всего: Две тысячи девятьсот сорок гривен 00 копеек", "2 940,00 грн", "В том числе НДС"],
};
test.each(FormName.options.flatMap((name) => (["en", "ru"] as const).map((language) => [name, language] as const)))(
  "the paper '%s' speaks %s and keeps the customer's own words",
  async (name, language) => {
    const text = joined(await printed(name, language, EXAMPLES[name]));
    const { title } = PRINT_FORMS[name];
    // A service centre is told of the device, not of its owner.
    const owners = name === "dispatch-note" ? "Не зливає воду" : "Іваненко";
    if (name === "place-label") return expect(text).toContain("PL-1B04A881E591");
    const wanted = [...(name === "device-label" ? ["RI-0001"] : [deskOf(language).text(title.replace("printing.", "") as never), owners])];
    if (["work-order", "estimate", "act", "invoice"].includes(name)) wanted.push(...FOREIGN[language]);
    expect(wanted.filter((line) => !text.includes(joined(line)))).toEqual([]);
    expect(text).not.toContain("{{");
  },
);

test("every text of the papers is there in every language", () => {
  for (const language of PRINT_LANGUAGES) {
    for (const key of Object.keys(english)) expect(deskOf(language).text(key as never), `${language} ${key}`).not.toBe("");
  }
});

const HOSTILE = '#panic("x") *bold* $a$ \\ `raw` <end> @ref // [#data] _u_ {{number}} $t(x) 😀';
const NAMING = ["intake-receipt", "work-order", "act", "invoice", "cash-in"] as const;
test.each(NAMING)("what a customer types comes out as typed on '%s'", async (name) => {
  const example = structuredClone(EXAMPLES[name]) as Record<string, unknown>;
  const named = { name: HOSTILE, phone: null };
  Object.assign(example, name === "cash-in" ? { receivedFrom: HOSTILE } : name === "invoice" ? { buyer: named } : { customer: named });
  expect(joined(await printed(name, "uk", example as PaperOf<typeof name>))).toContain(joined(HOSTILE));
});

test("a line stays whole on its page", async () => {
  const name = `Початок ${"слово ".repeat(40)}кінець`;
  const lines = Array.from({ length: 20 }, () => ({ ...EXAMPLES.invoice.lines[3]!, name }));
  const { pdf } = await renderForm("invoice", "uk", { ...EXAMPLES.invoice, lines });
  const counts = (await sheetsOf(pdf)).map((text) => [text.split("Початок").length, text.split("кінець").length]);
  expect(counts.length).toBeGreaterThan(1);
  for (const [begun, ended] of counts) expect(begun).toBe(ended);
});

test("a word of ten thousand letters stays on the sheet, letter by letter", async () => {
  const word = "Ґ".repeat(10_000);
  const { pdf } = await renderForm("intake-receipt", "uk", { ...EXAMPLES["intake-receipt"], fault: word, copies: ["customer"] });
  expect((await textOf(pdf)).split("Ґ").length - 1).toBeGreaterThanOrEqual(10_000);
  expect((await sheetsOf(pdf)).length).toBeGreaterThan(2);
});

test("letters no font of ours knows still leave a paper", async () => {
  const { pdf } = await renderForm("act", "uk", { ...EXAMPLES.act, place: "\u{10ffff} 東京 \u0007" });
  expect(await textOf(pdf)).toContain("Місце складання");
});

/** "Page 2 of 3" of every sheet, in order. */
const pageNumbers = (text: string) => [...text.matchAll(/Стор\. (\d+) з (\d+)/g)].map(([, page, pages]) => `${page}/${pages}`);

test("thirty lines go over the page with their heads again, and the pages are counted", async () => {
  const name = "Насос зливний універсальний для пральних машин із захистом від сухого ходу, комплект з ущільненням";
  const lines = Array.from({ length: 30 }, () => ({ ...EXAMPLES.invoice.lines[3]!, name }));
  const { pdf } = await renderForm("invoice", "uk", { ...EXAMPLES.invoice, lines });
  const sheets = await sheetsOf(pdf);
  expect(sheets.length).toBeGreaterThan(1);
  expect(pageNumbers(sheets.join(" "))).toEqual(sheets.map((_, at) => `${at + 1}/${sheets.length}`));
  for (const sheet of sheets.filter((text) => text.includes("із захистом"))) expect(sheet).toContain("Найменування");
  expect(sheets.join(" ").split("із захистом").length - 1).toBe(30);
});

test("each copy of a long work order counts its own pages", async () => {
  const works = Array.from({ length: 40 }, (_, at) => ({ ...EXAMPLES.act.lines[0]!, name: `Робота ${at + 1}`, performers: [] }));
  const { pdf } = await renderForm("work-order", "uk", { ...EXAMPLES["work-order"], works });
  expect(pageNumbers(await textOf(pdf))).toEqual(["1/2", "2/2", "1/2", "2/2"]);
});

test("labels are exactly as large as the roll, one for the device and one for each accessory and copy", async () => {
  const labels = { ...EXAMPLES["device-label"], accessories: ["Шланг", "Кабель"], copies: 2, device: "Я".repeat(400) };
  const { pdf } = await renderForm("device-label", "uk", labels);
  const file = await getDocumentProxy(new Uint8Array(pdf));
  expect(file.numPages).toBe(6);
  const [, , width = 0, height = 0] = (await file.getPage(1)).view;
  expect([width, height].map((points) => Math.round((points / 72) * 254))).toEqual([580, 400]);
});

test("an act the contract lets us sign alone has one signature and says why", async () => {
  const text = await printed("act", "uk", { ...EXAMPLES.act, signatures: "executor-only" });
  expect(text).toContain("Підпис Замовника договором не вимагається");
  expect(text).not.toContain("Від Замовника");
});

test("a shop that pays no VAT prints so", async () => {
  const letterhead = { name: "ФОП Коваль А. М.", code: "3121201238", taxStatus: "single-tax" } as const;
  const text = await printed("invoice", "uk", { ...EXAMPLES.invoice, letterhead, totals: { ...EXAMPLES.invoice.totals, vat: null } });
  for (const said of ["Без ПДВ", "РНОКПП", "3121201238", "платник єдиного податку"]) expect(text).toContain(said);
  expect(text).not.toContain("У тому числі ПДВ");
});

test("a logo is printed, and a broken one keeps nobody waiting", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const withLogo = (logo: string) => renderForm("act", "uk", { ...EXAMPLES.act, letterhead: { ...EXAMPLES.act.letterhead, logo } });
  const plain = (await renderForm("act", "uk", EXAMPLES.act)).pdf.length;
  expect((await withLogo(Buffer.from(svg).toString("base64"))).pdf.length).not.toBe(plain);
  expect((await withLogo(png)).pdf.length).not.toBe(plain);
  expect(await textOf((await withLogo(Buffer.from("<svg broken").toString("base64"))).pdf)).toContain("ТОВ «Сервіс-Плюс»");
});

test("a shop's own layout that cannot be printed is refused by name", async () => {
  const own = (template: string) => renderForm("act", "uk", EXAMPLES.act, { template, limits: { seconds: 1, megabytes: 500 } });
  await expect(own("#nothing")).rejects.toMatchObject({ code: "printing.template-broken", status: 422 });
  await expect(own("#for a in range(1000000) { for b in range(1000000) {} }")).rejects.toMatchObject({ code: "printing.template-too-slow" });
  expect(await textOf((await own('#import "/kit.typ": *\n#data.title')).pdf)).toContain("WO-0001");
});

test("a paper is saved under its own name, in any alphabet", async () => {
  const reply = paperReply(await renderForm("estimate", "uk", EXAMPLES.estimate), "attachment");
  expect(reply.headers["content-disposition"]).toBe(
    `attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent("Кошторис №\u00a0WO-0001-1.pdf")}`,
  );
});
