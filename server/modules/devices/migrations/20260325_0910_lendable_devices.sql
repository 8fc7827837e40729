-- Devices of our own that are lent to customers.
alter table device add column lendable boolean not null default false;
create index device_lendable on device (sort_name, id) where lendable;
