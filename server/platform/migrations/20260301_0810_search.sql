-- What the search box finds: one row per thing, its words folded so that layouts, alphabets and cases do not matter.

create extension if not exists pg_trgm;

create table search_entry (
  kind      text not null,
  id        uuid not null,
  branch_id uuid,
  title     text not null,
  subtitle  text not null,
  haystack  text not null,
  primary key (kind, id)
);
create index search_entry_haystack on search_entry using gin (haystack gin_trgm_ops);
