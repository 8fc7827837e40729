-- Quantities are taken in before the supplier's prices are known; dear receipts wait for somebody's yes.
alter table receipt add column priced_on date;
update receipt set priced_on = received_on;
alter table receipt add column requested_by_id text not null default '';
alter table receipt add column approved_by_id text;
alter table receipt_line alter column cost drop not null;
alter table receipt_line add column used_before bigint not null default 0 check (used_before >= 0);
