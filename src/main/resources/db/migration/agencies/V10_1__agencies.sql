create table agency (
    id                  bigint generated always as identity primary key,
    slug                varchar(40)  not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
    code                varchar(18)  not null unique check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name                varchar(120) not null,
    short_name          varchar(40)  not null,
    letter_code         varchar(20)  not null,
    kind                varchar(30)  not null,
    level               varchar(20)  not null,
    parent_id           bigint references agency (id),
    government_id       bigint references agency (id),
    address             varchar(200) not null default '',
    postcode            varchar(10)  not null default '',
    phone               varchar(60)  not null default '',
    fax                 varchar(60)  not null default '',
    email               varchar(120) not null default '',
    office_hours        varchar(200) not null default '',
    reconsideration_body varchar(120) not null default '',
    court               varchar(120) not null default '',
    site_id_code        varchar(10)  not null default '',
    icp                 varchar(60)  not null default '',
    accent              varchar(7)   not null default '' check (accent = '' or accent ~ '^#[0-9a-f]{6}$'),
    closed_on           date,
    version             integer      not null default 0,
    check (parent_id is null or parent_id <> id)
);
create index agency_parent on agency (parent_id);

comment on table agency is '行政机关（公开主体）';
comment on column agency.slug is '网址中的机关代号';
comment on column agency.code is '统一社会信用代码';
comment on column agency.name is '规范全称';
comment on column agency.short_name is '简称';
comment on column agency.letter_code is '机关代字，用于发文字号';
comment on column agency.kind is '机关性质';
comment on column agency.level is '行政层级';
comment on column agency.parent_id is '上级（机构树）';
comment on column agency.government_id is '所属人民政府';
comment on column agency.reconsideration_body is '行政复议机关';
comment on column agency.court is '有管辖权的人民法院';
comment on column agency.site_id_code is '政府网站标识码';
comment on column agency.icp is '备案号';
comment on column agency.accent is '网站主色';
comment on column agency.closed_on is '撤销日期';
