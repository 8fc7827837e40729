import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { z } from "zod";
import { type Endpoint, permissionOf } from "#contracts/kernel/endpoint.ts";
import { mayPass, needPassword } from "./access.ts";
import { type Asked, earlierAnswer, fingerprintOf, rememberAnswer } from "./answer-once.ts";
import type { Actor, Call, Touched } from "./call.ts";
import type { Tables, Tx } from "./db.ts";
import { violates } from "./postgres.ts";
import { problemOf } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { platformRefusals } from "./refusals.ts";
import { transact } from "./transaction.ts";
import { write } from "./write.ts";

type Input<P, Q, B> = { readonly params: P; readonly query: Q; readonly body: B; readonly request: FastifyRequest };

export type Route = {
  readonly endpoint: Endpoint;
  readonly handle: (call: Call, input: Input<never, never, never>) => Promise<unknown>;
  /** The handler is one use case and no more: what it writes last may take the answer and the commit along. */
  readonly one?: true;
  /** The handler opens no transaction by itself, so it holds no connection while it waits; its answer is not remembered. */
  readonly apart?: true;
  /** Takes in what comes beside the JSON, before the transaction opens. */
  readonly receive?: (call: Call, input: Input<never, never, never>) => Promise<Received>;
};

/** What was taken in, with its bytes as they came: another file under the same key is another request. */
export type Received = { readonly bytes: Buffer };

/** Binds an endpoint of the contract to the function that serves it. */
export const serve = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: Call, input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R> | Raw>,
): Route => ({ endpoint: endpoint as never, handle: handle as never });

/** The same for a handler that is one use case. */
export const serveOne: typeof serve = (endpoint, handle) => ({ ...serve(endpoint, handle), one: true });

/** The same for a handler that waits for slow hashes on connections of its own: many at once must not keep the others' connections. */
export const serveApart: typeof serve = (endpoint, handle) => ({ ...serve(endpoint, handle), apart: true });

/**
 * The same for a file, which comes as slowly as its sender's line and must not hold a connection meanwhile: `receive` judges who sends
 * it and takes it in, `handle` keeps it and judges again what may have changed.
 */
export const serveFile = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, F extends Received>(
  endpoint: Endpoint<P, Q, B, R>,
  receive: (call: Call, input: Input<z.output<P>, z.output<Q>, z.output<B>>) => Promise<F>,
  handle: (call: Call, input: Input<z.output<P>, z.output<Q>, z.output<B>> & { readonly received: F }) => Promise<z.input<R>>,
): Route => ({ endpoint: endpoint as never, receive: receive as never, handle: handle as never });

/** An answer that goes out as it is: a paper, a picture, a table, JSON that is written already. */
export type Raw = { readonly raw: string | Buffer | NodeJS.ReadableStream; readonly headers: Readonly<Record<string, string | string[]>> };
const written = (json: string): Raw => ({ raw: json, headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" } });
const isRaw = (answer: unknown): answer is Raw => typeof answer === "object" && answer !== null && "raw" in answer && "headers" in answer;

/** What a request needs beside itself: the database, who is asking, what time it is, and who hears of changes. */
export type Surroundings = {
  readonly db: Kysely<Tables>;
  /** Who is asking; `undefined` for a stranger. */
  readonly identify: (request: FastifyRequest) => Promise<Actor | undefined>;
  readonly clock: () => Pick<Call, "now" | "today">;
  readonly tell?: (touched: readonly Touched[]) => void;
  /** Where people reach us from outside: what links are made of. */
  readonly publicUrl?: string | undefined;
  /** Hears of everything that somebody known was refused, before they do. */
  readonly refused?: (refused: Refused) => Promise<void>;
};

/** What somebody tried and may not. */
export type Refused = {
  readonly actor: Actor;
  readonly refusal: Refusal;
  readonly endpoint: Endpoint;
  readonly request: FastifyRequest;
  readonly now: Date;
};

const STRANGER: Actor = { userId: "", name: "", employeeId: null, branchIds: [], may: () => false };

/** One request is one transaction. Permission, input and refusals are checked here and nowhere else. */
export function mount(app: FastifyInstance, routes: readonly Route[], surroundings: Surroundings): void {
  for (const route of routes) {
    app.route({
      method: route.endpoint.method,
      url: route.endpoint.path,
      handler: async (request, reply) => {
        const actor = await known(route.endpoint, request, surroundings);
        const answer = await answerTo(route, { request, actor }, surroundings).catch(async (error: unknown) => {
          const { refused, clock } = surroundings;
          if (actor !== undefined && error instanceof Refusal) {
            await refused?.({ actor, refusal: error, endpoint: route.endpoint, request, now: clock().now });
          }
          throw error;
        });
        if (isRaw(answer)) return reply.headers(answer.headers).send(answer.raw);
        return reply.header("cache-control", "no-store").send(answer ?? {});
      },
    });
  }
  app.setErrorHandler(tellProblem);
  app.setNotFoundHandler((request, reply) => tellProblem(platformRefusals["no-such-door"](), request, reply));
}

async function known({ method }: Endpoint, request: FastifyRequest, { identify }: Surroundings): Promise<Actor | undefined> {
  if (method !== "GET") refuseForeignPage(request);
  return identify(request);
}

type From = { readonly request: FastifyRequest; readonly actor: Actor | undefined };

async function answerTo({ endpoint, handle, one, apart, receive }: Route, { request, actor }: From, surroundings: Surroundings): Promise<unknown> {
  const permission = permissionOf(endpoint);
  if (actor === undefined && endpoint.guard !== "public") throw platformRefusals["not-signed-in"]();
  if (actor !== undefined && permission !== undefined && !mayPass(actor.may, permission)) {
    throw actor.barred ?? platformRefusals["not-permitted"]({ permission });
  }
  const input = {
    params: readInput(endpoint.params, request.params),
    query: readInput(endpoint.query, request.query),
    body: readInput(endpoint.body, request.body),
    request,
  } as never;
  if (endpoint.fresh === true && actor !== undefined) needPassword({ actor, now: surroundings.clock().now });
  const touched: Touched[] = [];
  const callIn = (tx: Tx): Call => ({ tx, actor: actor ?? STRANGER, touched, publicUrl: surroundings.publicUrl, ...surroundings.clock() });
  if (endpoint.method === "GET") return handle(callIn(surroundings.db as Tx), input);

  const key = keyOf(request);
  if (apart) return handle(callIn(surroundings.db as Tx), input);
  const received = await receive?.(callIn(surroundings.db as Tx), input);
  const asked = askedOf(request, { actor, key, received });
  const answer = await once(asked, surroundings.db, () =>
    transact(surroundings.db, async (tx, last) => {
      const call = callIn(tx);
      if (one) call.last = last;
      let remembered: string | undefined;
      if (asked !== undefined)
        call.answered = (given) => {
          remembered = JSON.stringify(given ?? {});
          return rememberAnswer(asked, remembered, call.now);
        };
      const given = await handle(call, received === undefined ? input : ({ ...(input as object), received } as never));
      // A use case that writes its answer with its own rows has taken `answered` away.
      if (call.answered !== undefined && !isRaw(given)) await write(tx, [call.answered(given)]);
      return remembered === undefined || isRaw(given) ? given : written(remembered);
    }),
  );
  surroundings.tell?.(touched);
  return answer;
}

/** Changing needs our own page, or a program that is no page at all: a browser says which page asks. */
function refuseForeignPage({ headers, host }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  if (site !== undefined ? site === "same-origin" || site === "none" : headers.origin === undefined || hostOf(headers.origin) === host) return;
  throw platformRefusals["foreign-page"]();
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers["idempotency-key"];
  if (key !== undefined && (typeof key !== "string" || key.length > 200 || key === "")) throw platformRefusals.input({ issues: ["idempotency-key"] });
  return key;
}

type Keyed = { readonly actor: Actor | undefined; readonly key: string | undefined; readonly received: Received | undefined };

const askedOf = ({ method, url, body }: FastifyRequest, { actor, key, received }: Keyed): Asked | undefined =>
  key === undefined || actor === undefined
    ? undefined
    : { userId: actor.userId, key, fingerprint: fingerprintOf(method, url, received?.bytes ?? body) };

/** A repetition fails on its own (the version has moved on, the key is taken): then the first answer is given again. */
async function once(asked: Asked | undefined, db: Kysely<Tables>, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (asked === undefined || !(error instanceof Refusal || violates(error, "answered_request_pkey"))) throw error;
    const earlier = await earlierAnswer(db as Tx, asked);
    if (earlier === undefined) throw error;
    return written(earlier.answer);
  }
}

/** A malformed request is the caller's mistake (400). */
function readInput(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success)
    throw platformRefusals.input({ issues: result.error.issues.map(({ path, code, message }) => ({ path, code, message })).slice(0, 20) });
  return result.data;
}

/** Everything that goes wrong is told as RFC 9457 says; `code` is stable, clients and texts rely on it. */
function tellProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, status, details } = problemOf(error as FastifyError, request);
  if (status === 503 || status === 429) reply.header("retry-after", String(details.seconds ?? 2));
  return reply
    .code(status)
    .headers({ "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" })
    .send(JSON.stringify({ type: `/problems/${code}`, title: code, status, instance: request.url.split("?")[0], code, details }));
}
