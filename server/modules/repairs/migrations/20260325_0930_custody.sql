-- Where a device is, and what goes with it. An intake from before has the way its marks tell of.
alter table intake
  add column own_parts        text[]  not null default '{}',
  add column old_parts_back   boolean not null default false,
  add column expected_back_on date,
  add column identity         text    check (identity in ('receipt', 'document', 'known')),
  add column handed           jsonb   not null default '[]';
create index intake_by_place on intake (place_id, id desc) where status <> 'issued';
create index intake_by_partner on intake (partner_id, id desc) where partner_id is not null;
create index intake_away on intake (expected_back_on) where sent_on is not null and received_on is null and issued_on is null;

-- The way of one device: each row is true until the next. The centre is the party that the intake named at the time.
create table intake_whereabouts (
  intake_id  uuid        not null references intake,
  line       integer     not null,
  how        text        not null check (how in ('accepted', 'sent away', 'taken back', 'moved')),
  moved_on   date        not null,
  moved_at   timestamptz not null,
  place_id   uuid        references place,
  partner_id uuid,
  moved_by   text        not null,
  primary key (intake_id, line),
  check ((place_id is null) <> (partner_id is null))
);
create index intake_whereabouts_by_place on intake_whereabouts (place_id, moved_at) where place_id is not null;

insert into intake_whereabouts (intake_id, line, how, moved_on, moved_at, place_id, partner_id, moved_by)
select id, 1, 'accepted', accepted_on, created_at, place_id, null, accepted_by from intake
union all
select id, 2, 'sent away', sent_on, sent_on::timestamptz, null, partner_id, '' from intake where sent_on is not null
union all
select id, 3, 'taken back', received_on, received_on::timestamptz, place_id, null, '' from intake where received_on is not null;

-- Devices of ours that customers have meanwhile. One device is with one customer.
create table loaner (
  id               uuid        primary key,
  number           text        not null,
  status           text        not null,
  version          integer     not null,
  branch_id        uuid        not null references branch,
  created_at       timestamptz not null,
  intake_id        uuid        not null references intake,
  device_id        uuid        not null references device,
  customer_id      uuid        not null references party,
  expected_back_on date        not null,
  condition        text        not null,
  lent_on          date        not null,
  returned_on      date        check (returned_on >= lent_on),
  condition_back   text        not null
);
create index loaner_by_branch on loaner (branch_id, id desc);
create index loaner_by_intake on loaner (intake_id);
create index loaner_by_customer on loaner (customer_id, id desc);
create index loaner_late on loaner (expected_back_on) where status = 'lent';
create unique index loaner_lent_once on loaner (device_id) where status = 'lent';

-- Papers of those who worked for us: rows name the repair their cost belongs to.
create table service_purchase (
  id              uuid        primary key,
  number          text        not null,
  status          text        not null,
  version         integer     not null,
  branch_id       uuid        not null references branch,
  created_at      timestamptz not null,
  supplier_id     uuid        not null references party,
  supplier_number text        not null,
  supplier_on     date,
  comment         text        not null,
  received_on     date
);
create index service_purchase_by_branch on service_purchase (branch_id, id desc);
create index service_purchase_by_supplier on service_purchase (supplier_id, id desc);

create table service_purchase_line (
  service_purchase_id uuid    not null references service_purchase,
  line                integer not null,
  name                text    not null,
  order_id            uuid    not null references work_order,
  amount              bigint  not null check (amount > 0),
  vat_rate            integer not null,
  charge              text,
  closed              jsonb,
  primary key (service_purchase_id, line)
);
create index service_purchase_line_by_order on service_purchase_line (order_id);

-- A stock-take of customers' devices.
create table device_count (
  id          uuid        primary key,
  number      text        not null,
  status      text        not null,
  version     integer     not null,
  branch_id   uuid        not null references branch,
  created_at  timestamptz not null,
  place_ids   uuid[]      not null check (cardinality(place_ids) > 0),
  counters    text        not null,
  comment     text        not null,
  found       jsonb       not null,
  expected    integer,
  matched     integer,
  differences jsonb       not null,
  compared_on date,
  settled_on  date
);
create index device_count_by_branch on device_count (branch_id, id desc);

alter table work_order_line add column by_others boolean;

-- What others did for a repair and what waited for it on 23 until it was completed, by who bears it.
alter table work_order add column outside jsonb not null default '[]';
