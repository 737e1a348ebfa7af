-- A report brings two hundred cells, and for each of them the database looked up the same version: most of the time of an
-- import. The rule stays, asked once for all cells that are written together.

do $$
declare name text;
begin
    for name in select conname from pg_constraint where conrelid = 'archived_cell'::regclass and contype = 'f' loop
        execute format('alter table archived_cell drop constraint %I', name);
    end loop;
end $$;

create function archived_cell_has_its_version() returns trigger language plpgsql as $$
declare one bigint;
begin
    for one in select distinct version_id from touched loop
        perform from archived_version where id = one for key share;
        if not found then
            raise foreign_key_violation using message = format('no archived version %s for its cells', one);
        end if;
    end loop;
    return null;
end $$;
create trigger archived_cell_written after insert on archived_cell
    referencing new table as touched for each statement execute function archived_cell_has_its_version();
create trigger archived_cell_changed after update on archived_cell
    referencing new table as touched for each statement execute function archived_cell_has_its_version();

create function archived_version_has_no_cells() returns trigger language plpgsql as $$
begin
    if exists (select 1 from archived_cell c where c.version_id = old.id) then
        raise foreign_key_violation using message = format('the archived version %s has cells', old.id);
    end if;
    return null;
end $$;
create trigger archived_version_left after delete on archived_version
    for each row execute function archived_version_has_no_cells();
create trigger archived_version_renumbered after update of id on archived_version
    for each row when (new.id <> old.id) execute function archived_version_has_no_cells();
