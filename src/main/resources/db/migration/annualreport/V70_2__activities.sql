create table report_activity (
    id          bigint generated always as identity primary key,
    agency_id   bigint        not null references agency (id),
    kind        varchar(30)   not null,
    day         date          not null,
    until       date,
    title       varchar(200)  not null check (btrim(title) <> ''),
    quantity    numeric(18, 6) not null default 0 check (quantity >= 0),
    leader      boolean       not null default false,
    evidence    varchar(500)  not null check (btrim(evidence) <> ''),
    recorded_by varchar(60)   not null,
    recorded_at timestamp     not null,
    removed_by  varchar(60),
    removed_at  timestamp,
    version     integer       not null default 0,
    check (until is null or until >= day),
    check ((removed_by is null) = (removed_at is null))
);
create index report_activity_year on report_activity (agency_id, day desc, id desc) where removed_at is null;
comment on table report_activity is '公开工作台账：解读回应、会议培训、机构人员等其他登记簿没有的事实';
comment on column report_activity.kind is '种类';
comment on column report_activity.day is '日期；机构、人员等为起始日期';
comment on column report_activity.until is '机构、人员等的终止日期，空为仍在';
comment on column report_activity.title is '事项';
comment on column report_activity.quantity is '数量，单位随种类';
comment on column report_activity.leader is '主要负责同志参加';
comment on column report_activity.evidence is '依据';
comment on column report_activity.recorded_by is '登记人';
comment on column report_activity.removed_at is '删除时间，删除的不计数，但留存';
