import { sql } from "kysely";
import { fold, foldCode, meanings } from "#contracts/kernel/fold.ts";
import { type Hit, type HitGroup, HITS_MAX } from "#contracts/platform/search.ts";
import type { Scope } from "./access.ts";
import type { Actor } from "./call.ts";
import type { Tx } from "./db.ts";
import { type Way, waysOf } from "./found.ts";
import { laneOf } from "./search.ts";
import { slips } from "./slips.ts";

/** A kind of things that can be found: who may see which of them. */
export type FoundKind = {
  readonly name: string;
  readonly scope: (actor: Actor) => Scope;
  readonly searchGuard?: string;
  /** One thing as an actor of that scope finds it; `undefined` where they do not. */
  readonly load?: (tx: Tx, id: string, scope: Scope, lock: boolean) => Promise<unknown>;
};

type Lane = { readonly lane: string; readonly everywhere: boolean };

/** Where an actor may look: a lane for each kind they may read, narrowed to their branches where the kind is. */
export const lanesOf = (kinds: readonly FoundKind[], actor: Actor): Lane[] =>
  kinds.flatMap(({ name, scope, searchGuard }) => {
    const sight = scope(actor);
    if (sight === "none") return [];
    const lane = searchGuard !== undefined && actor.may(searchGuard) ? laneOf(name, searchGuard) : laneOf(name);
    return [{ lane, everywhere: sight === "all" }];
  });

/** Of some kinds an actor sees less than a branch (some desks, their own counts): what is found of them is judged one by one, as its door judges. */
export async function onlySeen<Found extends Hit>(tx: Tx, kinds: readonly FoundKind[], actor: Actor, hits: readonly Found[]): Promise<Found[]> {
  const judged = hits.map(async (hit) => {
    const kind = kinds.find(({ name }) => name === hit.kind);
    const sight = kind?.scope(actor) ?? "none";
    const whole = typeof sight === "string" || (sight.also === undefined && sight.kept === undefined);
    return whole || (await kind?.load?.(tx, hit.id, sight, false)) !== undefined ? [hit] : [];
  });
  return (await Promise.all(judged)).flat();
}

/** How a hit was found, best first: whole code, beginning of a word, inside a word; the same in another layout; with a slip of the finger. */
const TIER = { exact: 0, prefix: 1, within: 2, switchedPrefix: 3, switchedWithin: 4, slip: 5 } as const;

type Wanted = { readonly tier: number; readonly patterns: readonly string[] };
type Ranked = Hit & { readonly tier: number };

/** Everything a typed text finds, by kind, best first. */
export async function find(tx: Tx, lanes: readonly Lane[], branchIds: readonly string[], typed: string): Promise<HitGroup[]> {
  const ways = waysOf(typed);
  if (lanes.length === 0 || ways.length === 0) return [];
  const exact = await carrying(tx, lanes, branchIds, typed);
  const wanted = ways.flatMap(wantedOf).sort((a, b) => a.tier - b.tier);
  const hits = [...exact.map((hit) => ({ ...hit, tier: TIER.exact })), ...(wanted.length === 0 ? [] : await matching(tx, lanes, branchIds, wanted))];
  return grouped(hits.length > 0 ? hits : await near(tx, lanes, branchIds, typed), ways);
}

/** One letter alone says nothing; two must begin a word; three may stand anywhere. */
function wantedOf({ terms, switched }: Way): Wanted[] {
  const letters = Math.max(...terms.map((term) => term.length));
  if (letters < 2) return [];
  const prefix = { tier: switched ? TIER.switchedPrefix : TIER.prefix, patterns: terms.map((term, at) => (at === 0 ? `% ${term}%` : `%${term}%`)) };
  return letters < 3 ? [prefix] : [prefix, { tier: switched ? TIER.switchedWithin : TIER.within, patterns: terms.map((term) => `%${term}%`) }];
}

/** Things that carry exactly this code, in any layout. */
export async function carrying(tx: Tx, lanes: readonly Lane[], branchIds: readonly string[], typed: string): Promise<Hit[]> {
  const codes = [...new Set(meanings(typed).map(foldCode))].filter((code) => code !== "");
  const [names, everywhere] = [lanes.map(({ lane }) => lane), lanes.map((it) => it.everywhere)];
  const { rows } = await sql<Hit>`
    select entry.kind, entry.id, entry.title, entry.subtitle
    from search_entry as entry
    join unnest(${names}::text[], ${everywhere}::boolean[]) as looked(lane, everywhere) using (lane)
    where entry.codes && ${codes}::text[] and (looked.everywhere or entry.branch_id is null or entry.branch_id = any(${branchIds}::uuid[]))
    order by entry.id desc limit ${HITS_MAX * 2}
  `.execute(tx);
  return rows;
}

async function matching(tx: Tx, lanes: readonly Lane[], branchIds: readonly string[], wanted: readonly Wanted[]): Promise<Ranked[]> {
  const column = (at: number) => wanted.map(({ patterns }) => patterns[at] ?? null);
  const { rows } = await sql<Ranked>`
    select * from search_hits(
      ${lanes.map(({ lane }) => lane)}::text[], ${lanes.map(({ everywhere }) => everywhere)}::boolean[], ${branchIds}::uuid[],
      ${wanted.map(({ tier }) => tier)}::integer[],
      ${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${HITS_MAX}
    )
  `.execute(tx);
  return rows;
}

/** What a finger that slipped may have meant; asked for only when nothing else is found. */
async function near(tx: Tx, lanes: readonly Lane[], branchIds: readonly string[], typed: string): Promise<Ranked[]> {
  const patterns = slips(typed).map((text) => `%${text}%`);
  if (patterns.length === 0) return [];
  const wide = lanes.flatMap(({ lane, everywhere }) => (everywhere ? [lane] : []));
  const { rows } = await sql<Hit>`
    select * from search_slips(${wide}::text[], ${lanes.map(({ lane }) => lane)}::text[], ${branchIds}::uuid[], ${patterns}::text[], ${HITS_MAX})
  `.execute(tx);
  return rows.map((hit) => ({ ...hit, tier: TIER.slip }));
}

/** By kind, each thing once, under the best of the ways it was found; what begins with the words stands before what contains them. */
function grouped(hits: readonly Ranked[], ways: readonly Way[]): HitGroup[] {
  const begins = ({ title }: Hit) => (ways.some(({ terms: [first = ""] }) => fold(title).startsWith(first)) ? 0 : 1);
  const ranked = hits.map((hit) => ({ hit, rank: hit.tier * 2 + begins(hit) })).sort((a, b) => a.rank - b.rank);
  const groups = new Map<string, Map<string, Hit>>();
  for (const {
    hit: { tier: _tier, ...hit },
  } of ranked) {
    const group = groups.get(hit.kind) ?? new Map<string, Hit>();
    groups.set(hit.kind, group);
    if (group.size < HITS_MAX && !group.has(hit.id)) group.set(hit.id, hit);
  }
  return [...groups].map(([kind, group]) => ({ kind, hits: [...group.values()] }));
}
