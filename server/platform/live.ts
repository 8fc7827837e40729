import type { FastifyInstance, FastifyRequest } from "fastify";
import type pg from "pg";
import { live } from "#contracts/platform/live.ts";
import type { Actor, Touched } from "./call.ts";
import { listen } from "./ear.ts";
import { type Raw, type Route, serve } from "./http.ts";
import { LINE_HEADERS, type Line, openLine } from "./live-line.ts";
import { platformRefusals } from "./refusals.ts";

const CHANNEL = "maisternia_touched";
const GATHER_MS = 60;
/** PostgreSQL carries less than 8000 bytes in one notification. */
const PAYLOAD_CHARACTERS_MAX = 7_500;
const BEAT_MS = 20_000;
const LINES_PER_PERSON_MAX = 20;
const LINES_MAX = 2_000;

/** So long a listener is taken for who they were when they were last asked. */
const KNOWN_MS = 3_000;

type Listener = { readonly request: FastifyRequest; actor: Actor; knownAt: number };
type Told = Touched & { readonly branchId?: string };

export type Live = {
  /** Changes that are through: told to every open screen of every server process, a moment later, in small batches. */
  readonly tell: (touched: readonly Touched[]) => void;
  readonly open: (actor: Actor, request: FastifyRequest) => Raw;
  readonly close: () => Promise<void>;
};

type Settings = {
  readonly pool: pg.Pool;
  /** Asked again and again while somebody listens: rights that were taken away, and sessions that ended, count within seconds. */
  readonly identify: (request: FastifyRequest) => Promise<Actor | undefined>;
  /** The branches of those things that have one. */
  readonly branchesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly beatMs?: number;
};

/** Connects this process with all others over the database: what one of them changes, the screens of all of them hear. */
export async function openLive({ pool, identify, branchesOf, beatMs = BEAT_MS }: Settings): Promise<Live> {
  const listeners = new Map<Line, Listener>();
  const end = (): void => {
    for (const line of listeners.keys()) line.end();
  };
  const known = async (line: Line, listener: Listener): Promise<Actor | undefined> => {
    if (performance.now() - listener.knownAt < KNOWN_MS) return listener.actor;
    const actor = await identify(listener.request).catch(() => undefined);
    if (actor === undefined) line.end();
    else Object.assign(listener, { actor, knownAt: performance.now() });
    return actor;
  };
  const pass = async (line: Line, listener: Listener, told: readonly Told[]): Promise<void> => {
    const actor = await known(line, listener);
    const seen = actor === undefined ? [] : told.filter((it) => maySee(actor, it));
    if (seen.length > 0) line.tell(seen);
  };
  const hear = (payload: string): void => {
    const told = JSON.parse(payload) as Told[];
    for (const [line, listener] of listeners) void pass(line, listener, told);
  };
  // While the line to the database is broken nobody knows what is missed: screens are let go and ask for everything anew.
  const ear = await listen(pool, CHANNEL, { hear, trust: (heard) => heard || end() });
  const beating = setInterval(() => {
    for (const [line, listener] of listeners) void known(line, listener).then((actor) => actor && line.beat());
  }, beatMs);
  beating.unref();
  const mouth = openMouth(pool, branchesOf);
  return {
    tell: mouth.tell,
    open: (actor, request) => {
      const own = [...listeners.values()].filter((it) => it.actor.userId === actor.userId).length;
      if (own >= LINES_PER_PERSON_MAX || listeners.size >= LINES_MAX) throw platformRefusals["too-many"]({ seconds: 60 });
      const line = openLine();
      listeners.set(line, { request, actor, knownAt: performance.now() });
      line.stream.once("close", () => listeners.delete(line));
      return { raw: line.stream, headers: LINE_HEADERS };
    },
    close: async () => {
      clearInterval(beating);
      end();
      await mouth.close();
      await ear.close();
    },
  };
}

const maySee = ({ may, branchIds }: Actor, { kind, branchId }: Told): boolean =>
  may(`${kind}.read`) && (branchId === undefined || branchIds.includes(branchId) || may(`${kind}.read-all`));

/** Gathers for a moment, says each thing once, and never keeps anybody waiting. */
function openMouth(pool: pg.Pool, branchesOf: Settings["branchesOf"]) {
  const gathered = new Map<string, Touched>();
  let timer: NodeJS.Timeout | undefined;
  let saying: Promise<void> = Promise.resolve();
  const say = async (): Promise<void> => {
    timer = undefined;
    const things = [...gathered.values()];
    gathered.clear();
    const branches = await branchesOf(things.map(({ id }) => id));
    const told = things.map(({ kind, id }): Told => ({ kind, id, ...(branches.has(id) ? { branchId: branches.get(id)! } : {}) }));
    await pool.query("select pg_notify($1, payload) from unnest($2::text[]) as payload", [CHANNEL, payloadsOf(told)]);
  };
  return {
    tell: (touched: readonly Touched[]): void => {
      for (const thing of touched) gathered.set(`${thing.kind}/${thing.id}`, thing);
      if (gathered.size === 0 || timer !== undefined) return;
      // A database that is away lets the ear hear so, and screens ask for everything anew.
      timer = setTimeout(() => void (saying = say().catch(() => undefined)), GATHER_MS);
    },
    close: async (): Promise<void> => {
      clearTimeout(timer);
      await saying;
    },
  };
}

function payloadsOf(told: readonly Told[]): string[] {
  const payloads: string[] = [];
  let part: string[] = [];
  let length = 2;
  for (const text of told.map((it) => JSON.stringify(it))) {
    if (part.length > 0 && length + text.length + 1 > PAYLOAD_CHARACTERS_MAX) {
      payloads.push(`[${part.join(",")}]`);
      [part, length] = [[], 2];
    }
    part.push(text);
    length += text.length + 1;
  }
  return part.length === 0 ? payloads : [...payloads, `[${part.join(",")}]`];
}

const voices = new WeakMap<object, Live>();

/** Lets a server's screens listen. Without it the door is not there. */
export const attachLive = (server: FastifyInstance, voice: Live): void => void voices.set(server, voice);

export const liveRoutes: readonly Route[] = [
  serve(live, async ({ actor }, { request }) => {
    const voice = voices.get(request.server);
    if (voice === undefined) throw platformRefusals["no-such-door"]();
    return voice.open(actor, request);
  }),
];
