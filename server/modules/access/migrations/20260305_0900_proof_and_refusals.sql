-- When the person of a session last said their password: at the sign-in, and whenever they are asked for it again.
alter table auth_session add column proven_at timestamptz not null default now();
create trigger auth_session_proven after update of proven_at on auth_session for each row execute function access_changed('user_id');

-- What somebody known tried and may not: another's wage, a key's door, a step of another role. Written although the request is refused.
create table refused_attempt (
  id         uuid        primary key,
  at         timestamptz not null,
  by_id      text        not null,
  by_name    text        not null,
  code       text        not null, -- what they were told
  attempt    text        not null, -- the door: "payroll.earnings.read"
  kind       text        not null, -- what it is about: "company.employee"
  subject_id uuid,
  network    text        not null
);
create index refused_attempt_by_time on refused_attempt (at desc, id desc);
create index refused_attempt_by_person on refused_attempt (by_id, at desc, id desc);

create trigger refused_attempt_is_append_only
  before update or delete or truncate on refused_attempt
  for each statement execute function ledger_refuse_change();
