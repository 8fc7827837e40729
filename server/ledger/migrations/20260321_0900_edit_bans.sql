-- Days through which documents of a section and a branch may not move the books any more; lifted by putting the ban away.
create table edit_ban (
  id           uuid    primary key,
  version      integer not null,
  archived     boolean not null,
  name         text    collate "und-x-icu" not null,
  section      text    not null, -- "all", or how the names of its documents begin
  branch_id    uuid,             -- null: every branch
  rule         text    not null check (rule in ('day', 'month', 'age')),
  day          date,
  days         integer not null check (days between 0 and 366),
  except_roles text[]  not null
);
create index edit_ban_by_name on edit_ban (name, id);

-- The last day that a ban covers today. The contract knows the same rule as `bannedThrough`.
create function ledger_banned_through(rule text, day date, days integer, today date) returns date language sql immutable as $$
  select case rule when 'day' then day when 'age' then today - days - 1 else date_trunc('month', today - days)::date - 1 end $$;

-- A function sees what is committed when it runs, and bans are set under the lock that every entry shares: none is missed.
create function ledger_refuse_banned(about text, branch uuid, moved date[], today date, roles text[]) returns void language plpgsql as $$
declare
  found_ban record;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger/closing', 0));
  select ban.name, ledger_banned_through(ban.rule, ban.day, ban.days, today) as through into found_ban from edit_ban ban
  where not ban.archived and ban.section in ('all', about) and (ban.branch_id is null or ban.branch_id = branch) and not ban.except_roles && roles
    and ledger_banned_through(ban.rule, ban.day, ban.days, today) >= any (moved)
  order by 2 desc limit 1;
  if found then
    raise exception 'banned through %', found_ban.through using errcode = 'check_violation', constraint = 'ledger_day_banned',
      detail = json_build_object('through', found_ban.through, 'ban', found_ban.name);
  end if;
end $$;
