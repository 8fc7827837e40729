create table supplier_payment (
  id          uuid        primary key,
  number      text        not null,
  status      text        not null,
  version     integer     not null,
  branch_id   uuid        not null references branch,
  created_at  timestamptz not null,
  place_id    uuid        not null references place,
  method      text        not null,
  by          text        not null check (by in ('cash', 'bank')),
  supplier_id uuid        not null references party,
  amount      bigint      not null check (amount > 0),
  article     text        not null,
  comment     text        not null,
  paid_on     date
);
create index supplier_payment_by_branch on supplier_payment (branch_id, id desc);
create index supplier_payment_by_supplier on supplier_payment (supplier_id, id desc);
create index supplier_payment_by_place on supplier_payment (place_id, id desc);
