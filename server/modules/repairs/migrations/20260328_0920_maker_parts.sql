-- Parts that manufacturers supply free: held off balance, never bought, never sold.
create table maker_part (
  id                uuid        primary key,
  number            text        not null,
  status            text        not null,
  version           integer     not null,
  branch_id         uuid        not null references branch,
  created_at        timestamptz not null,
  act               text        not null,
  party_id          uuid        not null references party,
  place_id          uuid        not null references place,
  order_id          uuid        references work_order,
  employee_id       uuid        references employee,
  engineer_place_id uuid        references place,
  item_id           uuid        not null references item,
  quantity          bigint      not null check (quantity > 0),
  serials           text[]      not null,
  comment           text        not null,
  confirmed_on      date
);
create index maker_part_by_branch on maker_part (branch_id, id desc);
create index maker_part_by_party on maker_part (party_id, id desc);
create index maker_part_by_order on maker_part (order_id) where order_id is not null;
create index maker_part_by_item on maker_part (item_id);
