create table single_clerk_grant (
    id            bigint generated always as identity primary key,
    agency_id     bigint       not null references agency (id),
    reason        varchar(500) not null check (btrim(reason) <> ''),
    from_day      date         not null,
    until_day     date         not null,
    waiting_days  integer      not null check (waiting_days >= 1),
    granted_by    bigint       not null references account (id),
    granted_name  varchar(60)  not null,
    granted_at    timestamp    not null,
    revoked_at    timestamp,
    revoked_name  varchar(60)  not null default '',
    unique (id, agency_id),
    check (until_day >= from_day and until_day <= from_day + 366),
    check ((revoked_at is null) = (revoked_name = ''))
);
create index single_clerk_grant_agency on single_clerk_grant (agency_id);

comment on table single_clerk_grant is '单人岗批准：由主管部门批给机关，准许等待期满后自行保密审查';
comment on column single_clerk_grant.reason is '批准理由';
comment on column single_clerk_grant.from_day is '起始日';
comment on column single_clerk_grant.until_day is '终止日，含当日，最长一年';
comment on column single_clerk_grant.waiting_days is '送审后须等待的工作日数';
comment on column single_clerk_grant.granted_by is '批准人';
comment on column single_clerk_grant.revoked_at is '收回时间';

create table secrecy_review (
    id             bigint generated always as identity primary key,
    agency_id      bigint       not null references agency (id),
    item           bigint       not null,
    revision       integer      not null check (revision >= 1),
    content_hash   char(64)     not null,
    title          varchar(200) not null,
    openness       varchar(20)  not null check (openness in ('PROACTIVE', 'ON_REQUEST', 'WITHHELD')),
    drafter_id     bigint       not null references account (id),
    drafter_name   varchar(60)  not null,
    writer_id      bigint       not null references account (id),
    submitted_at   timestamp    not null,
    reviewer_id    bigint       not null references account (id),
    reviewer_name  varchar(60)  not null,
    conclusion     varchar(20)  not null check (conclusion in ('OPEN', 'PARTIAL', 'WITHHOLD', 'REFER')),
    basis          varchar(500) not null check (btrim(basis) <> ''),
    opinion        varchar(2000) not null,
    findings       varchar(4000) not null default '',
    confirmation   varchar(1000) not null default '',
    grant_id       bigint,
    reviewed_at    timestamp    not null,
    referral       boolean      not null generated always as (conclusion = 'REFER') stored,
    releasable     boolean      not null generated always as (conclusion = 'OPEN' and openness = 'PROACTIVE') stored,
    -- one record per item and version; a referral is followed by the record of its outcome
    unique (item, revision, referral),
    -- what admits an entry or a draft points at exactly these
    unique (id, content_hash, releasable),
    unique (id, item, content_hash),
    foreign key (grant_id, agency_id) references single_clerk_grant (id, agency_id),
    -- nobody reviews what he has written, unless the agency is known to have one clerk
    check (grant_id is not null or (reviewer_id <> drafter_id and reviewer_id <> writer_id)),
    check (conclusion = 'OPEN' or btrim(opinion) <> ''),
    check (findings = '' or conclusion <> 'OPEN' or btrim(confirmation) <> ''),
    check (reviewed_at >= submitted_at)
);
create index secrecy_review_agency on secrecy_review (agency_id, reviewed_at);
create index secrecy_review_grant on secrecy_review (grant_id);

comment on table secrecy_review is '保密审查记录：一事一审，只增不改；只记标题与结论，不记涉密内容';
comment on column secrecy_review.item is '被审查件的编号（拟稿编号）';
comment on column secrecy_review.revision is '被审查的稿次';
comment on column secrecy_review.content_hash is '被审查内容的摘要（SHA-256，由数据库按内容计算）';
comment on column secrecy_review.openness is '拟定公开属性';
comment on column secrecy_review.drafter_id is '拟稿人';
comment on column secrecy_review.writer_id is '本稿次的最后修改人';
comment on column secrecy_review.submitted_at is '送保密审查时间';
comment on column secrecy_review.reviewer_id is '审查人，不得是拟稿人';
comment on column secrecy_review.conclusion is '审查结论：可以公开、部分公开（删减后）、不予公开、报请确定';
comment on column secrecy_review.basis is '审查依据';
comment on column secrecy_review.opinion is '审查意见，例如应删减的内容、报请的部门及其答复';
comment on column secrecy_review.findings is '须由审查人确认的筛查结果';
comment on column secrecy_review.confirmation is '审查人确认筛查结果可以公开的理由';
comment on column secrecy_review.grant_id is '单人岗自审所凭的批准';
comment on column secrecy_review.referral is '是否为报请确定';
comment on column secrecy_review.releasable is '是否准予进入主动公开目录';

create function secrecy_review_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '保密审查记录只增不改' using errcode = 'integrity_constraint_violation';
end $$;
create trigger secrecy_review_no_change before update or delete on secrecy_review
    for each row execute function secrecy_review_is_append_only();
create trigger secrecy_review_no_truncate before truncate on secrecy_review
    for each statement execute function secrecy_review_is_append_only();

create function secrecy_self_review_is_granted() returns trigger language plpgsql as $$
begin
    if new.grant_id is not null and not exists (
            select 1 from single_clerk_grant g
            where g.id = new.grant_id and g.revoked_at is null
              and new.reviewed_at::date between g.from_day and g.until_day
              and new.reviewed_at::date >= new.submitted_at::date + g.waiting_days) then
        raise exception '单人岗批准已失效，或者等待期未满' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger secrecy_review_grant_in_force before insert on secrecy_review
    for each row execute function secrecy_self_review_is_granted();

create table second_look (
    review_id    bigint       primary key references secrecy_review (id),
    agency_id    bigint       not null references agency (id),
    sampled_at   timestamp    not null,
    looked_at    timestamp,
    looker_id    bigint       references account (id),
    looker_name  varchar(60)  not null default '',
    outcome      varchar(20)  check (outcome in ('AGREED', 'OBJECTED')),
    note         varchar(1000) not null default '',
    check ((looked_at is null) = (outcome is null)),
    check ((looked_at is null) = (looker_id is null)),
    check (looked_at is null or btrim(note) <> '')
);
create index second_look_open on second_look (agency_id) where looked_at is null;

comment on table second_look is '复看：单人岗自审件按固定比例抽出，由主管部门复看并记结论';
comment on column second_look.sampled_at is '抽取时间';
comment on column second_look.looked_at is '复看时间';
comment on column second_look.looker_id is '复看人';
comment on column second_look.outcome is '复看结论：无异议、有异议';
comment on column second_look.note is '复看意见';
