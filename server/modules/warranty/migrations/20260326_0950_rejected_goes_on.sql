-- What became of the rejected part of a claimed repair: billed on to the customer by an order of its own, or borne by us.
alter table warranty_claim_line add column borne_by text check (borne_by in ('customer', 'own'));
alter table warranty_claim_line add column billed_order_id uuid references work_order;
alter table warranty_claim_line add check ((borne_by = 'customer') = (billed_order_id is not null) or borne_by is null);
