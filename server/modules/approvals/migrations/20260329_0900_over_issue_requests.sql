-- More of one item than an order plans: of which, and how much in all.
alter table approval_request
  add column item_id   uuid   references item (id),
  add column item_name text   not null default '',
  add column quantity  bigint check (quantity > 0);
create index approval_request_by_item on approval_request (item_id) where item_id is not null;
