create table journal_entry (
    seq           bigint       primary key,
    at            timestamp    not null,
    actor_kind    varchar(20)  not null,
    actor_id      varchar(60)  not null,
    actor_name    varchar(60)  not null,
    agency_id     bigint,
    verb          varchar(60)  not null,
    article       varchar(60)  not null,
    subject_kind  varchar(40)  not null,
    subject       varchar(120) not null,
    before        text         not null,
    after         text         not null,
    previous_hash char(64)     not null,
    hash          char(64)     not null
);
create index journal_subject on journal_entry (subject_kind, subject);
create index journal_at on journal_entry (at);

create table journal_head (
    only_one boolean primary key default true check (only_one),
    seq      bigint   not null,
    hash     char(64) not null
);
insert into journal_head (seq, hash) values (0, repeat('0', 64));

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger journal_no_change before update or delete on journal_entry
    for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal_entry
    for each statement execute function journal_is_append_only();

comment on table journal_entry is '操作日志，只增不改，逐条以 SM3 相连';
comment on column journal_entry.seq is '序号，连续';
comment on column journal_entry.at is '时间（北京时间）';
comment on column journal_entry.verb is '行为';
comment on column journal_entry.article is '依据条款';
comment on column journal_entry.subject_kind is '对象类别';
comment on column journal_entry.subject is '对象编号';
comment on column journal_entry.before is '行为前（JSON）';
comment on column journal_entry.after is '行为后（JSON）';
comment on column journal_entry.previous_hash is '上一条的摘要';
comment on column journal_entry.hash is '本条摘要（SM3）';
comment on table journal_head is '日志链末端';
