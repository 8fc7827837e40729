import multipart from "@fastify/multipart";
import Fastify, { type FastifyInstance } from "fastify";
import { cardRoutes, documentRoutes } from "#ledger/routes.ts";
import { notingRefusals } from "#modules/access/index.ts";
import { mount, type Route, type Surroundings } from "#platform/http.ts";
import { understandJson } from "#platform/json-body.ts";
import { attachLive, type Live } from "#platform/live.ts";
import { openapi } from "#platform/openapi.ts";
import { cards } from "./cards.ts";
import { documents } from "./documents.ts";
import { otherRoutes } from "./routes.ts";

/** Every door of the product. */
export const routes: readonly Route[] = [
  ...documents.flatMap((kind) => documentRoutes(kind as never)),
  ...cards.flatMap((kind) => cardRoutes(kind as never)),
  ...otherRoutes,
];

const BODY_BYTES_MAX = 1_000_000;
const FILE_BYTES_MAX = 15_000_000;

// Made when first asked for: it takes longer than starting.
let contract: ReturnType<typeof openapi> | undefined;

type Manner = { readonly log?: boolean | { level: string }; readonly trustedProxies?: readonly string[] };

/** The whole product behind one door. */
export function buildServer(
  surroundings: Surroundings & { readonly live?: Live },
  { log = false, trustedProxies = [] }: Manner = {},
): FastifyInstance {
  const server = Fastify({ logger: log, bodyLimit: BODY_BYTES_MAX, trustProxy: trustedProxies.length > 0 && [...trustedProxies] });
  // Only JSON is understood, so no form on a foreign page can say anything.
  understandJson(server);
  server.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 0, parts: 1, headerPairs: 50 }, throwFileSizeLimit: true });
  if (surroundings.live !== undefined) attachLive(server, surroundings.live);
  mount(server, routes, { refused: notingRefusals(surroundings.db), ...surroundings });
  server.get("/api/openapi.json", async (_request, reply) => {
    contract ??= openapi(
      routes.map(({ endpoint }) => endpoint),
      { title: "Maisternia", version: "0.1.0" },
    );
    return reply.header("cache-control", "no-store").send(contract);
  });
  return server;
}
