-- Links that are keys by themselves: whoever holds one may do the one thing it is for, until it ends. Only a fingerprint of the key is
-- kept, so a copy of this table opens nothing.
create table safe_link (
  id           uuid        primary key,
  fingerprint  bytea       not null unique,
  purpose      text        not null,
  subject_kind text        not null,
  subject_id   uuid        not null,
  by_id        text        not null,
  by_name      text        not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  ended_at     timestamptz,
  used_at      timestamptz
);
create index safe_link_by_subject on safe_link (subject_id, made_at desc);
create index safe_link_by_age on safe_link (expires_at);
