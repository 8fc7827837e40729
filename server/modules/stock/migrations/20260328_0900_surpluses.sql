create table surplus (
  id          uuid        primary key,
  number      text        not null,
  status      text        not null,
  version     integer     not null,
  branch_id   uuid        not null references branch,
  created_at  timestamptz not null,
  place_id    uuid        not null references place,
  story       text        not null,
  received_on date
);
create index surplus_by_branch on surplus (branch_id, id desc);
create index surplus_by_place on surplus (place_id);

create table surplus_line (
  surplus_id uuid    not null references surplus,
  line       integer not null,
  item_id    uuid    not null references item,
  kind       text    not null check (kind in ('goods', 'supplies')),
  quantity   bigint  not null check (quantity > 0),
  cost       bigint  check (cost >= 0),
  serials    text[]  not null,
  primary key (surplus_id, line)
);
create index surplus_line_by_item on surplus_line (item_id);
