-- What the search box finds: one row per thing, its words folded so that layouts, alphabets and cases do not matter.
-- A thing with words that only some may know has a second row in a lane of its own: those who may know search that one.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

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
);
create index search_entry_haystack on search_entry using gin (lane, haystack gin_trgm_ops);
create index search_entry_codes on search_entry using gin (codes);
