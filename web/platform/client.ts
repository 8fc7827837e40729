import type { z } from "zod";
import type { Endpoint } from "#contracts/kernel/endpoint.ts";
import { BARRED, tellBarred } from "./barred.ts";
import { at } from "./base.ts";
import { connectionNow, setConnection } from "./connection.ts";
import { eyes } from "./eyes.ts";
import { freshKey } from "./fresh-key.ts";
import { OFFLINE, type Problem } from "./problem.ts";
import { PASSWORD_NEEDED, passwordSaid } from "./say-password.ts";
import { signInAgain } from "./sign-in-again.ts";

export type Input = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

const PAUSES_MS = [300, 1_000, 2_500];

/**
 * Calls a door of the contract; what comes back is checked like everything that comes from outside.
 * Throws a `Problem`. A dropped line is tried again under the same key, so nothing is done twice;
 * a session that has ended is renewed in place and the call goes on, and so it does after a password that was asked for.
 */
export async function call<R extends z.ZodType>(endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, R>, input: Input = {}): Promise<z.output<R>> {
  const reply = await ask(endpoint, input);
  return endpoint.reply.parse(reply) as z.output<R>;
}

/** The full address of a door, for links, papers and pictures: `addressOf(print, { params: { id } })`. */
export function addressOf({ path }: Pick<Endpoint, "path">, { params = {}, query = {} }: Input = {}): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== "") asked.append(name, String(one));
  }
  return at(filled) + (asked.size === 0 ? "" : `?${asked}`);
}

/** Keys of what was sent and never answered: pressing the button again repeats the request instead of making a second one. */
const unanswered = new Map<string, string>();

async function ask(endpoint: Endpoint, input: Input): Promise<unknown> {
  const url = addressOf(endpoint, input);
  const body = input.body === undefined ? undefined : input.body instanceof FormData ? input.body : JSON.stringify(input.body);
  const action = `${endpoint.method} ${url} ${body instanceof FormData ? filesIn(body) : (body ?? "")}`;
  const key = endpoint.method === "GET" ? undefined : (unanswered.get(action) ?? freshKey());
  if (key !== undefined) unanswered.set(action, key);
  const response = await send(url, {
    method: endpoint.method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      ...eyes(),
      ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    ...(body === undefined ? {} : { body }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  });
  unanswered.delete(action);
  if (response.status === 401 && endpoint.guard !== "public") {
    await signInAgain();
    if (key !== undefined) unanswered.set(action, key);
    return ask(endpoint, input);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === BARRED) tellBarred();
    if (problem.code !== PASSWORD_NEEDED || !(await passwordSaid())) throw problem;
    if (key !== undefined) unanswered.set(action, key);
    return ask(endpoint, input);
  }
  return response.status === 204 ? {} : response.json();
}

/** Another picture sent to the same place is another request. */
const filesIn = (form: FormData): string =>
  [...form.values()].map((it) => (it instanceof File ? `${it.name}/${it.size}/${it.lastModified}` : it)).join();

async function send(url: string, request: RequestInit, attempt = 0): Promise<Response> {
  try {
    const response = await fetch(url, request);
    if (connectionNow() === "offline") setConnection("quiet");
    return response;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    const pause = PAUSES_MS[attempt];
    if (pause === undefined) {
      setConnection("offline");
      throw { code: OFFLINE, status: 0, details: {} } satisfies Problem;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    return send(url, request, attempt + 1);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem> & { message?: unknown };
  const code = typeof told.code === "string" ? told.code : response.status === 429 ? "platform.too-many" : "platform.fault";
  const wait = response.headers.get("retry-after");
  return { code, status: response.status, details: { ...told.details, ...(wait === null ? {} : { retryAfterSeconds: Number(wait) }) } };
}
