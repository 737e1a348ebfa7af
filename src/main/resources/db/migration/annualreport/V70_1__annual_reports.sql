create table entered_figure (
    agency_id  bigint        not null references agency (id),
    year       integer       not null check (year between 2008 and 2999),
    cell       varchar(60)   not null,
    value      numeric(18, 6) not null,
    evidence   varchar(500)  not null,
    entered_by varchar(60)   not null,
    entered_at timestamp     not null,
    primary key (agency_id, year, cell)
);
comment on table entered_figure is '年度报告中由业务部门提供、人工填报的数据';
comment on column entered_figure.cell is '单元格编号';
comment on column entered_figure.evidence is '数据来源或者依据';
comment on column entered_figure.entered_by is '填报人';

create table annual_report (
    id           bigint generated always as identity primary key,
    agency_id    bigint      not null references agency (id),
    year         integer     not null check (year between 2008 and 2999),
    generation   varchar(4)  not null,
    overview     text        not null default '',
    problems     text        not null default '',
    others       text        not null default '',
    figures      text        check ((figures is null) = (published_at is null)),
    published_at timestamp,
    published_by varchar(60),
    version      integer     not null default 0,
    unique (agency_id, year)
);
comment on table annual_report is '政府信息公开工作年度报告';
comment on column annual_report.generation is '格式代号';
comment on column annual_report.overview is '一、总体情况';
comment on column annual_report.problems is '五、存在的主要问题及改进情况';
comment on column annual_report.others is '六、其他需要报告的事项';
comment on column annual_report.figures is '发布时定格的各单元格数值（JSON）';
comment on column annual_report.published_at is '发布时间';

create function annual_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published annual report is not changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger annual_report_locked before update or delete on annual_report
    for each row execute function annual_report_is_locked();
