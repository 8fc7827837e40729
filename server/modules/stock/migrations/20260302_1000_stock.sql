create table receipt (
  id              uuid        primary key,
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch,
  created_at      timestamptz not null,
  place_id        uuid        not null references place,
  supplier_id     uuid        not null references party,
  supplier_number text        not null,
  comment         text        not null,
  received_on     date
);
create index receipt_by_branch on receipt (branch_id, id desc);
create index receipt_by_supplier on receipt (supplier_id, id desc);
create index receipt_by_place on receipt (place_id);

create table receipt_line (
  receipt_id uuid    not null references receipt,
  line       integer not null,
  item_id    uuid    not null references item,
  kind       text    not null check (kind in ('goods', 'supplies')),
  quantity   bigint  not null check (quantity > 0),
  cost       bigint  not null check (cost >= 0),
  vat_rate   integer not null,
  serials    text[]  not null,
  primary key (receipt_id, line)
);
create index receipt_line_by_item on receipt_line (item_id);

create table move (
  id            uuid        primary key,
  number        text        not null,
  status        text        not null,
  version       integer     not null,
  branch_id     uuid        not null references branch,
  created_at    timestamptz not null,
  from_place_id uuid        not null references place,
  to_place_id   uuid        not null references place,
  comment       text        not null,
  moved_on      date
);
create index move_by_branch on move (branch_id, id desc);
create index move_by_from_place on move (from_place_id);
create index move_by_to_place on move (to_place_id);

create table move_line (
  move_id  uuid    not null references move,
  line     integer not null,
  item_id  uuid    not null references item,
  quantity bigint  not null check (quantity > 0),
  serials  text[]  not null,
  primary key (move_id, line)
);
create index move_line_by_item on move_line (item_id);

create table stock_opening (
  id         uuid        primary key,
  number     text        not null,
  status     text        not null,
  version    integer     not null,
  branch_id  uuid        not null references branch,
  created_at timestamptz not null,
  place_id   uuid        not null references place,
  on_day     date        not null
);
create index stock_opening_by_branch on stock_opening (branch_id, id desc);

create table stock_opening_line (
  stock_opening_id uuid    not null references stock_opening,
  line             integer not null,
  item_id          uuid    not null references item,
  kind             text    not null check (kind in ('goods', 'supplies')),
  quantity         bigint  not null check (quantity > 0),
  cost             bigint  not null check (cost >= 0),
  serials          text[]  not null,
  primary key (stock_opening_id, line)
);

-- One piece of an item that is tracked piece by piece, and where it is. A piece that was used names its order.
create table serial_unit (
  item_id     uuid        not null references item,
  serial      text        not null,
  place_id    uuid        references place,
  order_id    uuid,
  supplier_id uuid,
  changed_at  timestamptz not null,
  primary key (item_id, serial)
);
create index serial_unit_by_serial on serial_unit (serial);
create index serial_unit_by_order on serial_unit (order_id) where order_id is not null;
