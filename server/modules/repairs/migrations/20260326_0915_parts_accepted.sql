-- The engineer says that the parts are in their hands.
alter table parts_issue add column accepted_at timestamptz;
alter table parts_issue add column accepted_by text not null default '';
