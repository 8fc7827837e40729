-- The books. A transfer is two entries: what leaves one account arrives in another.
-- Entries are facts: inserted once, never changed, corrected only by more entries.
-- Amounts are integers in the unit's smallest step (minor units of money, thousandths of goods).

create table ledger_entry (
  document_id uuid     not null,
  transfer    integer  not null check (transfer > 0),  -- which transfer of its document, counted from 1
  side        smallint not null check (side in (-1, 1)), -- -1 leaves (credit), 1 arrives (debit)
  line        text     not null,
  happened_on date     not null,
  account     text     not null,
  code        text,                                     -- the account's number in the national chart
  unit        text     not null,
  amount      bigint   not null check (amount between -9007199254740991 and 9007199254740991),
  reverses    integer,                                  -- the transfer of the same document that this one takes back
  party_id    uuid,
  order_id    uuid,
  item_id     uuid,
  place_id    uuid,
  employee_id uuid,
  contract_id uuid,
  device_id   uuid,
  charge      text,
  article     text,
  recorded_at timestamptz not null default now(),
  -- Also stops two servers that settle one document at once: both would write the same transfer.
  primary key (document_id, transfer, side),
  -- A reversal keeps its side and turns its sign, so turnovers stay true.
  check (sign(amount) = case when reverses is null then side else -side end)
);
create unique index ledger_entry_reversed_once on ledger_entry (document_id, reverses, side) where reverses is not null;
create index ledger_entry_by_account on ledger_entry (account, happened_on);
create index ledger_entry_by_order on ledger_entry (order_id, account) where order_id is not null;
create index ledger_entry_by_party on ledger_entry (party_id, account, happened_on) where party_id is not null;
create index ledger_entry_by_item on ledger_entry (item_id, account, happened_on) where item_id is not null;

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger ledger_entry_is_append_only
  before update or delete or truncate on ledger_entry
  for each statement execute function ledger_refuse_change();

-- Nothing dated on or before the day is written any more.
create table ledger_closing (
  closed_through date        primary key,
  closed_at      timestamptz not null default now(),
  closed_by      text        not null default ''
);

-- A function sees what is committed once its lock is granted: an entry and a closing can never miss one another.
create function ledger_refuse_closed() returns trigger language plpgsql as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger/closing', 0));
  select max(closed_through) into closed from ledger_closing;
  -- Only what has an account number closes: a reserve may be given back after the month is closed.
  if closed is not null and exists (select from added where happened_on <= closed and code is not null) then
    raise exception 'closed through %', closed using
      errcode = 'check_violation', constraint = 'ledger_period_closed', detail = json_build_object('closedThrough', closed);
  end if;
  return null;
end $$;
create trigger ledger_entry_in_open_period
  after insert on ledger_entry referencing new table as added
  for each statement execute function ledger_refuse_closed();

-- What is where now. Only for accounts that decisions or floors look at: shelves, desks, debts.
-- Revenue and cost have no row here, so no two sales ever wait for one another.
create table ledger_balance (
  account text    not null,
  unit    text    not null,
  key     text    not null, -- the account's key dimensions, in the order its register declares them
  floored boolean not null,
  amount  bigint  not null,
  primary key (account, unit, key)
);
create index ledger_balance_by_key on ledger_balance (key, account);

create function ledger_refuse_shortage() returns trigger language plpgsql as $$
begin
  raise exception 'not enough in %', new.account using
    errcode = 'check_violation', constraint = 'ledger_balance_above_floor',
    detail = json_build_object('account', new.account, 'unit', new.unit, 'key', new.key, 'short', -new.amount);
end $$;
-- After, not a check: an upsert checks the row it proposes, which is the change and not yet the balance.
create trigger ledger_balance_above_floor
  after insert or update on ledger_balance
  for each row when (new.floored and new.amount < 0) execute function ledger_refuse_shortage();

-- Numbers without gaps: a refused document takes its number back with it.
create table ledger_number (
  kind      text    not null, -- the product's prefix: "WO"
  branch_id uuid    not null,
  year      integer not null,
  last      integer not null,
  primary key (kind, branch_id, year)
);

-- How a branch writes the numbers of a kind, where it does not follow the product's habit.
create table ledger_numbering (
  kind      text    not null, -- the product's prefix, or * for letters before every number of the branch
  branch_id uuid    not null,
  prefix    text    not null check (length(prefix) between 1 and 12),
  digits    integer not null default 6 check (digits between 3 and 9),
  primary key (kind, branch_id)
);
