-- A card that turned out to be of somebody who had one already leads to the one that stayed.

alter table party add column merged_into uuid references party;
create index party_by_merged_into on party (merged_into) where merged_into is not null;

-- The words of a name in the order of the alphabet: "Olena Marchenko" is "Marchenko Olena".
create function party_name_words(name text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(word, ' ' order by word), '')
  from regexp_split_to_table(lower(name), '[^[:alnum:]]+') as word where word <> ''
$$;
create index party_by_name_words on party (party_name_words(name)) where not archived;
create index party_by_email on party (lower(email)) where email is not null and not archived;
