create table payment (
  id          uuid        primary key,
  number      text        not null,
  status      text        not null,
  version     integer     not null,
  branch_id   uuid        not null references branch,
  created_at  timestamptz not null,
  place_id    uuid        not null references place,
  method      text        not null,
  by          text        not null check (by in ('cash', 'bank')),
  party_id    uuid        not null references party,
  order_id    uuid,
  amount      bigint      not null check (amount > 0),
  article     text        not null,
  comment     text        not null,
  received_on date,
  closes_debt bigint      check (closes_debt between 0 and amount)
);
create index payment_by_party on payment (party_id, id desc);
create index payment_by_order on payment (order_id) where order_id is not null;
create index payment_by_branch on payment (branch_id, id desc);
create index payment_by_place on payment (place_id, id desc);

create table refund (
  id              uuid        primary key,
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch,
  created_at      timestamptz not null,
  place_id        uuid        not null references place,
  method          text        not null,
  by              text        not null check (by in ('cash', 'bank')),
  party_id        uuid        not null references party,
  order_id        uuid,
  amount          bigint      not null check (amount > 0),
  article         text        not null,
  comment         text        not null,
  requested_by_id text        not null,
  approved_by_id  text,
  paid_on         date
);
create index refund_by_party on refund (party_id, id desc);
create index refund_by_order on refund (order_id) where order_id is not null;
create index refund_by_branch on refund (branch_id, id desc);

create table money_opening (
  id         uuid        primary key,
  number     text        not null,
  status     text        not null,
  version    integer     not null,
  branch_id  uuid        not null references branch,
  created_at timestamptz not null,
  on_day     date        not null,
  lines      jsonb       not null,
  by         text[]      not null
);
