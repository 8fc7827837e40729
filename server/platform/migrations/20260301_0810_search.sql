-- What the search box finds: one row per thing, its words folded so that layouts, alphabets and cases do not matter.
-- A thing with words that only some may know has a second row in a lane of its own: those who may know search that one.
-- A lane that grows large is a partition of its own, made by the module it belongs to: words that are frequent in one lane
-- and absent from another then cost nothing in the other.

create extension if not exists pg_trgm;

create table search_entry (
  lane      text   not null, -- the kind, and for a guarded row the permission behind it
  kind      text   not null,
  id        uuid   not null,
  branch_id uuid,
  title     text   not null,
  subtitle  text   not null,
  haystack  text   not null,
  codes     text[] not null, -- what a scanner may read off it, folded, whole
  primary key (lane, id)
) partition by list (lane);
create table search_entry_small partition of search_entry default;
create index search_entry_haystack on search_entry using gin (haystack gin_trgm_ops);
create index search_entry_codes on search_entry using gin (codes);

-- Things in one lane whose haystacks hold all the patterns, by the index of trigrams whatever the planner thinks of them.
-- The newest first, as far as two hundred go.
create function search_rare(looked text, wide boolean, branches uuid[], p1 text, p2 text, p3 text, p4 text, most integer)
returns table (kind text, id uuid, title text, subtitle text)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off as $$
begin
  if p2 is null then
    return query select met.* from (
      select e.kind, e.id, e.title, e.subtitle from search_entry as e
      where e.lane = looked and e.haystack like p1 and (wide or e.branch_id is null or e.branch_id = any(branches))
      limit 200
    ) as met order by met.id desc limit most;
  else
    return query select met.* from (
      select e.kind, e.id, e.title, e.subtitle from search_entry as e
      where e.lane = looked and e.haystack like p1 and e.haystack like p2 and e.haystack like p3 and e.haystack like p4
        and (wide or e.branch_id is null or e.branch_id = any(branches))
      limit 200
    ) as met order by met.id desc limit most;
  end if;
end $$;

-- Things whose haystacks hold all the patterns, way by way and lane by lane until each lane has enough. Words that are
-- frequent are met among the newest things; only what is not met there goes through the index, where it is rare and cheap.
create function search_hits(
  lanes text[], everywhere boolean[], branches uuid[],
  tiers integer[], firsts text[], seconds text[], thirds text[], fourths text[], most integer
) returns table (tier integer, kind text, id uuid, title text, subtitle text)
language plpgsql stable as $$
declare
  in_lane integer[] := array_fill(0, array[cardinality(lanes)]);
  in_all  integer := 0;
  got     integer;
  p1 text; p2 text; p3 text; p4 text;
begin
  for t in 1 .. cardinality(tiers) loop
    -- 1 and 2 are the text as typed, 3 and 4 the same keys in another layout: looked for only while there is room.
    exit when tiers[t] = 3 and tiers[t - 1] <> 3 and in_all >= most;
    p1 := firsts[t]; p2 := seconds[t]; p3 := coalesce(thirds[t], p2); p4 := coalesce(fourths[t], p2);
    for l in 1 .. cardinality(lanes) loop
      continue when in_lane[l] >= most;
      return query
        select tiers[t], newest.kind, newest.id, newest.title, newest.subtitle
        from (select * from search_entry as e where e.lane = lanes[l] order by e.id desc limit 500) as newest
        where newest.haystack like p1 and (p2 is null or newest.haystack like p2 and newest.haystack like p3 and newest.haystack like p4)
          and (everywhere[l] or newest.branch_id is null or newest.branch_id = any(branches))
        limit most;
      get diagnostics got = row_count;
      if got < most then
        return query
          select tiers[t], rare.kind, rare.id, rare.title, rare.subtitle
          from search_rare(lanes[l], everywhere[l], branches, p1, p2, p3, p4, most) as rare;
        get diagnostics got = row_count;
      end if;
      in_lane[l] := in_lane[l] + got;
      in_all := in_all + got;
    end loop;
  end loop;
end $$;

-- Things near a text in which a finger slipped. The patterns are many and rare: one plan for all of them, always by the index.
create function search_slips(wide_lanes text[], lanes text[], branches uuid[], patterns text[], most integer)
returns table (kind text, id uuid, title text, subtitle text)
language sql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  select hit.kind, hit.id, hit.title, hit.subtitle
  from unnest(patterns) with ordinality as slip(pattern, n)
  cross join lateral (
    select e.kind, e.id, e.title, e.subtitle from search_entry as e
    where e.lane = any(lanes) and e.haystack like slip.pattern
      and (e.branch_id is null or e.branch_id = any(branches) or e.lane = any(wide_lanes))
    limit most
  ) as hit
  order by slip.n, hit.id desc
  limit most * 4
$$;
