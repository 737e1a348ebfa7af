-- 送签时固定的数据一格一行：汇总由数据库直接相加，不再从 JSON 里取数。

create table report_cell (
    report_id bigint      not null references annual_report (id),
    cell      varchar(60) not null,
    value     numeric     not null,
    primary key (report_id, cell) include (value)
);
comment on table report_cell is '送签时固定的数据，退回时删去；没有填的单元格没有行';
comment on column report_cell.cell is '单元格编号';
comment on column report_cell.value is '数值，按格式的单位';
create index report_cell_by_cell on report_cell (cell, report_id) include (value);

insert into report_cell (report_id, cell, value)
select r.id, figure.key, figure.value::numeric
from annual_report r cross join lateral json_each_text(r.figures::json) figure
where r.figures is not null and figure.value is not null;

drop trigger annual_report_locked on annual_report;
alter table annual_report drop column figures;

-- 已发布的不能改；送签以后，数据和文字固定，只能推进环节或者退回。
create or replace function annual_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published annual report is not changed';
    end if;
    if tg_op = 'UPDATE' then
        if old.stage in ('SIGN_OFF', 'SIGNED', 'SUBMITTED', 'ACCEPTED')
               and (new.overview, new.problems, new.others, new.agency_id, new.year, new.edition)
                   is distinct from (old.overview, old.problems, old.others, old.agency_id, old.year, old.edition) then
            raise exception 'an annual report sent for signature is not changed';
        end if;
        if old.stage in ('DRAFTING', 'FROZEN', 'RETURNED') and new.stage in ('SIGN_OFF', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'PUBLISHED')
               and not exists (select 1 from report_cell where report_id = new.id) then
            raise exception 'the figures of an annual report are fixed before it is sent for signature';
        end if;
    end if;
    return coalesce(new, old);
end $$;
create trigger annual_report_locked before update or delete on annual_report
    for each row execute function annual_report_is_locked();

create function report_cell_is_locked() returns trigger language plpgsql as $$
begin
    if exists (select 1 from annual_report r where r.id = any (array(select distinct report_id from touched))
               and r.stage in ('SIGN_OFF', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'PUBLISHED')) then
        raise exception 'the figures of an annual report sent for signature are not changed';
    end if;
    return null;
end $$;
create trigger report_cell_fixed after insert on report_cell
    referencing new table as touched for each statement execute function report_cell_is_locked();
create trigger report_cell_changed after update on report_cell
    referencing old table as touched for each statement execute function report_cell_is_locked();
create trigger report_cell_released after delete on report_cell
    referencing old table as touched for each statement execute function report_cell_is_locked();

-- 送签以后，所汇总的报告也固定。
create or replace function report_part_is_locked() returns trigger language plpgsql as $$
begin
    if (select stage in ('SIGN_OFF', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'PUBLISHED') from annual_report
            where id = coalesce(new.report_id, old.report_id)) then
        raise exception 'the parts of an annual report sent for signature are not changed';
    end if;
    return coalesce(new, old);
end $$;
