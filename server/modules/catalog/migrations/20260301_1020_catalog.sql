-- What the shop does and sells. What an item cost us is in the books, not here.

create table item (
  id             uuid    primary key,
  version        integer not null,
  archived       boolean not null,
  kind           text    not null check (kind in ('work', 'goods', 'supplies', 'kit')),
  code           text,
  name           text    collate "und-x-icu" not null,
  unit           text    not null,
  price          bigint  not null check (price >= 0),
  vat_rate       integer check (vat_rate between 0 and 10000),
  norm_hours     integer not null check (norm_hours >= 0),
  barcodes       text[]  not null,
  serial_tracked boolean not null,
  warranty_days  integer not null,
  min_stock      bigint  not null,
  category       text,
  supplier_id    uuid    references party,
  analogues      uuid[]  not null,
  kit            jsonb   not null,
  notes          text
);
create index item_by_name on item (name, id);
create index item_by_kind on item (kind, name, id);
create index item_by_category on item (category, name, id);
create unique index item_code on item (lower(code)) where code is not null and not archived;
create index item_by_barcode on item using gin (barcodes);

-- What it cost the customer since which day; one row per day and item, the last price of the day.
create table item_price (
  item_id uuid   not null references item,
  since   date   not null,
  price   bigint not null check (price >= 0),
  by_name text   not null,
  primary key (item_id, since)
);
