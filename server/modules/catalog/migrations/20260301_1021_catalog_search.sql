-- These lanes of the search box grow large: each is looked through on its own.

create table search_entry_item partition of search_entry for values in ('catalog.item');
