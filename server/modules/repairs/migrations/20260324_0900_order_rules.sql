-- The company's own rules of the flow of work orders: one set, by kind of order, like the settings.
create table order_rules (
  id      smallint primary key check (id = 1),
  version integer  not null,
  rules   jsonb    not null
);
insert into order_rules (id, version, rules) values (1, 1, '{}');
