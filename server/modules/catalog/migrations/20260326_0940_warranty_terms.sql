-- A warranty by months or by the meter beside the one by days.
alter table item add column warranty_months integer not null default 0 check (warranty_months >= 0);
alter table item add column warranty_counter integer check (warranty_counter > 0);
