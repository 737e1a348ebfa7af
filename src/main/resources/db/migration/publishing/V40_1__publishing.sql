create table publishing_draft (
    id              bigint generated always as identity primary key,
    agency_id       bigint       not null references agency (id),
    stage           varchar(20)  not null check (stage in ('DRAFT', 'SUBMITTED', 'SECRECY_REVIEW', 'REFERRED',
                                 'SIGN_OFF', 'PUBLISHED', 'LISTED', 'RETURNED', 'ABANDONED')),
    revision        integer      not null default 1 check (revision >= 1),
    title           varchar(200) not null check (btrim(title) <> ''),
    document_number varchar(60)  not null,
    formed_on       date         not null,
    effective_from  date,
    effective_to    date,
    node            varchar(10)  not null,
    subject         varchar(10)  not null,
    genre           varchar(20)  not null,
    audience        varchar(100) not null,
    keywords        varchar(400) not null,
    summary         varchar(300) not null,
    kind            varchar(20)  not null check (kind in ('RULE', 'NORMATIVE', 'OTHER')),
    openness        varchar(20)  not null check (openness in ('PROACTIVE', 'ON_REQUEST', 'WITHHELD')),
    openness_reason varchar(500) not null check (openness = 'PROACTIVE' or btrim(openness_reason) <> ''),
    source          varchar(120) not null,
    pilot_field     integer,
    body_html       text         not null,
    attachments     jsonb        not null default '[]',
    content_hash    char(64)     not null generated always as (disclosed_content_hash(title, document_number,
                    formed_on, effective_from, effective_to, node, subject, genre, audience, keywords, summary, kind,
                    openness, openness_reason, source, pilot_field, body_html, attachments)) stored,
    drafter_id      bigint       not null references account (id),
    drafter_name    varchar(60)  not null,
    writer_id       bigint       not null references account (id),
    writer_name     varchar(60)  not null,
    created_at      timestamp    not null,
    saved_at        timestamp    not null,
    submitted_at    timestamp,
    settled_at      timestamp,
    reassess_on     date,
    remark          varchar(1000) not null default '',
    corrects        bigint       references catalogue_entry (id),
    correction      varchar(500) not null default '',
    review_id       bigint,
    entry_id        bigint       references catalogue_entry (id),
    version         integer      not null default 0,
    -- a review counts for this draft and for exactly this content; any change of the text lets go of it
    foreign key (review_id, id, content_hash) references secrecy_review (id, item, content_hash),
    check (stage not in ('SIGN_OFF', 'PUBLISHED', 'LISTED') or review_id is not null),
    check ((stage = 'PUBLISHED') = (entry_id is not null)),
    check (stage <> 'PUBLISHED' or openness = 'PROACTIVE'),
    check (stage <> 'LISTED' or openness <> 'PROACTIVE'),
    check ((stage = 'LISTED') = (reassess_on is not null)),
    check ((corrects is null) = (correction = '')),
    check (corrects is null or entry_id is null or entry_id = corrects),
    check (stage not in ('SECRECY_REVIEW', 'REFERRED', 'SIGN_OFF', 'PUBLISHED', 'LISTED') or submitted_at is not null)
);
create index publishing_draft_list on publishing_draft (agency_id, stage, saved_at desc);
create index publishing_draft_clock on publishing_draft (agency_id, formed_on)
    where stage not in ('PUBLISHED', 'LISTED', 'ABANDONED');
create index publishing_draft_entry on publishing_draft (entry_id);
-- one correction of an entry at a time
create unique index publishing_draft_correction on publishing_draft (corrects)
    where corrects is not null and stage not in ('PUBLISHED', 'LISTED', 'ABANDONED');

comment on table publishing_draft is '拟公开件：从拟稿到入目录';
comment on column publishing_draft.stage is '环节';
comment on column publishing_draft.revision is '稿次，内容每改一次加一';
comment on column publishing_draft.openness is '公开属性';
comment on column publishing_draft.openness_reason is '不主动公开的理由';
comment on column publishing_draft.content_hash is '内容摘要，由数据库计算';
comment on column publishing_draft.drafter_id is '拟稿人';
comment on column publishing_draft.writer_id is '本稿次的最后修改人';
comment on column publishing_draft.submitted_at is '送保密审查时间';
comment on column publishing_draft.settled_at is '办结时间';
comment on column publishing_draft.reassess_on is '不主动公开件的下次复评日期（条例第十八条）';
comment on column publishing_draft.remark is '最近一次退回的意见';
comment on column publishing_draft.corrects is '所更正的目录条目';
comment on column publishing_draft.correction is '更正理由';
comment on column publishing_draft.review_id is '保密审查记录';
comment on column publishing_draft.entry_id is '目录条目';

create function publishing_draft_stays_settled() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.stage in ('PUBLISHED', 'LISTED', 'ABANDONED') then
        raise exception '已办结的拟公开件不得改动' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger publishing_draft_settled before update or delete on publishing_draft
    for each row execute function publishing_draft_stays_settled();

create table publishing_step (
    id           bigint generated always as identity primary key,
    draft_id     bigint      not null references publishing_draft (id),
    at           timestamp   not null,
    move         varchar(20) not null,
    stage        varchar(20) not null,
    revision     integer     not null,
    officer_id   bigint      not null references account (id),
    officer_name varchar(60) not null,
    remark       varchar(1000) not null default ''
);
create index publishing_step_draft on publishing_step (draft_id, id);

comment on table publishing_step is '办理过程，只增不改';
comment on column publishing_step.move is '动作';
comment on column publishing_step.stage is '动作后的环节';
comment on column publishing_step.remark is '意见';

create function publishing_step_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '办理过程只增不改' using errcode = 'integrity_constraint_violation';
end $$;
create trigger publishing_step_no_change before update or delete on publishing_step
    for each row execute function publishing_step_is_append_only();
