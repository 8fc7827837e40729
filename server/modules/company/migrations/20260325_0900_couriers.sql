-- Devices travel too: a courier is a place they are at.
alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check
  check (kind in ('warehouse', 'engineer', 'defective', 'desk', 'bank', 'reception', 'shelf', 'bench', 'courier', 'partner'));
