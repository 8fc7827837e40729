import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { complaint } from "./complaint.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Front = {
  /** The port it really listens on. */
  readonly port: number;
  /** From now on requests go there. */
  readonly open: (handler: Handler) => void;
  /** New requests are turned away, running ones get up to `msMax` to end; then the door is shut. */
  readonly close: (msMax: number) => Promise<void>;
};

type Where = { readonly host: string; readonly port: number };
/** Requests still being answered. Live streams do not count: they would never end by themselves. */
type Running = Set<{ readonly request: IncomingMessage; readonly response: ServerResponse }>;

const HEADERS = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "SAMEORIGIN" };
const TAKEN_MAX_MS = 2_000;
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MAX_MS = 15_000;
const REQUEST_MAX_MS = 120_000;

/**
 * The street door: it is there from the first moment, so that a taken port is told at once and a long migration does not
 * look like a dead program, and it is the last to go, so that nobody is cut off in mid-sentence.
 * `prefix` is the path a proxy may leave in front of ours: "/service".
 */
export async function openFront(where: Where, prefix = ""): Promise<Front> {
  let handler: Handler = turnAway;
  const running: Running = new Set();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    request.url = withoutPrefix(request.url ?? "/", prefix);
    const entry = { request, response };
    running.add(entry);
    response.once("close", () => running.delete(entry));
    if (request.url === "/livez") return say(response, 200, { status: "ok" });
    handler(request, response);
  });
  Object.assign(server, { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MAX_MS, requestTimeout: REQUEST_MAX_MS });
  await listen(server, where);
  return {
    port: (server.address() as AddressInfo).port,
    open: (next) => void (handler = next),
    close: async (msMax) => {
      handler = turnAway;
      for (const deadline = performance.now() + msMax; busy(running) && performance.now() < deadline; ) await wait(20);
      const shut = new Promise<void>((closed) => server.close(() => closed()));
      server.closeAllConnections();
      await shut;
    },
  };
}

const withoutPrefix = (url: string, prefix: string): string =>
  prefix !== "" && [prefix, `${prefix}/`, `${prefix}?`].some((it) => (it === prefix ? url === it : url.startsWith(it)))
    ? `/${url.slice(prefix.length).replace(/^\//, "")}`
    : url;

const busy = (running: Running): boolean =>
  [...running].some(({ request, response }) => !response.writableFinished && !/text\/event-stream/.test(request.headers.accept ?? ""));

/** Starting or leaving: come again in a moment. */
function turnAway(_request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("retry-after", "2");
  response.setHeader("connection", "close");
  say(response, 503, { type: "/problems/platform.not-ready", title: "platform.not-ready", status: 503, code: "platform.not-ready", details: {} });
}

function say(response: ServerResponse, status: number, body: object): void {
  const type = status === 200 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" }).end(JSON.stringify(body));
}

/** A server that is just leaving gets a moment to free the port. */
async function listen(server: Server, { host, port }: Where): Promise<void> {
  for (const deadline = performance.now() + TAKEN_MAX_MS; ; await wait(100)) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((tell) => {
      server.once("error", tell);
      server.listen({ host, port }, () => {
        server.off("error", tell);
        tell(undefined);
      });
    });
    if (error === undefined) return;
    if (error.code !== "EADDRINUSE" || performance.now() > deadline) throw whyNot(error, host, port);
    server.removeAllListeners("listening");
  }
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return complaint(`Port ${port} is taken by another program: stop that one, or choose another with --port.`, 1, error);
  if (error.code === "EACCES")
    return complaint(`Port ${port} needs rights that this user does not have: choose one above 1023 with --port.`, 1, error);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return complaint(`This machine has no address ${host}: choose another with --host.`, 1, error);
  return error;
}
