create table account (
    id              bigint generated always as identity primary key,
    username        varchar(40)  not null unique check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    name            varchar(60)  not null,
    password_hash   varchar(200) not null,
    agency_id       bigint       not null references agency (id),
    roles           text[]       not null,
    demo            boolean      not null default false,
    disabled        boolean      not null default false,
    failures        integer      not null default 0,
    locked_until    timestamp,
    last_sign_in    timestamp,
    version         integer      not null default 0,
    constraint account_separate_duties check (
        not (roles && array['ADMINISTRATOR'] and roles && array['AUDITOR'])
        and (not (roles && array['ADMINISTRATOR', 'AUDITOR'])
             or not (roles && array['CONTRIBUTOR', 'EDITOR', 'SECRECY_REVIEWER', 'APPROVER', 'REQUEST_OFFICER',
                                    'OFFICE_HEAD', 'SUPERVISOR'])))
);
create index account_agency on account (agency_id);

comment on table account is '账号';
comment on column account.username is '用户名';
comment on column account.name is '姓名';
comment on column account.password_hash is '口令摘要（Argon2id）';
comment on column account.roles is '岗位';
comment on column account.demo is '演示人员，登录页列出';
comment on column account.disabled is '已停用';
comment on column account.failures is '连续登录失败次数';
comment on column account.locked_until is '锁定至';
comment on constraint account_separate_duties on account is '系统管理员、审计管理员互斥，且不兼业务岗位';
