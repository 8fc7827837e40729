-- Who we are, where we work, who works here, and the rules we set for ourselves.
-- Names are sorted as people sort them, whatever alphabet: the collation is named where the order is seen.

create table organization (
  id            uuid    primary key,
  version       integer not null,
  archived      boolean not null,
  name          text    collate "und-x-icu" not null,
  legal_name    text,
  edrpou        text,
  tax_number    text,
  tax_status    text    not null check (tax_status in ('vat-payer', 'single-tax', 'none')),
  vat_rate      integer not null check (vat_rate between 0 and 10000),
  iban          text,
  bank          text,
  address       text,
  phone         text,
  email         text,
  currency      text    not null,
  country       text    not null,
  timezone      text    not null,
  language      text    not null,
  logo          uuid,
  act_signature text    not null check (act_signature in ('both', 'executor-only'))
);
create index organization_by_name on organization (name, id);

create table branch (
  id        uuid    primary key,
  version   integer not null,
  archived  boolean not null,
  name      text    collate "und-x-icu" not null,
  code      text    not null,
  address   text,
  phone     text,
  schedule  jsonb   not null,
  days_off  jsonb   not null
);
create index branch_by_name on branch (name, id);
create unique index branch_code on branch (code) where code <> '' and not archived;

create table employee (
  id         uuid    primary key,
  version    integer not null,
  archived   boolean not null,
  name       text    collate "und-x-icu" not null,
  position   text,
  branch_ids uuid[]  not null check (cardinality(branch_ids) > 0),
  phone      text,
  place_id   uuid    not null,
  wage_share integer check (wage_share between 0 and 10000),
  wage_rate  bigint  check (wage_rate >= 0),
  user_id    uuid
);
create index employee_by_name on employee (name, id);
create unique index employee_user on employee (user_id) where user_id is not null;

create table place (
  id          uuid    primary key,
  version     integer not null,
  archived    boolean not null,
  branch_id   uuid    not null references branch,
  kind        text    not null check (kind in ('warehouse', 'engineer', 'defective', 'desk', 'bank', 'reception', 'shelf', 'bench', 'partner')),
  name        text    collate "und-x-icu" not null,
  employee_id uuid    references employee,
  currency    text,
  iban        text
);
create index place_by_name on place (name, id);
create index place_by_branch on place (branch_id, kind);
create index place_by_employee on place (employee_id) where employee_id is not null;

alter table employee add constraint employee_place foreign key (place_id) references place;

-- One row: every step of every document reads it.
create table settings (
  id       integer primary key check (id = 1),
  version  integer not null,
  rules    jsonb   not null
);
insert into settings (id, version, rules) values (1, 1, '{}');
