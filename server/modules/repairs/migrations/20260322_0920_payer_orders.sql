-- The orders that somebody other than their customer pays.
create index work_order_by_manufacturer on work_order (manufacturer_id, id desc) where manufacturer_id is not null;
create index work_order_by_insurer on work_order (insurer_id, id desc) where insurer_id is not null;
create index work_order_by_supplier on work_order (supplier_id, id desc) where supplier_id is not null;
