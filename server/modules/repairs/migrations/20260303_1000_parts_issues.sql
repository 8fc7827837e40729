create table parts_issue (
  id                uuid        primary key,
  number            text        not null,
  status            text        not null,
  version           integer     not null,
  branch_id         uuid        not null references branch,
  created_at        timestamptz not null,
  order_id          uuid        not null references work_order,
  direction         text        not null check (direction in ('issue', 'return')),
  place_id          uuid        not null references place,
  employee_id       uuid        not null references employee,
  over_issue_reason text        not null,
  comment           text        not null,
  engineer_place_id uuid        not null references place,
  confirmed_on      date
);
create index parts_issue_by_branch on parts_issue (branch_id, id desc);
create index parts_issue_by_order on parts_issue (order_id, id desc);
create index parts_issue_by_employee on parts_issue (employee_id, id desc);

create table parts_issue_line (
  parts_issue_id uuid    not null references parts_issue,
  line           integer not null,
  item_id        uuid    not null references item,
  quantity       bigint  not null check (quantity > 0),
  serials        text[]  not null,
  reserved       bigint  not null check (reserved between 0 and quantity),
  primary key (parts_issue_id, line)
);
create index parts_issue_line_by_item on parts_issue_line (item_id);
