import { readFileSync } from "node:fs";
import type { FormName, PaperOf } from "#contracts/printing/forms.ts";
import type { PrintLanguage } from "#contracts/printing/words.ts";
import type { Raw } from "#platform/http.ts";
import { type Limits, type Printed, renderPdf, type Sheet } from "#platform/pdf.ts";
import { breakable } from "./breakable.ts";
import { type Desk, deskOf } from "./desk.ts";
import { FORMS } from "./forms.ts";
import { printingRefusals } from "./refusals.ts";
import type { FormSheet } from "./sheet.ts";

/** A finished paper and the name it is saved under. */
export type Paper = { readonly pdf: Buffer; readonly fileName: string };

type Wishes = {
  /** The shop's own layout instead of ours; it sees the same data. */
  readonly template?: string;
  readonly limits?: Limits;
};

/** Prints a form. Refuses with `printing.template-…` when the layout cannot be printed; data alone can never cause that. */
export async function renderForm<Name extends FormName>(
  name: Name,
  language: PrintLanguage,
  paper: PaperOf<Name>,
  wishes: Wishes = {},
): Promise<Paper> {
  const sheetOf: (desk: Desk, paper: PaperOf<Name>) => FormSheet = FORMS[name];
  const { data, pictures, fileName, shortPages = 1 } = sheetOf(deskOf(language), paper);
  const sheet = { shortPages, template: wishes.template ?? sourceOf(name), sources: { "kit.typ": sourceOf("kit"), "cash.typ": sourceOf("cash") } };
  const named = namedPictures(pictures);
  const give = (shown: typeof named) =>
    renderPdf({ ...sheet, data: breakable({ ...data, pictures: namesOf(shown) }), pictures: shown } satisfies Sheet, wishes.limits);
  let printed: Printed = await give(named);
  // A picture nobody can read must not keep a customer at the counter: the paper goes out without it.
  if ("failure" in printed && printed.failure === "broken" && Object.keys(named).length > 0) printed = await give({});
  if ("failure" in printed) throw printingRefusals[`template-${printed.failure}`]({ detail: printed.detail });
  return { pdf: printed.pdf, fileName: `${fileNamePart(fileName)}.pdf` };
}

/** The paper as an answer over HTTP: shown in the browser, or saved under its name in any alphabet. */
export const paperReply = ({ pdf, fileName }: Paper, as: "inline" | "attachment"): Raw => ({
  raw: pdf,
  headers: {
    "content-type": "application/pdf",
    "content-disposition": `${as}; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, percent)}`,
    "cache-control": "private, no-store",
  },
});

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

const sources = new Map<string, string>();

/** Templates are read once: they change only with the program. */
function sourceOf(name: FormName | "kit" | "cash"): string {
  const kept = sources.get(name) ?? readFileSync(new URL(`./forms/${name}.typ`, import.meta.url), "utf8");
  sources.set(name, kept);
  return kept;
}

/** Pictures under names the compiler knows the kind from; whatever is none of the three kinds is left out. */
function namedPictures(pictures: Readonly<Record<string, string | null>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(pictures).flatMap(([name, base64]) => {
      const bytes = base64 === null ? undefined : Buffer.from(base64, "base64");
      const kind = bytes === undefined ? undefined : kindOf(bytes);
      return bytes === undefined || kind === undefined ? [] : [[`${name}.${kind}`, bytes] as const];
    }),
  );
}

const namesOf = (pictures: Record<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(Object.keys(pictures).map((file) => [file.split(".")[0] ?? file, `/${file}`]));

function kindOf(bytes: Buffer): "png" | "jpg" | "svg" | undefined {
  if (bytes.subarray(0, 4).toString("latin1") === "\x89PNG") return "png";
  if (bytes.subarray(0, 2).toString("latin1") === "\xff\xd8") return "jpg";
  return /^\s*</.test(bytes.subarray(0, 64).toString("utf8")) ? "svg" : undefined;
}

const fileNamePart = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").slice(0, 120);
