-- Sums over thousands of reports joined every report with its version only to learn the form, and every version with the cells
-- by way of the table: the form of the current version now stands with the report, and the figure in the index.

alter table archived_report add generation varchar(4);
comment on column archived_report.generation is '当前版本的格式代号，随当前版本变；没有当前版本的为空';
update archived_report r set generation = v.generation from archived_version v where v.id = r.current_id;

create function archived_report_is_in_the_form_of_its_version() returns trigger language plpgsql as $$
begin
    new.generation := (select v.generation from archived_version v where v.id = new.current_id);
    return new;
end $$;
create trigger archived_report_generation before insert or update of current_id, generation on archived_report
    for each row execute function archived_report_is_in_the_form_of_its_version();

create function archived_version_keeps_its_form() returns trigger language plpgsql as $$
begin
    raise exception 'the form of an archived version is not changed';
end $$;
create trigger archived_version_generation before update of generation on archived_version
    for each row when (new.generation is distinct from old.generation) execute function archived_version_keeps_its_form();

alter table archived_cell drop constraint archived_cell_pkey;
alter table archived_cell add primary key (version_id, cell) include (value);
