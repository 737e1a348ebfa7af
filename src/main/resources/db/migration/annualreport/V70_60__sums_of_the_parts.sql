-- A roll-up of 3,000 reports was added up anew by every page that shows it. What is added up is fixed when it is taken: members'
-- reports are accepted by then and change no more, a correction is another edition and taken by another roll-up. So is the sum.

-- Cells are sought by their report; by their own index they were looked up one by one.
drop index report_cell_by_cell;

create table report_sum (
    report_id bigint      not null references annual_report (id),
    cell      varchar(60) not null,
    total     numeric     not null,
    primary key (report_id, cell)
);
comment on table report_sum is '所汇总的各份报告逐格之和；随 report_part 写入，不单独改';
comment on column report_sum.cell is '单元格编号';
comment on column report_sum.total is '各份报告之和；没有一份填报的没有行';

insert into report_sum (report_id, cell, total)
select p.report_id, c.cell, sum(c.value)
from report_part p join report_cell c on c.report_id = p.member_report_id group by p.report_id, c.cell;

create function report_part_is_added_up() returns trigger language plpgsql as $$
begin
    delete from report_sum where report_id in (select report_id from touched);
    insert into report_sum (report_id, cell, total)
    select p.report_id, c.cell, sum(c.value)
    from report_part p join report_cell c on c.report_id = p.member_report_id
    where p.report_id in (select report_id from touched) group by p.report_id, c.cell;
    return null;
end $$;
create trigger report_part_taken after insert on report_part
    referencing new table as touched for each statement execute function report_part_is_added_up();
create trigger report_part_left after delete on report_part
    referencing old table as touched for each statement execute function report_part_is_added_up();

create function report_part_is_not_moved() returns trigger language plpgsql as $$
begin
    raise exception 'the parts of a roll-up are left and taken, not changed';
end $$;
create trigger report_part_moved before update on report_part
    for each statement execute function report_part_is_not_moved();

-- Whoever takes a report has seen its cells, and they stay.
create function report_cell_is_added_up() returns trigger language plpgsql as $$
begin
    if exists (select 1 from report_part p where p.member_report_id in (select report_id from touched)) then
        raise exception 'the figures of an annual report that was added up are not changed';
    end if;
    return null;
end $$;
create trigger report_cell_added_up_later after insert on report_cell
    referencing new table as touched for each statement execute function report_cell_is_added_up();
create trigger report_cell_added_up_otherwise after update on report_cell
    referencing old table as touched for each statement execute function report_cell_is_added_up();
create trigger report_cell_added_up_no_more after delete on report_cell
    referencing old table as touched for each statement execute function report_cell_is_added_up();
