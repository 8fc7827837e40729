import { extractText } from "unpdf";
import { expect } from "vitest";
import type { Shop } from "./shop.ts";

/** What a printed paper says, its lines run together. */
export async function paperText(shop: Shop, url: string): Promise<string> {
  const { status, type, body } = await shop.ask("GET", url);
  expect([url, status, type]).toEqual([url, 200, "application/pdf"]);
  const { text } = await extractText(new Uint8Array(body as Buffer), { mergePages: true });
  return text
    .replaceAll("\u200b", "")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .replaceAll("’", "'");
}
