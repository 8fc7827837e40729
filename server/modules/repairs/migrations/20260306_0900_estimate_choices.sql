-- What a line leaves to the customer: to take it or not, and which of several ways it belongs to. Materials ask nothing.
alter table work_order_line add column optional boolean;
alter table work_order_line add column choice jsonb;
update work_order_line set optional = false where tab <> 'materials';
alter table work_order_line add check ((tab = 'materials') = (optional is null));

-- How long an offer holds, and up to which sum the lines may grow without asking again.
alter table estimate add column valid_through date;
alter table estimate add column ceiling bigint;
