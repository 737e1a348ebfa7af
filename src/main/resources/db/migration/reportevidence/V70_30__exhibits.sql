-- 佐证材料：填报数据、人工更正、公开工作记录所依据的文件

create table report_exhibit (
    id               bigint generated always as identity primary key,
    agency_id        bigint       not null references agency (id),
    kind             varchar(10)  not null check (kind in ('FIGURE', 'CORRECTION', 'ACTIVITY')),
    year             integer      check (year between 2008 and 2999),
    cell             varchar(60),
    record_id        bigint,
    figure           numeric(18, 6),
    file_id          bigint       not null references stored_file (id),
    name             varchar(120) not null,
    size             bigint       not null,
    sm3              char(64)     not null,
    attached_by      varchar(60)  not null,
    attached_at      timestamp    not null,
    withdrawn_by     varchar(60),
    withdrawn_at     timestamp,
    withdrawn_reason varchar(500),
    check (case kind when 'ACTIVITY' then year is null and cell is null and figure is null and record_id is not null
                     when 'CORRECTION' then year is not null and cell is not null and figure is not null and record_id is not null
                     else year is not null and cell is not null and figure is not null and record_id is null end),
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null)
           and btrim(withdrawn_reason) <> '')
);
create index report_exhibit_of_year on report_exhibit (agency_id, year) where year is not null;
create index report_exhibit_of_record on report_exhibit (agency_id, kind, record_id) where record_id is not null;
create unique index report_exhibit_once on report_exhibit (agency_id, kind, year, cell, record_id, figure, sm3) nulls not distinct
    where withdrawn_at is null;
comment on table report_exhibit is '佐证材料：填报数据、人工更正、公开工作记录所依据的文件，撤下的留存';
comment on column report_exhibit.kind is '佐证对象：填报数据、更正、公开工作记录';
comment on column report_exhibit.year is '报告年度；公开工作记录为空';
comment on column report_exhibit.cell is '单元格编号；公开工作记录为空';
comment on column report_exhibit.record_id is '更正或者公开工作记录的编号';
comment on column report_exhibit.figure is '附的时候填报或者更正的数';
comment on column report_exhibit.file_id is '文件';
comment on column report_exhibit.name is '文件名';
comment on column report_exhibit.size is '字节数';
comment on column report_exhibit.sm3 is '内容的SM3摘要';
comment on column report_exhibit.attached_by is '附材料的人';
comment on column report_exhibit.withdrawn_at is '撤下时间，撤下的不再作为佐证，但留存';
comment on column report_exhibit.withdrawn_reason is '撤下理由';

create function report_exhibit_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
            or to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at' - 'withdrawn_reason'
               is distinct from to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at' - 'withdrawn_reason' then
        raise exception '佐证材料的记录不得删改，只能撤下' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger report_exhibit_stays before update or delete on report_exhibit
    for each row execute function report_exhibit_stays();
