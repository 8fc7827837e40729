-- These lanes of the search box grow large: each is looked through on its own.

create table search_entry_intake partition of search_entry for values in ('repairs.intake');
create table search_entry_work_order partition of search_entry for values in ('repairs.work-order');
