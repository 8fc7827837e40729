create table stock_count (
  id             uuid        primary key,
  number         text        not null,
  status         text        not null,
  version        integer     not null,
  branch_id      uuid        not null references branch,
  created_at     timestamptz not null,
  place_id       uuid        not null references place,
  employee_id    uuid        references employee,
  counters       text        not null,
  comment        text        not null,
  found          jsonb       not null,
  lines          jsonb       not null,
  counted_by_id  text        not null,
  approved_by_id text,
  counted_on     date,
  closed_on      date,
  write_off_id   uuid        references write_off,
  surplus_id     uuid        references surplus
);
create index stock_count_by_branch on stock_count (branch_id, id desc);
create index stock_count_by_place on stock_count (place_id);
create index stock_count_by_employee on stock_count (employee_id) where employee_id is not null;
create index stock_count_by_write_off on stock_count (write_off_id) where write_off_id is not null;
create index stock_count_by_surplus on stock_count (surplus_id) where surplus_id is not null;

-- A part that is no good: asked for by whoever holds it, put aside by the storekeeper, decided by the supplier or by us.
create table bad_part (
  id                 uuid        primary key,
  number             text        not null,
  status             text        not null,
  version            integer     not null,
  branch_id          uuid        not null references branch,
  created_at         timestamptz not null,
  place_id           uuid        not null references place,
  order_id           uuid        references work_order,
  item_id            uuid        not null references item,
  kind               text        not null check (kind in ('goods', 'supplies')),
  quantity           bigint      not null check (quantity > 0),
  serials            text[]      not null,
  cause              text        not null,
  supplier_id        uuid        references party,
  story              text        not null,
  employee_id        uuid        references employee,
  from_place_id      uuid        references place,
  defective_place_id uuid        references place,
  requested_by_id    text        not null,
  approved_by_id     text,
  guilty_id          uuid        references employee,
  aside_on           date,
  sent_on            date,
  decided_on         date,
  cost               bigint,
  credit             bigint,
  credit_vat         bigint
);
create index bad_part_by_branch on bad_part (branch_id, id desc);
create index bad_part_by_order on bad_part (order_id) where order_id is not null;
create index bad_part_by_item on bad_part (item_id);
create index bad_part_by_supplier on bad_part (supplier_id) where supplier_id is not null;
create index bad_part_by_employee on bad_part (employee_id) where employee_id is not null;
