-- A photo that the customer sees on their page.
alter table attachment add column shown boolean not null default false;
