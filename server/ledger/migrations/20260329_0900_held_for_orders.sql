-- What lies put aside or with an engineer for an order, without a look at the entries themselves.
create index ledger_entry_held on ledger_entry (order_id, account, item_id) include (amount) where account in ('stock/reserved', 'stock/issued');

-- Turnovers of an account over days, likewise.
drop index ledger_entry_by_account;
create index ledger_entry_by_account on ledger_entry (account, happened_on) include (unit, amount);
