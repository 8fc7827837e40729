-- These lanes of the search box grow large: each is looked through on its own.

create table search_entry_party partition of search_entry for values in ('parties.party');
create table search_entry_party_phone partition of search_entry for values in ('parties.party parties.phone.see');
