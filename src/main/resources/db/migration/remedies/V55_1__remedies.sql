create table remedy_case (
    id             bigint generated always as identity primary key,
    agency_id      bigint       not null references agency (id),
    kind           varchar(20)  not null check (kind in ('RECONSIDERATION', 'DIRECT_SUIT', 'SUIT_AFTER')),
    case_number    varchar(80)  not null,
    request_number varchar(60)  not null default '',
    body           varchar(120) not null,
    accepted_on    date         not null,
    outcome        varchar(20)  not null check (outcome in ('UPHELD', 'CORRECTED', 'OTHER', 'PENDING')),
    concluded_on   date,
    version        integer      not null default 0,
    unique (agency_id, kind, case_number),
    check ((outcome = 'PENDING') = (concluded_on is null)),
    check (concluded_on is null or concluded_on >= accepted_on)
);
create index remedy_case_agency on remedy_case (agency_id, accepted_on);

comment on table remedy_case is '政府信息公开行政复议、行政诉讼案件';
comment on column remedy_case.kind is '类别：行政复议、未经复议直接起诉、复议后起诉';
comment on column remedy_case.case_number is '案号';
comment on column remedy_case.request_number is '所涉申请编号，没有则空';
comment on column remedy_case.body is '复议机关或者法院';
comment on column remedy_case.accepted_on is '受理日期';
comment on column remedy_case.outcome is '结果';
comment on column remedy_case.concluded_on is '审结日期';
