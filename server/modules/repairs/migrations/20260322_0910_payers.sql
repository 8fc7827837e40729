-- Who pays: the parties and terms of the order, and each line's own payer and share.
alter table work_order add column insurer_id uuid references party;
alter table work_order add column supplier_id uuid references party;
alter table work_order add column franchise bigint not null default 0 check (franchise >= 0);
alter table work_order add column claim_number text not null default '';
alter table work_order add column contract text not null default '';
alter table work_order add column contract_id uuid;
alter table work_order add column expense_article text not null default '';
alter table work_order add column capitalised boolean not null default false;
alter table work_order add column payer_advances jsonb not null default '[]';
alter table work_order add column diagnostics_free boolean not null default false;

alter table work_order_line add column by_hand boolean not null default false;
alter table work_order_line add column payer_id uuid references party;
alter table work_order_line add column share integer check (share between 1 and 10000);
alter table work_order_line add column share_of integer;
alter table work_order_line add column diagnostics boolean;
alter table work_order_line add column over_cost integer;
update work_order_line set share = 10000 where tab <> 'materials';
update work_order_line set diagnostics = false where tab = 'works';
alter table work_order_line add check ((tab = 'materials') = (share is null));
alter table work_order_line add check ((tab = 'works') = (diagnostics is not null));
create index work_order_line_by_payer on work_order_line (payer_id) where payer_id is not null;

-- Contracts by the number that people write on the order, until a contract is a document of its own.
create table contract_reference (
  id     uuid primary key,
  number text not null unique
);
