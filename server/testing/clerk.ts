import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { SetUp } from "#contracts/access/setup.ts";
import type { Head } from "#contracts/kernel/document.ts";
import type { Program } from "./program.ts";

const PASSWORD = "gravel-Tulip-91-anvil-Orbit";
const WAIT_MAX_MS = 120_000;

/** One thing that was said to the server, and what it answered; kept outside of it, as a witness would. */
export type Said = {
  readonly key: string;
  readonly path: string;
  /** Absent until somebody has heard an answer. */
  reply?: Head;
};

/** Somebody at a counter who works over the wire; `notebook` is shared by all clerks of a shop. */
export type Clerk = {
  readonly post: <Reply = Head>(path: string, body: object) => Promise<Reply>;
  readonly put: <Reply = Head>(path: string, body: object) => Promise<Reply>;
  readonly get: <Reply = Head>(path: string) => Promise<Reply>;
  readonly step: <Doc extends Head>(plural: string, doc: Doc, name: string, input?: object) => Promise<Doc>;
};

export type Wire = {
  /** Where the server is at present; it moves when it is started again. */
  readonly url: () => string;
  readonly notebook: Said[];
  /** Answers that nobody should ever hear: faults, and refusals of what was right. */
  readonly wrong: string[];
};

/** Signs in; a `careless` clerk never asks a second time when no answer comes, the others repeat under the same key until they hear one. */
export async function clerkAt({ url, notebook, wrong }: Wire, { careless = false } = {}): Promise<Clerk> {
  const signedIn = await fetch(`${url()}api/auth/sign-in`, {
    method: "POST",
    headers: JSON_BODY,
    body: JSON.stringify({ login: "olena", password: PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((it) => it.split(";")[0])
    .join("; ");
  await signedIn.body?.cancel();

  const say = async <Reply>(method: string, path: string, body?: object): Promise<Reply> => {
    const said: Said = { key: randomUUID(), path };
    if (method !== "GET") notebook.push(said);
    for (const deadline = performance.now() + WAIT_MAX_MS; performance.now() < deadline; await wait(100)) {
      const answer = await once(method, path, said.key, body);
      if (answer?.status === 200) {
        if (method !== "GET") said.reply = answer.body as Head;
        return answer.body as Reply;
      }
      if (answer !== undefined && answer.status !== 503) {
        wrong.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
        throw new Error(wrong.at(-1));
      }
      if (careless && method !== "GET") {
        await wait(500);
        throw new Error(UNHEARD);
      }
    }
    throw new Error(`nobody answers ${method} ${path}`);
  };

  async function once(method: string, path: string, key: string, body?: object): Promise<{ status: number; body: unknown } | undefined> {
    try {
      const headers = { cookie, ...(method === "GET" ? {} : { ...JSON_BODY, "idempotency-key": key }) };
      const reply = await fetch(`${url()}api/${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(20_000),
      });
      return { status: reply.status, body: await reply.json() };
    } catch {
      return undefined;
    }
  }

  return {
    get: (path) => say("GET", path),
    post: (path, body) => say("POST", path, body),
    put: (path, body) => say("PUT", path, body),
    step: (plural, { id, version }, name, input = {}) => say("POST", `${plural}/${id}/steps/${name}`, { version, ...input }),
  };
}

const JSON_BODY = { "content-type": "application/json" };

/** What a careless clerk fails with when no answer came. */
export const UNHEARD = "no answer came, and nobody asked again";

/** Sets the shop up with the code that the console has said. */
export async function setUp(program: Program): Promise<void> {
  const code = /with the code (\S+)/.exec(program.told())?.[1] ?? "";
  const wishes: SetUp = {
    code,
    language: "uk",
    country: "UA",
    currency: "UAH",
    timeZone: "Europe/Kyiv",
    trades: ["phones"],
    branch: { name: "На Подолі", address: null, phone: null },
    company: {
      name: "Сервіс-Плюс",
      legalName: null,
      edrpou: null,
      taxNumber: null,
      taxStatus: "vat-payer",
      vatRate: 20_00 as never,
      iban: null,
      bank: null,
      address: null,
      phone: null,
      email: null,
      actSignature: "both",
    },
    user: {
      name: "Олена",
      login: "olena",
      email: null,
      password: PASSWORD,
      roles: ["receptionist", "engineer", "storekeeper", "cashier", "manager", "accountant", "director", "administrator"],
    },
  };
  const reply = await fetch(`${program.url}api/setup`, { method: "POST", headers: JSON_BODY, body: JSON.stringify(wishes) });
  if (reply.status !== 200) throw new Error(`the shop could not be set up: ${await reply.text()}`);
}
