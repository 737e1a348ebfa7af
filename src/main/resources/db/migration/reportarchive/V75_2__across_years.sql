create table across_finding (
    report_id bigint       not null references archived_report (id),
    number    integer      not null,
    rule      varchar(60)  not null,
    severity  varchar(10)  not null,
    place     varchar(200) not null,
    cells     text[]       not null,
    expected  text         not null,
    actual    text         not null,
    message   text         not null,
    primary key (report_id, number)
);
comment on table across_finding is '当前版本与库中上一年度报告核对的发现；任何一方变动时重新核对';
comment on column across_finding.number is '接在当前版本自身的发现之后编号';

alter table archived_report add across_errors integer not null default 0;
alter table archived_report add across_warnings integer not null default 0;
comment on column archived_report.across_errors is '与上一年度核对发现的错误数';
comment on column archived_report.across_warnings is '与上一年度核对发现的警告数';

create view version_finding as
    select version_id, number, rule, severity, place, cells, expected, actual, message, passage from archived_finding
    union all
    select r.current_id, a.number, a.rule, a.severity, a.place, a.cells, a.expected, a.actual, a.message, ''
    from across_finding a join archived_report r on r.id = a.report_id;
comment on view version_finding is '版本的全部核对发现：自身的，以及当前版本与上一年度核对的';
