-- What somebody asks for beyond the limit of their role, and what was said to it.
create table approval_request (
  id              uuid        primary key references ledger_document (id),
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch (id),
  created_at      timestamptz not null,
  subject_id      uuid        not null references ledger_document (id),
  subject_number  text        not null,
  matter          text        not null,
  up_to           integer     not null check (up_to between 0 and 10000),
  reason          text        not null,
  asked_by_id     text        not null,
  asked_by_name   text        not null,
  decided_by_name text        not null
);
create index approval_request_by_branch on approval_request (branch_id, id desc);
create index approval_request_by_subject on approval_request (subject_id, id desc);
create index approval_request_asked on approval_request (id desc) where status = 'asked';
