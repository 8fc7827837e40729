-- What a customer said to an estimate by themselves, and what shows it later. Written once, never altered.
create table customer_answer (
  work_order_id uuid        not null references work_order,
  version       integer     not null, -- of the estimate
  decision      text        not null check (decision in ('agreed', 'refused')),
  channel       text        not null,
  name          text        not null,
  reason        text        not null,
  digest        text        not null, -- SHA-256 of the lines and sums
  signature_id  uuid        references attachment,
  link_id       uuid        references safe_link,
  network       text        not null,
  agent         text        not null,
  at            timestamptz not null,
  primary key (work_order_id, version)
);

create trigger customer_answer_is_append_only
  before update or delete or truncate on customer_answer
  for each statement execute function ledger_refuse_change();
