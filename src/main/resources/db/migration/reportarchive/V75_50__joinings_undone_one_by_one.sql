-- 一个版本可以随机关名称归并几次；每一次各记一行，分开时一次一次还原，不把里面一层的记录冲掉。
create table joined_version (
    id         bigint generated always as identity primary key,
    given_id   bigint not null references archived_report (id),
    version_id bigint not null references archived_version (id),
    number     integer,
    state      varchar(10) check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'REPLACED')),
    unique (given_id, version_id)
);
create index joined_version_of on joined_version (version_id, id);
comment on table joined_version is '归并前的情形：某份报告的版本并入另一份时，两边受影响的版本各一行';
comment on column joined_version.given_id is '版本并出去的那份报告';
comment on column joined_version.number is '并出去以前的版本号；没有移动的为空';
comment on column joined_version.state is '因这次归并被取代的，归并前的状态；没有被取代的为空';

insert into joined_version (given_id, version_id, number, state)
select distinct on (v.id) r.id, v.id, v.joined_number, v.joined_state
from archived_version v join archived_report r on r.joined_into = v.report_id
where v.joined_number is not null or v.joined_state is not null
order by v.id, r.joined_name = v.agency_name desc, r.id;

alter table archived_version drop column joined_number;
alter table archived_version drop column joined_state;
