const WAIT_MAX_MS = 30_000;

/** Up to where the product lives, from the page's `<base>`. */
const base = new URL(document.baseURI).pathname.replace(/[^/]*$/, "");
const [kind = "", key = ""] = location.pathname.slice(base.length).split("/");

/** What the link is for: "c" a customer's repair, "p" a lent phone. */
export const linkKind = kind;
export const at = (path = ""): string => `${base}api/${kind}/${key}${path}`;

/** Why something did not come about: a code of the server, or that there is no connection. */
export type Trouble = { readonly code: string };

async function asked<Reply>(request: Promise<Response>): Promise<Reply> {
  const reply = await request.catch(() => {
    throw { code: "offline" } satisfies Trouble;
  });
  if (reply.ok) return (await reply.json()) as Reply;
  const told = (await reply.json().catch(() => ({}))) as Partial<Trouble>;
  throw { code: told.code ?? (reply.status === 429 ? "platform.too-many" : "platform.fault") } satisfies Trouble;
}

const usual = () => ({ credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(WAIT_MAX_MS) }) as const;

export const look = <Reply>(): Promise<Reply> => asked(fetch(at(), usual()));
export const tell = <Reply>(path: string, body: object = {}): Promise<Reply> =>
  asked(fetch(at(path), { ...usual(), method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));

export function send<Reply>(path: string, file: Blob): Promise<Reply> {
  const form = new FormData();
  form.append("file", file, "picture");
  return asked(fetch(at(path), { ...usual(), signal: AbortSignal.timeout(4 * WAIT_MAX_MS), method: "POST", body: form }));
}

const WORDS: Readonly<Record<string, string>> = {
  "platform.link-over": "over",
  "platform.too-many": "too-many",
  "repairs.estimate-changed": "changed",
  "repairs.estimate-answered": "answered",
  "repairs.estimate-expired": "expired",
  "ledger.file-refused": "refused",
  offline: "offline",
};
/** The key of the words for a trouble. */
export const wordsOf = (thrown: unknown): string => `problem.${WORDS[(thrown as Partial<Trouble>)?.code ?? ""] ?? "other"}`;
