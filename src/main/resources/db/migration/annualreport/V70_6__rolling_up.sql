-- 政府年度报告的汇总：范围、机构改革、所汇总的报告

create table report_scope (
    id            bigint generated always as identity primary key,
    government_id bigint       not null references agency (id),
    agency_id     bigint       not null references agency (id),
    included      boolean      not null,
    reason        varchar(500) not null,
    from_day      date         not null,
    to_day        date         check (to_day >= from_day),
    set_by        varchar(60)  not null,
    set_at        timestamp    not null
);
create index report_scope_of on report_scope (government_id, agency_id);
comment on table report_scope is '汇总范围的增减；没有记录的按机关性质';
comment on column report_scope.included is '纳入还是不纳入';
comment on column report_scope.to_day is '终止日，空为一直有效';

create table report_succession (
    id            bigint generated always as identity primary key,
    government_id bigint       not null references agency (id),
    old_agency_id bigint       not null references agency (id),
    new_agency_id bigint       not null references agency (id) check (new_agency_id <> old_agency_id),
    from_day      date         not null,
    reason        varchar(500) not null,
    set_by        varchar(60)  not null,
    set_at        timestamp    not null,
    unique (old_agency_id)
);
comment on table report_succession is '机构改革：原机关的职权自某日起由哪个机关承继';

create table report_part (
    report_id        bigint not null references annual_report (id),
    agency_id        bigint not null references agency (id),
    member_report_id bigint not null references annual_report (id),
    primary key (report_id, agency_id)
);
create index report_part_member on report_part (member_report_id);
comment on table report_part is '政府年度报告所汇总的各机关报告';

-- 送签以后，所汇总的报告也固定。
create function report_part_is_locked() returns trigger language plpgsql as $$
begin
    if (select figures is not null from annual_report where id = coalesce(new.report_id, old.report_id)) then
        raise exception 'the parts of an annual report sent for signature are not changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger report_part_locked before insert or update or delete on report_part
    for each row execute function report_part_is_locked();
