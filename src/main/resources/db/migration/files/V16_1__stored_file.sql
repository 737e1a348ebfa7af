create table stored_file (
    id           bigint generated always as identity primary key,
    name         varchar(120) not null check (name <> '' and name !~ '[/\\[:cntrl:]]'),
    content_type varchar(120) not null,
    size         bigint       not null check (size > 0),
    sm3          char(64)     not null check (sm3 ~ '^[0-9a-f]{64}$'),
    sealed       boolean      not null,
    stored_at    timestamp    not null,
    stored_by    varchar(60)  not null
);
create index stored_file_sm3 on stored_file (sm3);

comment on table stored_file is '附件：通过检查后保存的文件，内容在数据目录 files 下，以SM3摘要为名';
comment on column stored_file.name is '文件名（不含路径）';
comment on column stored_file.content_type is '按内容判定的类型';
comment on column stored_file.size is '内容字节数（加密存储的为加密前）';
comment on column stored_file.sm3 is '磁盘上内容的SM3摘要';
comment on column stored_file.sealed is '是否加密存储（个人证件等）';
comment on column stored_file.stored_at is '保存时间';
comment on column stored_file.stored_by is '保存人：工作人员用户名，或者“申请人”';
