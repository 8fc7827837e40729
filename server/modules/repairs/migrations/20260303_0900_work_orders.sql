create table work_order (
  id              uuid        primary key,
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch,
  created_at      timestamptz not null,
  repair_kind     text        not null,
  customer_id     uuid        not null references party,
  manufacturer_id uuid        references party,
  device_id       uuid        references device,
  intake_id       uuid        references intake,
  site_address    text,
  complaint       text        not null,
  diagnosis       text        not null,
  recommendations text        not null,
  master_id       uuid        references employee,
  place_id        uuid        not null references place,
  promised_at     timestamptz,
  warranty_days   integer     not null,
  vat_rate        integer     not null,
  status_at       timestamptz not null,
  held_from       text,
  reworks         integer     not null,
  started_on      date,
  reserved_on     date,
  completed_on    date,
  advance_used    bigint,
  picks           jsonb       not null,
  requalified     jsonb       not null,
  -- What the customer pays, kept for lists; the lines say the same.
  total           bigint      not null
);
create index work_order_by_branch on work_order (branch_id, id desc);
create index work_order_open on work_order (status, id desc) where status not in ('completed', 'cancelled');
create index work_order_by_status on work_order (status, id desc);
create index work_order_by_customer on work_order (customer_id, id desc);
create index work_order_by_device on work_order (device_id, id desc) where device_id is not null;
create index work_order_by_intake on work_order (intake_id) where intake_id is not null;
create index work_order_by_master on work_order (master_id, id desc) where master_id is not null;
create index work_order_by_promise on work_order (promised_at) where status not in ('completed', 'cancelled');

-- Works, parts and materials: lines of one order, told apart by their tab.
create table work_order_line (
  work_order_id uuid    not null references work_order,
  tab           text    not null check (tab in ('works', 'parts', 'materials')),
  line          integer not null,
  item_id       uuid    not null references item,
  name          text    not null,
  quantity      bigint  not null check (quantity > 0),
  charge        text    not null,
  price         bigint,
  discount      integer,
  norm_hours    integer,
  performers    jsonb,
  used          bigint  check (used >= 0),
  serials       text[],
  kind          text    check (kind in ('goods', 'supplies')),
  reserved      bigint,
  cost          bigint,
  primary key (work_order_id, tab, line),
  check ((tab = 'works') = (performers is not null)),
  check ((tab = 'materials') = (price is null))
);
create index work_order_line_by_item on work_order_line (item_id);

create table estimate (
  work_order_id uuid        not null references work_order,
  version       integer     not null,
  total         bigint      not null,
  hash          text        not null,
  lines         jsonb       not null,
  offered_at    timestamptz not null,
  decision      text        check (decision in ('approved', 'declined', 'withdrawn')),
  channel       text,
  decided_at    timestamptz,
  decided_by    text        not null,
  recorded_by   text        not null,
  primary key (work_order_id, version)
);
