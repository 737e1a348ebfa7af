-- What a review covers: every field that will be published, attachments by their hash. Dates inside JSON are
-- written in one form whatever the session's DateStyle, therefore the function may call itself immutable.
create function disclosed_content_hash(title text, document_number text, formed_on date, effective_from date,
        effective_to date, node text, subject text, genre text, audience text, keywords text, summary text,
        kind text, openness text, openness_reason text, source text, pilot_field integer, body_html text,
        attachments jsonb) returns char(64)
    language sql immutable parallel safe as $$
    select encode(sha256(convert_to(jsonb_build_array(title, document_number, formed_on, effective_from,
        effective_to, node, subject, genre, audience, keywords, summary, kind, openness, openness_reason, source,
        pilot_field, body_html, attachments)::text, 'UTF8')), 'hex') $$;

-- Same reading as Validity.on in the program.
create function catalogue_validity(day date, effective_from date, effective_to date, repealed_on date,
        amended_on date) returns text
    language sql immutable parallel safe as $$
    select case when repealed_on <= day then 'REPEALED'
                when effective_to < day then 'EXPIRED'
                when effective_from > day then 'NOT_YET'
                when amended_on <= day then 'AMENDED'
                else 'IN_FORCE' end $$;

create table catalogue_serial (
    code  varchar(18) not null,
    month char(6)     not null,
    last  integer     not null check (last between 1 and 99999),
    primary key (code, month)
);
comment on table catalogue_serial is '索引号的序号，按机关代码和月份，只增不减';
comment on column catalogue_serial.code is '统一社会信用代码';
comment on column catalogue_serial.month is '年月';
comment on column catalogue_serial.last is '已用到的序号';

create function catalogue_serial_only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.last > old.last and new.code = old.code and new.month = old.month then
        return new;
    end if;
    raise exception '索引号的序号不得回退' using errcode = 'integrity_constraint_violation';
end $$;
create trigger catalogue_serial_grows before update or delete on catalogue_serial
    for each row execute function catalogue_serial_only_grows();

create table catalogue_entry (
    id                  bigint generated always as identity primary key,
    agency_id           bigint       not null references agency (id),
    index_code          varchar(18)  not null check (index_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    index_month         char(6)      not null check (index_month ~ '^[0-9]{4}(0[1-9]|1[0-2])$'),
    index_serial        integer      not null check (index_serial between 1 and 99999),
    index_number        varchar(40)  not null generated always as
                        (index_code || '/' || index_month || '-' || lpad(index_serial::text, 5, '0')) stored unique,
    legacy_index_number varchar(60)  not null default '',
    published_at        timestamp    not null,
    current_version     integer      not null default 1,
    repealed_on         date,
    repealed_by         varchar(200) not null default '',
    amended_on          date,
    amended_by          varchar(200) not null default '',
    withdrawn_at        timestamp,
    withdrawal_reason   varchar(500) not null default '',
    version             integer      not null default 0,
    check ((repealed_on is null) = (repealed_by = '')),
    check ((amended_on is null) = (amended_by = '')),
    check ((withdrawn_at is null) = (withdrawal_reason = ''))
);
create index catalogue_entry_list on catalogue_entry (agency_id, published_at desc, id desc);
create index catalogue_entry_newest on catalogue_entry (published_at desc, id desc);
create index catalogue_entry_legacy on catalogue_entry (legacy_index_number) where legacy_index_number <> '';

comment on table catalogue_entry is '主动公开目录条目';
comment on column catalogue_entry.agency_id is '发布机构';
comment on column catalogue_entry.index_number is '索引号，一次赋予，永不重用';
comment on column catalogue_entry.legacy_index_number is '迁入前的索引号，原样保留';
comment on column catalogue_entry.published_at is '发布日期';
comment on column catalogue_entry.current_version is '现行版本';
comment on column catalogue_entry.repealed_on is '废止日期';
comment on column catalogue_entry.repealed_by is '据以废止的文件';
comment on column catalogue_entry.amended_on is '修改日期';
comment on column catalogue_entry.amended_by is '据以修改的文件';
comment on column catalogue_entry.withdrawn_at is '撤回时间';
comment on column catalogue_entry.withdrawal_reason is '撤回理由';

create table catalogue_version (
    entry_id        bigint       not null references catalogue_entry (id),
    number          integer      not null check (number >= 1),
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
    openness        varchar(20)  not null check (openness = 'PROACTIVE'),
    openness_reason varchar(500) not null,
    source          varchar(120) not null,
    pilot_field     integer,
    body_html       text         not null,
    body_text       text         not null,
    attachments     jsonb        not null default '[]',
    content_hash    char(64)     not null generated always as (disclosed_content_hash(title, document_number,
                    formed_on, effective_from, effective_to, node, subject, genre, audience, keywords, summary, kind,
                    openness, openness_reason, source, pilot_field, body_html, attachments)) stored,
    review_id       bigint       not null unique,
    released        boolean      not null default true check (released),
    entered_at      timestamp    not null,
    entered_by      varchar(60)  not null,
    reason          varchar(500) not null default '',
    primary key (entry_id, number),
    -- nothing enters without a review that says 可以公开 of exactly this content
    foreign key (review_id, content_hash, released) references secrecy_review (id, content_hash, releasable),
    check ((number = 1) = (reason = '')),
    check (effective_to is null or effective_from is null or effective_to >= effective_from)
);
alter table catalogue_entry add foreign key (id, current_version)
    references catalogue_version (entry_id, number) deferrable initially deferred;
create index catalogue_version_node on catalogue_version (node);
create index catalogue_version_subject on catalogue_version (subject);
create index catalogue_version_formed on catalogue_version (formed_on);
create index catalogue_version_document_number on catalogue_version (document_number) where document_number <> '';

comment on table catalogue_version is '目录条目的版本，只增不改；更正产生新版本，旧版本留存';
comment on column catalogue_version.title is '信息名称';
comment on column catalogue_version.document_number is '发文字号';
comment on column catalogue_version.formed_on is '成文日期';
comment on column catalogue_version.effective_from is '实施日期';
comment on column catalogue_version.effective_to is '有效期至';
comment on column catalogue_version.node is '公开事项（条例第二十、二十一条）';
comment on column catalogue_version.subject is '主题分类';
comment on column catalogue_version.genre is '体裁分类';
comment on column catalogue_version.audience is '服务对象分类';
comment on column catalogue_version.keywords is '关键词，以分号分隔';
comment on column catalogue_version.summary is '内容概述';
comment on column catalogue_version.kind is '文件类别';
comment on column catalogue_version.openness is '公开属性';
comment on column catalogue_version.source is '来源';
comment on column catalogue_version.pilot_field is '基层政务公开试点领域';
comment on column catalogue_version.body_html is '正文';
comment on column catalogue_version.body_text is '正文的纯文本';
comment on column catalogue_version.attachments is '附件及其摘要';
comment on column catalogue_version.content_hash is '内容摘要，由数据库计算';
comment on column catalogue_version.review_id is '保密审查记录';
comment on column catalogue_version.entered_at is '入目录时间';
comment on column catalogue_version.reason is '更正理由';

create table catalogue_attachment (
    entry_id bigint  not null,
    number   integer not null,
    file_id  bigint  not null references stored_file (id),
    primary key (entry_id, number, file_id),
    foreign key (entry_id, number) references catalogue_version (entry_id, number)
);
create index catalogue_attachment_file on catalogue_attachment (file_id);
comment on table catalogue_attachment is '目录条目各版本引用的附件，被引用的附件不得删除';

create function catalogue_keeps_everything() returns trigger language plpgsql as $$
begin
    raise exception '目录条目及其版本不得删除，版本不得改动' using errcode = 'integrity_constraint_violation';
end $$;
create trigger catalogue_version_no_change before update or delete on catalogue_version
    for each row execute function catalogue_keeps_everything();
create trigger catalogue_entry_no_delete before delete on catalogue_entry
    for each row execute function catalogue_keeps_everything();

create trigger catalogue_attachment_no_change before update or delete on catalogue_attachment
    for each row execute function catalogue_keeps_everything();

create function catalogue_entry_keeps_identity() returns trigger language plpgsql as $$
begin
    if (new.agency_id, new.index_code, new.index_month, new.index_serial, new.published_at)
            is distinct from (old.agency_id, old.index_code, old.index_month, old.index_serial, old.published_at)
            or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) then
        raise exception '索引号、发布机构和发布日期不得改动，撤回不得取消'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger catalogue_entry_identity before update on catalogue_entry
    for each row execute function catalogue_entry_keeps_identity();
