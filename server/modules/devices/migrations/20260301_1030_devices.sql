-- What the shop repairs: kinds of equipment with fields of their own, and single pieces of it.

create table device_type (
  id                    uuid    primary key,
  version               integer not null,
  archived              boolean not null,
  name                  jsonb   not null, -- one text, or one per language
  sort_name             text    collate "und-x-icu" not null generated always as (coalesce(name ->> 'uk', name #>> '{}')) stored,
  category              text    not null,
  fields                jsonb   not null,
  faults                jsonb   not null,
  appearance            jsonb   not null,
  completeness          jsonb   not null,
  identifier            text    not null check (identifier in ('serial', 'imei', 'vin', 'none')),
  serial_label          jsonb,
  serial_pattern        text,
  warranty_default_days integer not null,
  meter_unit            text
);
create index device_type_by_name on device_type (sort_name, id);

create table device (
  id             uuid    primary key,
  version        integer not null,
  archived       boolean not null,
  type_id        uuid    not null references device_type,
  brand          text,
  model          text,
  serial         text,
  imei           text,
  vin            text,
  plate          text,
  inventory_no   text,
  owner_id       uuid    references party,
  production_on  date,
  sold_on        date,
  warranty_until date,
  fields         jsonb   not null,
  meter          jsonb,
  notes          text,
  sort_name      text    collate "und-x-icu" not null generated always as (trim(coalesce(brand, '') || ' ' || coalesce(model, ''))) stored
);
create index device_by_name on device (sort_name, id);
create index device_by_type on device (type_id, sort_name, id);
create index device_by_owner on device (owner_id);
create index device_by_serial on device (upper(serial)) where serial is not null;
create index device_by_imei on device (imei) where imei is not null;
create index device_by_vin on device (vin) where vin is not null;
create index device_by_plate on device (plate) where plate is not null;
create index device_by_inventory_no on device (inventory_no) where inventory_no is not null;
