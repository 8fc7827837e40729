-- Whoever asks for money to go out, and whoever allows it.
alter table supplier_payment add column requested_by_id text not null default '';
alter table supplier_payment add column approved_by_id text;
