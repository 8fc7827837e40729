-- Some messages are for the shop itself: a branch hears that something is late.
alter table message alter column party_id drop not null;
alter table message add column branch_id uuid references branch;
alter table message add constraint message_for_somebody check ((party_id is null) <> (branch_id is null));
create index message_by_branch on message (branch_id, created_at desc) where branch_id is not null;
