create table archive_alias (
    id             bigint generated always as identity primary key,
    name           varchar(200) not null,
    standing_name  varchar(200) not null check (standing_name <> name),
    from_year      integer check (from_year between 1990 and 2999),
    to_year        integer check (to_year between 1990 and 2999),
    reason         varchar(500) not null,
    made_at        timestamp    not null,
    made_by        varchar(60)  not null,
    parted_at      timestamp,
    parted_by      varchar(60),
    parting_reason varchar(500) not null default ''
);
create unique index archive_alias_name on archive_alias (name) where parted_at is null;
create index archive_alias_standing on archive_alias (standing_name) where parted_at is null;
comment on table archive_alias is '年度报告库中机关的别名：简称、曾用名，归并时登记，分开后保留';
comment on column archive_alias.name is '别名';
comment on column archive_alias.standing_name is '现用名称，报告归在它名下';
comment on column archive_alias.from_year is '别名适用的最早报告年度；空为不限';
comment on column archive_alias.to_year is '别名适用的最晚报告年度；空为不限';
comment on column archive_alias.reason is '归并理由';
comment on column archive_alias.parted_at is '分开的时间；空为仍归并';

create table archive_apart (
    one      varchar(200) not null,
    other    varchar(200) not null check (one < other),
    reason   varchar(500) not null,
    made_at  timestamp    not null,
    made_by  varchar(60)  not null,
    primary key (one, other)
);
comment on table archive_apart is '经核实不是同一机关的两个名称，不再提示';

alter table archived_report add joined_into bigint references archived_report (id);
comment on column archived_report.joined_into is '归并后版本转入的报告；本行只供旧地址转到那里，不再有版本';
alter table archived_report add joined_name varchar(200);
comment on column archived_report.joined_name is '归并前的机关名称';
create index archived_report_joined on archived_report (joined_into) where joined_into is not null;

alter table archived_version add joined_number integer;
alter table archived_version add joined_state varchar(10);
comment on column archived_version.joined_number is '归并前的版本号';
comment on column archived_version.joined_state is '因归并被取代的，归并前的状态';

-- Governments may have aliases too: whoever is contained by one of a government's names is contained by the one it stands under.
create function with_standing(text[]) returns text[]
    language sql stable parallel safe
    return $1 || array(select a.standing_name::text from archive_alias a where a.parted_at is null and a.name = any ($1) order by 1);
