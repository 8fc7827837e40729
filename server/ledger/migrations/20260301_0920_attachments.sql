-- Photos, signatures and papers that hang on documents and cards. Contents lie beside their rows: one transaction writes
-- both, one backup keeps both, and every server process reads them.

create table attachment (
  id           uuid        primary key,
  subject_kind text        not null,
  subject_id   uuid        not null,
  kind         text        not null check (kind in ('photo', 'signature', 'paper')),
  name         text        not null check (length(name) between 1 and 200),
  type         text        not null,
  bytes        integer     not null,
  by_id        text        not null,
  by_name      text        not null,
  at           timestamptz not null,
  removed_at   timestamptz
);
create index attachment_by_subject on attachment (subject_id, at);

create table attachment_content (
  attachment_id uuid  not null references attachment,
  size          text  not null check (size in ('full', 'small')),
  content       bytea not null,
  primary key (attachment_id, size)
);
-- Pictures are compressed already.
alter table attachment_content alter column content set storage external;
