-- Every document by its number: what a line of the books, of the journal or of a list leads to.

create table ledger_document (
  id        uuid primary key,
  kind      text not null,
  number    text not null,
  branch_id uuid not null
);
create index ledger_document_by_number on ledger_document (number);

-- Who did what to which thing, when, why, and what it changed. Written in the transaction of the change, never altered.

create table journal (
  subject_id uuid        not null,
  version    integer     not null, -- of the subject, after the change
  kind       text        not null, -- "repairs.work-order", "parties.party"
  verb       text        not null, -- the step, or create, change, archive
  status     text,
  by_id      text        not null,
  by_name    text        not null,
  at         timestamptz not null,
  reason     text,
  changes    jsonb,                -- field by field: [what it was, what it became]
  primary key (subject_id, version)
);
create index journal_by_time on journal (at desc);

create trigger journal_is_append_only
  before update or delete or truncate on journal
  for each statement execute function ledger_refuse_change();

-- What people write to one another beside a document. Seen by staff only.
create table note (
  id         uuid        primary key,
  subject_id uuid        not null,
  text       text        not null check (length(text) between 1 and 4000),
  by_id      text        not null,
  by_name    text        not null,
  at         timestamptz not null
);
create index note_by_subject on note (subject_id, at);
