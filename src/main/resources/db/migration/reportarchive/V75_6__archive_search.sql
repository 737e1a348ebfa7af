-- Words in the prose are found by pairs of characters: an index that always says what the text says, because it is
-- computed from it. pg_trgm knows no two-character words, a dictionary cuts officials' language differently each time.
create function archive_folded(text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(normalize($1, nfkc), '[[:space:]]+', '', 'g'));

create function archive_pairs(text) returns text[]
    language sql immutable strict parallel safe cost 100000
    return (select coalesce(array_agg(distinct (one || other) collate "C"), '{}')
            from unnest(string_to_array($1, null), (string_to_array($1, null))[2:]) as pair(one, other)
            where one is not null and other is not null);

alter table archived_part add column folded text generated always as (archive_folded(text)) stored;
comment on column archived_part.folded is '供检索的文字：全角化半角、去空白、统一大小写';
create index archived_part_pairs on archived_part using gin (archive_pairs(folded));
