create table write_off (
  id              uuid        primary key,
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch,
  created_at      timestamptz not null,
  place_id        uuid        not null references place,
  cause           text        not null,
  story           text        not null,
  guilty_id       uuid        references employee,
  requested_by_id text        not null,
  approved_by_id  text,
  gone_on         date
);
create index write_off_by_branch on write_off (branch_id, id desc);
create index write_off_by_place on write_off (place_id);
create index write_off_by_guilty on write_off (guilty_id) where guilty_id is not null;

create table write_off_line (
  write_off_id uuid    not null references write_off,
  line         integer not null,
  item_id      uuid    not null references item,
  kind         text    not null check (kind in ('goods', 'supplies')),
  quantity     bigint  not null check (quantity > 0),
  cost         bigint,
  serials      text[]  not null,
  primary key (write_off_id, line)
);
create index write_off_line_by_item on write_off_line (item_id);
