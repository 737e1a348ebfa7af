-- 年度报告的环节、版本、报送、退回意见、说明、催报

drop trigger annual_report_locked on annual_report;

do $$
declare name text;
begin
    for name in select conname from pg_constraint
        where conrelid = 'annual_report'::regclass
          and (contype = 'u' or contype = 'c' and pg_get_constraintdef(oid) like '%figures%') loop
        execute format('alter table annual_report drop constraint %I', name);
    end loop;
end $$;

alter table annual_report
    add column edition      integer     not null default 1 check (edition >= 1),
    add column stage        varchar(12) not null default 'DRAFTING'
        check (stage in ('DRAFTING', 'FROZEN', 'SIGN_OFF', 'SIGNED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'PUBLISHED')),
    add column frozen       text,
    add column frozen_at    timestamp,
    add column round        integer     not null default 0,
    add column signed_by    varchar(60),
    add column submitted_at timestamp,
    add column correction   varchar(500) not null default '';
update annual_report set stage = 'PUBLISHED' where published_at is not null;
alter table annual_report
    add unique (agency_id, year, edition),
    add check ((stage = 'PUBLISHED') = (published_at is not null)),
    add check ((stage in ('SIGN_OFF', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'PUBLISHED')) = (figures is not null)),
    add check ((edition > 1) = (correction <> ''));
create unique index annual_report_in_hand on annual_report (agency_id, year) where stage <> 'PUBLISHED';
create index annual_report_by_year on annual_report (year, agency_id, edition);
comment on column annual_report.edition is '版次，1 为首次发布，以后每次更正加 1';
comment on column annual_report.stage is '环节';
comment on column annual_report.frozen is '定格时各台账的数值和来源（JSON）';
comment on column annual_report.frozen_at is '定格时间';
comment on column annual_report.figures is '送签时固定的各单元格数值（JSON）';
comment on column annual_report.round is '已报送的次数';
comment on column annual_report.signed_by is '签发人用户名';
comment on column annual_report.submitted_at is '首次报送时间';
comment on column annual_report.correction is '更正说明';

-- 已发布的不能改；送签以后，数据和文字固定，只能推进环节或者退回。
create or replace function annual_report_is_locked() returns trigger language plpgsql as $$
begin
    if old.published_at is not null then
        raise exception 'a published annual report is not changed';
    end if;
    if tg_op = 'UPDATE' and old.figures is not null then
        if (new.overview, new.problems, new.others, new.agency_id, new.year, new.edition)
               is distinct from (old.overview, old.problems, old.others, old.agency_id, old.year, old.edition)
           or new.figures is distinct from old.figures and not (new.figures is null and new.stage in ('FROZEN', 'RETURNED')) then
            raise exception 'an annual report sent for signature is not changed';
        end if;
    end if;
    return coalesce(new, old);
end $$;
create trigger annual_report_locked before update or delete on annual_report
    for each row execute function annual_report_is_locked();

create function annual_report_history_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the history of annual reports is only added to';
end $$;

create table report_submission (
    report_id    bigint      not null references annual_report (id),
    round        integer     not null check (round >= 1),
    figures      text        not null,
    overview     text        not null,
    problems     text        not null,
    others       text        not null,
    note         varchar(500) not null,
    signed_by    varchar(60) not null,
    submitted_by varchar(60) not null,
    submitted_at timestamp   not null,
    primary key (report_id, round)
);
comment on table report_submission is '年度报告历次报送的原样';
comment on column report_submission.note is '再次报送时的修改说明';
create trigger report_submission_kept before update or delete on report_submission
    for each row execute function annual_report_history_is_kept();

create table report_remark (
    id        bigint generated always as identity primary key,
    report_id bigint       not null references annual_report (id),
    round     integer      not null,
    place     varchar(60)  not null,
    quote     varchar(200) not null,
    remark    varchar(500) not null,
    made_by   varchar(60)  not null,
    made_at   timestamp    not null
);
create index report_remark_of on report_remark (report_id, round);
comment on table report_remark is '主管部门对年度报告的意见，退回时一并转给报送机关';
comment on column report_remark.place is '单元格编号或者部分编号（S1 等）';
comment on column report_remark.quote is '所指的原文';

create table report_explanation (
    report_id    bigint       not null references annual_report (id),
    rule         varchar(60)  not null,
    place        varchar(60)  not null,
    finding      text         not null,
    explanation  varchar(500) not null,
    explained_by varchar(60)  not null,
    explained_at timestamp    not null,
    primary key (report_id, rule, place)
);
comment on table report_explanation is '对核对警告的逐条说明';
comment on column report_explanation.finding is '所说明的核对结果原文；结果变了，说明即失效';

create table report_check (
    report_id  bigint    primary key references annual_report (id),
    errors     integer   not null,
    warnings   integer   not null,
    rules      text      not null,
    checked_at timestamp not null
);
comment on table report_check is '最近一次核对的结果';
comment on column report_check.warnings is '还没有说明的警告数';
comment on column report_check.rules is '未通过的规则编号，用顿号隔开';

create table report_reminder (
    agency_id     bigint      not null references agency (id),
    year          integer     not null,
    day           date        not null,
    reminded_by   varchar(60) not null,
    office        varchar(120) not null,
    primary key (agency_id, year, day)
);
comment on table report_reminder is '催报，每个机关每天至多一次';
