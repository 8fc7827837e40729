-- The demo shop: how far its making has come, and everything it made, so that it can be told from what people made.

create table demo (
  single   boolean     primary key default true check (single),
  state    text        not null check (state in ('making', 'made', 'failed')),
  done     integer     not null default 0,
  total    integer     not null default 0,
  -- The demo made the company itself; without it nothing would be left.
  whole    boolean     not null,
  language text        not null,
  at       timestamptz not null -- the last sign of life
);

create table demo_thing (
  id uuid primary key
);
