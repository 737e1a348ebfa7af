create table problem_account (
    agency_id    bigint        not null references agency (id),
    year         integer       not null check (year between 2008 and 2999),
    item         integer       not null check (item >= 1),
    problem      varchar(2000) not null,
    outcome      varchar(20)   not null check (outcome in ('RESOLVED', 'CONTINUING')),
    account      varchar(1000) not null check (btrim(account) <> ''),
    accounted_by varchar(60)   not null,
    accounted_at timestamp     not null,
    primary key (agency_id, year, item)
);
comment on table problem_account is '对上年度报告所列问题的交代';
comment on column problem_account.item is '上年度第五部分中的次序';
comment on column problem_account.problem is '上年度报告的原文';
comment on column problem_account.outcome is 'RESOLVED 已解决，CONTINUING 继续推进';
comment on column problem_account.account is '采取的措施和效果';
