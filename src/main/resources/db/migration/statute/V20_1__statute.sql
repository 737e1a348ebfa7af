create table statute_workday_notice (
    id          bigint generated always as identity primary key,
    year        integer      not null check (year between 2008 and 2200),
    source      varchar(200) not null check (length(trim(source)) > 0),
    text        text         not null,
    imported_at timestamp    not null,
    imported_by varchar(100) not null
);
comment on table statute_workday_notice is '导入的放假通知；同一年份以最后导入的为准';
comment on column statute_workday_notice.year is '年份';
comment on column statute_workday_notice.source is '通知名称、文号';
comment on column statute_workday_notice.text is '通知原文或者表格';
comment on column statute_workday_notice.imported_at is '导入时间';
comment on column statute_workday_notice.imported_by is '导入人';

create table statute_workday (
    notice_id bigint      not null references statute_workday_notice (id),
    day       date        not null,
    working   boolean     not null,
    holiday   varchar(40) not null,
    primary key (notice_id, day),
    constraint statute_workday_is_an_exception check (working = (extract(isodow from day) in (6, 7)))
);
comment on table statute_workday is '放假通知中不随星期的日子';
comment on column statute_workday.notice_id is '放假通知';
comment on column statute_workday.day is '日期';
comment on column statute_workday.working is '真：周六、周日上班；假：周一至周五放假';
comment on column statute_workday.holiday is '节日';

create table statute_period_override (
    id           bigint generated always as identity primary key,
    period_id    varchar(60)  not null,
    value        varchar(20)  not null,
    from_day     date         not null,
    to_day       date,
    source       varchar(200) not null check (length(trim(source)) > 0),
    set_at       timestamp    not null,
    set_by       varchar(100) not null,
    withdrawn_at timestamp,
    constraint statute_period_override_in_order check (to_day is null or to_day >= from_day)
);
comment on table statute_period_override is '本单位设定的期限与参数，覆盖程序自带的值';
comment on column statute_period_override.period_id is '期限代号';
comment on column statute_period_override.value is '值';
comment on column statute_period_override.from_day is '自何日起有效';
comment on column statute_period_override.to_day is '至何日止有效，空为一直有效';
comment on column statute_period_override.source is '依据';
comment on column statute_period_override.set_at is '设定时间';
comment on column statute_period_override.set_by is '设定人';
comment on column statute_period_override.withdrawn_at is '撤销时间，空为未撤销';
