-- What is looked over before a repair is called ready, by type of device; no types: for whatever has no list of its own.
create table checklist (
  id       uuid    primary key,
  version  integer not null,
  archived boolean not null,
  name     text    not null,
  type_ids uuid[]  not null,
  points   jsonb   not null
);
create index checklist_by_name on checklist (name, id);

-- What was ticked on one order; the points as they read when somebody began.
create table order_check (
  id            uuid        primary key,
  work_order_id uuid        not null unique references work_order,
  version       integer     not null,
  checklist_id  uuid        not null references checklist,
  name          text        not null,
  points        jsonb       not null,
  by_name       text        not null,
  at            timestamptz not null
);
create index order_check_by_checklist on order_check (checklist_id);

-- Symptoms customers name, faults engineers find, solutions that help; for some types of device, some trades, or all.
create table fault_code (
  id         uuid    primary key,
  version    integer not null,
  archived   boolean not null,
  kind       text    not null check (kind in ('symptom', 'fault', 'solution')),
  code       text,
  name       text    not null,
  type_ids   uuid[]  not null,
  categories text[]  not null
);
create index fault_code_by_name on fault_code (name, id);
create unique index fault_code_by_code on fault_code (kind, lower(code)) where code is not null and not archived;

alter table work_order
  add column symptom_id  uuid references fault_code,
  add column fault_id    uuid references fault_code,
  add column solution_id uuid references fault_code;
create index work_order_by_symptom on work_order (symptom_id, id desc) where symptom_id is not null;
create index work_order_by_fault on work_order (fault_id) where fault_id is not null;
create index work_order_by_solution on work_order (solution_id) where solution_id is not null;

alter table intake add column symptom_id uuid references fault_code;
create index intake_by_symptom on intake (symptom_id) where symptom_id is not null;

-- Orders at the customer's place, by when they were promised.
create index work_order_on_site on work_order (promised_at, id) where site_address is not null and status not in ('completed', 'cancelled');
