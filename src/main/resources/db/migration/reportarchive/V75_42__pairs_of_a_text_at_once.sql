-- The pairs of a text were gathered in a table of their own and sorted to be told once, three times the work of the rest; the
-- index tells equal ones once anyway. The pairs are the same, so the index stays as it is.
-- Its cost keeps the planner from judging texts without the index; it is no reason to start another process for a search.
create or replace function archive_pairs(text) returns text[]
    language sql immutable strict parallel restricted cost 100000
    return (select coalesce(array_agg((one || other) collate "C"), '{}')
            from (select unnest(one) as one, unnest(one[2:]) as other from (select string_to_array($1, null) as one) as signs) as pair
            where other is not null);
