-- A company's logo is kept as the photos are: drawn anew, with its transparent ground.

alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check check (kind in ('photo', 'signature', 'paper', 'logo'));
