-- Who may come in, with what proof, and what they may do inside.

create table app_user (
  id                 uuid        primary key,
  version            integer     not null default 1,
  archived           boolean     not null default false, -- locked: no session, no key, no code opens anything
  name               text        collate "und-x-icu" not null,
  login              text        not null unique,
  email              text        unique,
  email_verified     boolean     not null default false,
  image              text,
  language           text        not null default 'en',
  two_factor_enabled boolean     not null default false,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create index app_user_by_name on app_user (name, id);

-- The four tables the sign-in library keeps. Their rows are its own business, save that ours end sessions.
create table auth_session (
  id         uuid        primary key default gen_random_uuid(),
  user_id    uuid        not null references app_user on delete cascade,
  token      text        not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  seen_at    timestamptz not null default now() -- by the minute: what idle limits are measured by
);
create index auth_session_by_user on auth_session (user_id);

create table auth_account (
  id                       uuid        primary key default gen_random_uuid(),
  user_id                  uuid        not null references app_user on delete cascade,
  account_id               text        not null,
  provider_id              text        not null,
  password                 text,       -- scrypt
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_by_user on auth_account (user_id);

create table auth_verification (
  id         uuid        primary key default gen_random_uuid(),
  identifier text        not null,
  value      text        not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_by_identifier on auth_verification (identifier);

create table auth_second_factor (
  id                        uuid    primary key default gen_random_uuid(),
  user_id                   uuid    not null unique references app_user on delete cascade,
  secret                    text    not null, -- encrypted; the key is not in the base
  backup_codes              text    not null, -- encrypted
  verified                  boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until              timestamptz
);

-- A code of the authenticator counts once, although its half minute is not over.
create table used_code (
  user_id uuid        not null references app_user on delete cascade,
  code    text        not null, -- hashed
  used_at timestamptz not null,
  primary key (user_id, code)
);

-- Shipped roles are told by their code; what they give stands in the program, the company's changes in role_grant.
create table role (
  id            uuid    primary key default gen_random_uuid(),
  code          text    not null unique,
  version       integer not null default 1,
  archived      boolean not null default false,
  shipped       boolean not null default false,
  title         text,
  second_factor boolean not null default false
);
insert into role (code, shipped) values
  ('receptionist', true), ('engineer', true), ('storekeeper', true), ('cashier', true),
  ('manager', true), ('accountant', true), ('director', true), ('administrator', true);

create table role_grant (
  role_id    uuid    not null references role on delete cascade,
  permission text    not null,
  granted    boolean not null, -- false: shipped with the role, taken away by the company
  primary key (role_id, permission)
);

create table user_role (
  user_id uuid not null references app_user on delete cascade,
  role    text not null references role (code),
  primary key (user_id, role)
);
create index user_role_by_role on user_role (role);

create table user_branch (
  user_id   uuid not null references app_user on delete cascade,
  branch_id uuid not null references branch,
  primary key (user_id, branch_id)
);

create table user_denial (
  user_id    uuid not null references app_user on delete cascade,
  permission text not null,
  primary key (user_id, permission)
);

-- A code by which a person chooses a password; only the newest, only for a day, only once.
create table one_time_code (
  user_id    uuid        primary key references app_user on delete cascade,
  hash       text        not null,
  expires_at timestamptz not null
);

-- The code the console shows while nobody can sign in yet. One row at most.
create table set_up_code (
  single  boolean     primary key default true check (single),
  hash    text        not null,
  made_at timestamptz not null
);

-- Keys by which other programs work here.
create table api_key (
  id           uuid        primary key,
  name         text        not null,
  prefix       text        not null,
  hash         text        not null unique,
  roles        text[]      not null,
  branch_ids   uuid[]      not null,
  expires_on   date,
  revoked_at   timestamptz,
  created_at   timestamptz not null,
  created_by   uuid        not null references app_user,
  last_used_at timestamptz
);

-- How often somebody failed at a door lately, and until when they wait.
create table door_attempt (
  subject      text        primary key, -- "who@network", "network", "who", "set-up": hashed
  failures     integer     not null,
  failed_at    timestamptz not null,
  waits_until  timestamptz
);
create index door_attempt_by_age on door_attempt (failed_at);

-- What happened at the doors. Written even when the request is refused.
create table door_event (
  id      uuid        primary key,
  at      timestamptz not null,
  user_id uuid,
  verb    text        not null,
  network text,
  agent   text
);
create index door_event_by_time on door_event (at desc, id desc);
create index door_event_by_user on door_event (user_id, at desc, id desc) where user_id is not null;

-- Who shows a session, a right or a lock to be no more what it was, tells every server at the commit.
create function access_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', coalesce(to_jsonb(new) ->> tg_argv[0], to_jsonb(old) ->> tg_argv[0], ''));
  return null;
end $$;
create trigger app_user_changed after update or delete on app_user for each row execute function access_changed('id');
create trigger auth_session_changed after delete on auth_session for each row execute function access_changed('user_id');
create trigger user_role_changed after insert or update or delete on user_role for each row execute function access_changed('user_id');
create trigger user_branch_changed after insert or update or delete on user_branch for each row execute function access_changed('user_id');
create trigger user_denial_changed after insert or update or delete on user_denial for each row execute function access_changed('user_id');
create trigger role_changed after update or delete on role for each row execute function access_changed('none');
create trigger role_grant_changed after insert or update or delete on role_grant for each row execute function access_changed('none');
create trigger api_key_changed after update of revoked_at or delete on api_key for each row execute function access_changed('id');

-- The account on an employee's card is one of ours. Looked at when the transaction ends: a shop is set up with both at once.
alter table employee add constraint employee_user_known foreign key (user_id) references app_user deferrable initially deferred;
