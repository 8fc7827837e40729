-- Whoever we deal with: customers, suppliers, manufacturers. What somebody is to us is a role, not a table.

create table party (
  id                uuid    primary key,
  version           integer not null,
  archived          boolean not null,
  kind              text    not null check (kind in ('person', 'organization')),
  name              text    collate "und-x-icu" not null,
  roles             text[]  not null,
  phones            text[]  not null, -- as +380671234567, the main one first
  email             text,
  edrpou            text,
  tax_number        text,
  iban              text,
  address           text,
  language          text    not null,
  preferred_channel text    not null,
  notes             text,
  discount          integer not null check (discount between 0 and 10000),
  consents          jsonb   not null,
  source            text
);
create index party_by_name on party (name, id);
create index party_by_phone on party using gin (phones);
create index party_by_edrpou on party (edrpou) where edrpou is not null;
create index party_by_role on party using gin (roles);
