-- Open orders are counted by much, and are few among all: their index answers without the orders themselves.
drop index work_order_open;
create index work_order_open on work_order (status, id desc)
  include (branch_id, master_id, customer_id, promised_at, status_at, reserved_on, repair_kind, total) where status not in ('completed', 'cancelled');

drop index work_order_by_intake;
create index work_order_by_intake on work_order (intake_id) include (status) where intake_id is not null;

drop index intake_by_status;
create index intake_by_status on intake (status, id desc) include (branch_id) where status <> 'issued';
