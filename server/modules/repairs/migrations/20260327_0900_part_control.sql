-- What the cards of an order's works say a part or a material should take, and why more or less was used.
alter table work_order_line add column norm bigint;
alter table work_order_line add column deviation_reason text;
-- The item that was on the order before an analogue took its place.
alter table work_order_line add column instead_of uuid references item;
alter table parts_issue_line add column instead_of uuid references item;
create index work_order_line_by_instead on work_order_line (instead_of) where instead_of is not null;
create index parts_issue_line_by_instead on parts_issue_line (instead_of) where instead_of is not null;
