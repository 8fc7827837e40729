import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const DIST = join(import.meta.dirname, "../../web/app/dist");
const YEAR_MS = 31_536_000_000;

/** Scripts only from us; styles also inline, because the kit writes its variables so. Nothing from elsewhere. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Pages behind links: not even a style of the moment, nothing kept, nothing told onwards, found by no search. */
const LINK_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "cross-origin-opener-policy": "same-origin",
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/** The built screens: files by their name, and the one page for every address that a screen may have. */
export async function mountScreens(server: FastifyInstance): Promise<void> {
  if (!["index.html", "customer.html"].every((name) => existsSync(join(DIST, name)))) return;
  const [page, linkPage] = ["index.html", "customer.html"].map((name) => readFileSync(join(DIST, name), "utf8")) as [string, string];
  await server.register(fastifyStatic, {
    root: DIST,
    serve: true,
    index: false,
    wildcard: false,
    dotfiles: "ignore",
    globIgnore: ["**/*.html"],
    // Names of built parts carry their content's figure: they never change.
    setHeaders: (reply, path) => {
      if (path.includes("/assets/")) void reply.header("cache-control", `public, max-age=${YEAR_MS / 1_000}, immutable`);
    },
  });
  const show = async (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "content-security-policy": POLICY })
      .send(basedAt(page, request));
  for (const kind of ["c", "p"]) server.get(`/${kind}/:key`, async (request, reply) => reply.headers(LINK_HEADERS).send(basedAt(linkPage, request)));
  server.get("/", show);
  server.get("/*", async (request, reply) => (isScreen(request) ? show(request, reply) : reply.callNotFound()));
}

const basedAt = (page: string, { url }: FastifyRequest): string => page.replace(/<base href="[^"]*"\s*\/?>/, `<base href="${baseOf(url)}" />`);

/** A person's browser asks for pages as pages, at addresses of plain words; anything with the look of a file or a door is not one. */
const isScreen = ({ url, headers }: FastifyRequest): boolean => {
  const path = url.split("?")[0] ?? "/";
  return /^(\/[\w~-]+)*\/?$/.test(path) && !/^\/api(\/|$)/i.test(path) && /text\/html|\*\/\*/.test(headers.accept ?? "*/*");
};

/**
 * Up to where we live, seen from the page: "./" from "/orders", "../" from "/orders/17".
 * So the browser finds the rest under whatever path a proxy has put before ours.
 */
const baseOf = (url: string): string => {
  const depth = (url.split("?")[0] ?? "/").split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
};
