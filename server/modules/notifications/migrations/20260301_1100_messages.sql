-- Messages to people, waiting to be sent. `once` makes a repeated job harmless.

create table message (
  once       text        primary key,
  party_id   uuid        not null references party,
  text_key   text        not null,
  data       jsonb       not null,
  created_at timestamptz not null default now(),
  sent_at    timestamptz
);
create index message_by_party on message (party_id, created_at desc);
