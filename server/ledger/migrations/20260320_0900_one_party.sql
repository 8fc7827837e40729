-- Two cards of one person become one: what stood with the one stands with the other, on the days it happened.
-- Closed days let that through and nothing else: every account keeps its turnovers of every day, only with whom is put right.

create or replace function ledger_refuse_closed() returns trigger language plpgsql as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('ledger/closing', 0));
  select max(closed_through) into closed from ledger_closing;
  -- Only what has an account number closes: a reserve may be given back after the month is closed.
  if closed is not null and exists (select from added where happened_on <= closed and code is not null)
    and (coalesce(current_setting('maisternia.one_party', true), '') <> 'on' or exists (
      select from added where happened_on <= closed and code is not null group by happened_on, account, unit, side having sum(amount) <> 0))
  then
    raise exception 'closed through %', closed using
      errcode = 'check_violation', constraint = 'ledger_period_closed', detail = json_build_object('closedThrough', closed);
  end if;
  return null;
end $$;
