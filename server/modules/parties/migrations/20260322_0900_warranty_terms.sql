-- What a manufacturer pays for repairs under their warranty: a norm-hour without VAT, and what they add to our cost of a part.
alter table party add column warranty_rate bigint check (warranty_rate >= 0);
alter table party add column parts_markup integer check (parts_markup between 0 and 10000);
