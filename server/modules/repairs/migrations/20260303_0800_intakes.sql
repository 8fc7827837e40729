create table intake (
  id                uuid        primary key,
  number            text        not null,
  status            text        not null,
  version           integer     not null,
  branch_id         uuid        not null references branch,
  created_at        timestamptz not null,
  customer_id       uuid        not null references party,
  device_id         uuid        not null references device,
  repair_kind       text        not null,
  fault             text        not null,
  appearance        text[]      not null,
  completeness      text[]      not null,
  agreed_value      bigint      not null check (agreed_value >= 0),
  diagnostics_price bigint,
  budget_limit      bigint,
  urgent            boolean     not null,
  promised_at       timestamptz,
  data_consent      boolean     not null,
  comment           text        not null,
  place_id          uuid        not null references place,
  accepted_on       date        not null,
  accepted_by       text        not null,
  engineer_id       uuid        references employee,
  partner_id        uuid        references party,
  waybill           text        not null,
  outcome           text,
  result            text        not null,
  issued_to         text        not null,
  variant           text        check (variant in ('own', 'third-party')),
  sent_on           date,
  received_on       date        check (received_on >= sent_on),
  done_on           date,
  issued_on         date,
  -- The stage is computed by the code; the database agrees or refuses.
  check (status = case
    when issued_on is not null then 'issued'
    when done_on is not null or received_on is not null then 'ready'
    when variant is not null then 'in-progress'
    else 'accepted' end)
);
create index intake_by_branch on intake (branch_id, id desc);
create index intake_by_status on intake (status, id desc) where status <> 'issued';
create index intake_by_customer on intake (customer_id, id desc);
create index intake_by_device on intake (device_id, id desc);
create index intake_by_engineer on intake (engineer_id, id desc) where engineer_id is not null;
