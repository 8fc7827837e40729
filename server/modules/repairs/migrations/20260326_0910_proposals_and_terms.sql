-- What an engineer proposes a line to be charged to, and a warranty of the line's own beside the catalog's.
alter table work_order_line add column proposed text;
alter table work_order_line add column term jsonb;
