-- Answers already given. A client that repeats a request under the same key gets the same answer, and nothing happens twice.

create table answered_request (
  user_id     text        not null,
  key         text        not null check (length(key) between 1 and 200),
  fingerprint text        not null,
  answer      text        not null,
  answered_at timestamptz not null,
  primary key (user_id, key)
);
create index answered_request_by_age on answered_request using brin (answered_at);
