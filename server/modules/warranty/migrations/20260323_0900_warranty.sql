-- Warranties of devices, works, parts and goods: one row a term (I05 of the domain).
create table warranty_card (
  id           uuid    primary key,
  version      integer not null,
  archived     boolean not null default false,
  kind         text    not null check (kind in ('manufacturer', 'works', 'part', 'goods')),
  device_id    uuid    references device,
  customer_id  uuid    references party,
  item_id      uuid    references item,
  order_id     uuid    references work_order,
  intake_id    uuid    references intake,
  line         text,
  number       text    not null,
  name         text    not null,
  serial       text,
  begins_on    date    not null,
  months       integer not null check (months >= 0),
  days         integer not null check (days >= 0),
  ends_on      date    check (ends_on >= begins_on),
  counter      integer check (counter > 0),
  counter_from integer not null default 0,
  seller       text,
  conditions   text,
  check (ends_on is not null or counter is not null),
  check ((order_id is null) = (line is null))
);
create index warranty_card_by_device on warranty_card (device_id) where device_id is not null;
create index warranty_card_by_customer on warranty_card (customer_id) where customer_id is not null;
create index warranty_card_by_order on warranty_card (order_id) where order_id is not null;
create index warranty_card_by_serial on warranty_card (upper(serial)) where serial is not null;

-- Days a device spent with us under warranty: its terms grow by them.
create table warranty_stay (
  intake_id uuid primary key references intake,
  device_id uuid not null references device,
  in_on     date not null,
  out_on    date not null check (out_on >= in_on)
);
create index warranty_stay_by_device on warranty_stay (device_id);

-- One visit of a device: what the check said, what was proposed and decided. Of an intake, or of an order without one.
create table warranty_case (
  id             uuid        primary key,
  visit_id       uuid        not null unique references ledger_document (id) deferrable initially deferred,
  version        integer     not null,
  device_id      uuid        references device,
  checked        jsonb       not null,
  first_order_id uuid        references work_order,
  fault_code     text        not null default '',
  proposed       jsonb,
  decided        jsonb,
  opened_on      date        not null
);
create index warranty_case_by_first_order on warranty_case (first_order_id) where first_order_id is not null;

-- What the contracts of those who pay for repairs demand of a claim.
create table warranty_maker (
  id                 uuid    primary key,
  version            integer not null,
  archived           boolean not null default false,
  party_id           uuid    not null references party,
  contract           text,
  photos             integer not null check (photos >= 0),
  papers             integer not null check (papers >= 0),
  claim_within_days  integer check (claim_within_days > 0),
  return_within_days integer check (return_within_days > 0),
  notes              text
);
create unique index warranty_maker_once on warranty_maker (party_id) where not archived;

create table warranty_claim (
  id          uuid        primary key references ledger_document (id),
  number      text        not null,
  status      text        not null,
  version     integer     not null,
  branch_id   uuid        not null references branch,
  created_at  timestamptz not null,
  party_id    uuid        not null references party,
  through     date        not null,
  left_out    uuid[]      not null,
  return_by   date,
  comment     text        not null,
  sent_on     date,
  answered_on date,
  paid_on     date,
  paid_to     uuid        references place,
  paid_by     text        check (paid_by in ('cash', 'bank'))
);
create index warranty_claim_by_branch on warranty_claim (branch_id, id desc);
create index warranty_claim_by_party on warranty_claim (party_id, id desc);
create index warranty_claim_by_status on warranty_claim (status, id desc);

create table warranty_claim_line (
  claim_id     uuid    not null references warranty_claim,
  line         integer not null,
  order_id     uuid    not null references work_order,
  order_number text    not null,
  completed_on date    not null,
  device_id    uuid    references device,
  device_name  text    not null,
  serial       text    not null,
  sold_on      date,
  card_number  text    not null,
  fault_code   text    not null,
  charge       text    not null,
  vat_rate     integer not null,
  gross        bigint  not null check (gross > 0),
  vat          bigint  not null,
  lines        jsonb   not null,
  photos       integer not null,
  papers       integer not null,
  accepted     bigint  check (accepted between 0 and gross),
  reason       text    not null default '',
  closes_debt  bigint,
  primary key (claim_id, line)
);
create index warranty_claim_line_by_order on warranty_claim_line (order_id);

-- Parts that were taken out under a warranty and sent back to whoever pays for them.
create table warranty_return (
  order_id uuid    not null references work_order,
  line     integer not null,
  sent_on  date    not null,
  waybill  text    not null,
  sent_by  text    not null,
  primary key (order_id, line)
);
create index work_order_line_defective on work_order_line (work_order_id) where tab = 'parts' and charge in ('manufacturer', 'supplier');
