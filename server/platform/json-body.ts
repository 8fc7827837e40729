import type { FastifyInstance } from "fastify";
import { platformRefusals } from "./refusals.ts";

/** Nothing that people say here lies deeper; what does is meant to exhaust whoever walks through it. */
const DEPTH_MAX = 64;
const [QUOTE, BACKSLASH, SQUARE, CURLY, SQUARE_END, CURLY_END] = [...'"\\[{]}'].map((sign) => sign.charCodeAt(0));

/** Bodies are JSON in UTF-8, without prototypes and not deeper than people speak: looked at before anything is made of them. */
export function understandJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeContentTypeParser(["application/json", "text/plain"]);
  server.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const text = String(body);
    if (/charset\s*=\s*(?!"?utf-?8)/i.test(request.headers["content-type"] ?? "")) return done(platformRefusals["wrong-format"]());
    if (isTooDeep(text)) return done(platformRefusals.input({ issues: ["body"] }));
    return void parse(request, text, done);
  });
}

/** Counts brackets outside of strings; a text with so few of them at all cannot be too deep. */
export function isTooDeep(text: string, max = DEPTH_MAX): boolean {
  if (countOf("{", text, max) + countOf("[", text, max) <= max) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) inString = false;
    } else if (sign === QUOTE) inString = true;
    else if (sign === SQUARE || sign === CURLY) {
      depth += 1;
      if (depth > max) return true;
    } else if (sign === SQUARE_END || sign === CURLY_END) depth -= 1;
  }
  return false;
}

/** How often a sign stands in a text; beyond `enough` it does not matter. */
function countOf(sign: string, text: string, enough: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= enough; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
