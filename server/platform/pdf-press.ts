import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Sheet } from "./pdf.ts";

/**
 * The press: the process that compiles sheets, started by `pdf.ts`. Its working root is an empty folder,
 * so a template finds nothing to read; the sources and pictures of a sheet exist in memory only.
 */
const root = String(process.argv[2]);

/** Inter has every letter of Ukrainian and the hryvnia sign; Noto Emoji is black on white, as paper is. */
const FONTS = [
  "inter/400Regular/Inter_400Regular.ttf",
  "inter/500Medium/Inter_500Medium.ttf",
  "inter/600SemiBold/Inter_600SemiBold.ttf",
  "inter/700Bold/Inter_700Bold.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

const packages = createRequire(import.meta.url);
const fontPaths = FONTS.map((font) => dirname(packages.resolve(`@expo-google-fonts/${font}`)));
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths }] });

process.on("message", (sheet: Sheet) => process.send?.(printed(sheet)));
process.on("disconnect", () => {
  rmSync(root, { recursive: true, force: true });
  process.exit();
});

compiler.pdf({ mainFileContent: "Ґ" });
process.send?.("ready");

function printed(sheet: Sheet): { pdf: Buffer } | { detail: string } {
  compiler.resetShadow();
  for (const [name, source] of Object.entries(sheet.sources ?? {})) compiler.mapShadow(join(root, name), Buffer.from(source));
  for (const [name, picture] of Object.entries(sheet.pictures ?? {})) compiler.mapShadow(join(root, name), Buffer.from(picture));
  try {
    return { pdf: archival(laidOut(sheet)) };
  } catch (error) {
    return { detail: messageOf(error) };
  } finally {
    compiler.evictCache(5);
  }
}

/**
 * "Page 1 of 2" needs every page laid out twice. Most papers are as short as expected: they are told so in
 * `sys.inputs.short`, number themselves at once and are done in half the time; only a longer one is laid out again.
 */
function laidOut({ template, data, shortPages = 0 }: Sheet): NodeTypstDocument {
  const inputs = { data: JSON.stringify(data) };
  if (shortPages > 0) {
    const short = compiler.compile({ mainFileContent: template, inputs: { ...inputs, short: "true" } }).result;
    if (short !== null && short.numOfPages <= shortPages) return short;
  }
  const whole = { mainFileContent: template, inputs };
  const { result } = compiler.compile(whole);
  // Asked for the finished paper, the compiler throws what is wrong with it.
  if (result === null) throw new Error(String(compiler.pdf(whole)));
  return result;
}

/** PDF/A-2b. A letter none of the fonts knows is no reason to print nothing: then it is plain PDF. */
function archival(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "a-2b" });
  } catch (error) {
    if (!messageOf(error).includes("could not be displayed")) throw error;
    return compiler.pdf(document);
  }
}

/** The compiler's first words; `code` is where it puts them. Where the press stands is nobody's business. */
const messageOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return String(code ?? message ?? error)
    .replaceAll(root, "")
    .slice(0, 2_000);
};
