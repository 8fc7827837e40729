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

-- The newest things whose haystacks hold all the patterns, way by way and lane by lane until each lane has enough.
-- Every pattern is planned for itself: a rare one goes through the index of trigrams, a frequent one backwards through the newest rows.
create function search_hits(
  lanes text[], everywhere boolean[], branches uuid[],
  tiers integer[], firsts text[], seconds text[], thirds text[], fourths text[], most integer
) returns table (tier integer, kind text, id uuid, title text, subtitle text)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  in_lane integer[] := array_fill(0, array[cardinality(lanes)]);
  in_all  integer := 0;
  got     integer;
  looked  text;
  wide    boolean;
  p1 text; p2 text; p3 text; p4 text;
begin
  for t in 1 .. cardinality(tiers) loop
    -- 1 and 2 are the text as typed, 3 and 4 the same keys in another layout, 5 a slip of the finger:
    -- what was perhaps meant is looked for only while there is room for it.
    exit when tiers[t] > 2 and tiers[t] <> tiers[t - 1] and tiers[t] <> 4 and in_all >= case tiers[t] when 3 then most else 1 end;
    p1 := firsts[t]; p2 := seconds[t]; p3 := coalesce(thirds[t], p2); p4 := coalesce(fourths[t], p2);
    for l in 1 .. cardinality(lanes) loop
      continue when in_lane[l] >= most;
      looked := lanes[l]; wide := everywhere[l];
      if p2 is null then
        return query
          select tiers[t], e.kind, e.id, e.title, e.subtitle from search_entry as e
          where e.lane = looked and e.haystack like p1 and (wide or e.branch_id is null or e.branch_id = any(branches))
          order by e.id desc limit most;
      else
        return query
          select tiers[t], e.kind, e.id, e.title, e.subtitle from search_entry as e
          where e.lane = looked and e.haystack like p1 and e.haystack like p2 and e.haystack like p3 and e.haystack like p4
            and (wide or e.branch_id is null or e.branch_id = any(branches))
          order by e.id desc limit most;
      end if;
      get diagnostics got = row_count;
      in_lane[l] := in_lane[l] + got;
      in_all := in_all + got;
    end loop;
  end loop;
end $$;
