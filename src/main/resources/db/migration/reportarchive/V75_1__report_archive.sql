create table archived_report (
    id          bigint generated always as identity primary key,
    agency_name varchar(200) not null,
    agency_id   bigint references agency (id),
    region      varchar(60)  not null,
    level       varchar(20),
    year        integer check (year between 1990 and 2999),
    state       varchar(10)  not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED')),
    current_id  bigint,
    lock        integer      not null default 0
);
comment on table archived_report is '年度报告库中的报告：一个机关一个年度一行';
comment on column archived_report.agency_name is '机关名称，以当前版本为准；没有认出的为空串';
comment on column archived_report.agency_id is '对应的本平台机关';
comment on column archived_report.region is '所在地区，取自机关名称';
comment on column archived_report.level is '行政层级';
comment on column archived_report.year is '报告年度；没有认出的为空';
comment on column archived_report.state is '当前版本的状态：待审、已接受、已退';
comment on column archived_report.current_id is '当前版本';
comment on column archived_report.lock is '并发控制';
create unique index archived_report_agency_year on archived_report (agency_name, year)
    where agency_name <> '' and year is not null;
create index archived_report_agency on archived_report (agency_id, year);
create index archived_report_year on archived_report (year, level, state);
create index archived_report_region on archived_report (region, year);

create table import_batch (
    id         bigint generated always as identity primary key,
    name       varchar(200) not null,
    state      varchar(12)  not null check (state in ('QUEUED', 'RUNNING', 'STOPPED', 'INTERRUPTED', 'FINISHED')),
    total      integer      not null,
    begun_at   timestamp    not null,
    ended_at   timestamp,
    actor_id   varchar(60)  not null,
    actor_name varchar(60)  not null,
    agency_id  bigint references agency (id)
);
comment on table import_batch is '年度报告导入批次';
comment on column import_batch.state is '排队、进行中、已停止、已中断、已完成';
comment on column import_batch.total is '文件数；还没有清点的为 0';
comment on column import_batch.actor_name is '发起人';
comment on column import_batch.agency_id is '发起人所在机关';

create table archived_version (
    id              bigint generated always as identity primary key,
    report_id       bigint       not null references archived_report (id),
    number          integer      not null,
    origin          varchar(10)  not null check (origin in ('IMPORTED', 'PUBLISHED', 'CORRECTED')),
    state           varchar(10)  not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'REPLACED')),
    agency_name     varchar(200) not null,
    year            integer,
    generation      varchar(4)   not null,
    title           varchar(300) not null default '',
    document_number varchar(80)  not null default '',
    published_on    date,
    signed_on       date,
    address         varchar(500) not null default '',
    source_kind     varchar(20)  not null,
    file_id         bigint references stored_file (id),
    file_name       varchar(300) not null default '',
    sm3             char(64),
    batch_id        bigint references import_batch (id),
    errors          integer      not null,
    warnings        integer      not null,
    reason          varchar(500) not null default '',
    made_at         timestamp    not null,
    made_by         varchar(60)  not null,
    decided_at      timestamp,
    decided_by      varchar(60),
    decision_reason varchar(500) not null default '',
    unique (report_id, number)
);
alter table archived_report add foreign key (current_id) references archived_version (id) deferrable initially deferred;
comment on table archived_version is '年度报告的版本：每次导入、本平台发布、人工更正各成一版，不覆盖';
comment on column archived_version.origin is '来历：导入、本平台发布、人工更正';
comment on column archived_version.state is '待审、已接受、已退、已被取代';
comment on column archived_version.agency_name is '本版所载机关名称';
comment on column archived_version.year is '本版所载年度';
comment on column archived_version.generation is '格式代号';
comment on column archived_version.address is '公布地址';
comment on column archived_version.source_kind is '原件类型';
comment on column archived_version.file_id is '原件';
comment on column archived_version.sm3 is '原件内容的SM3摘要';
comment on column archived_version.errors is '核对发现的错误数';
comment on column archived_version.warnings is '核对发现的警告数';
comment on column archived_version.reason is '更正理由';
comment on column archived_version.decided_by is '接受或者退回的人';
comment on column archived_version.decision_reason is '退回理由或者接受时的说明';
create unique index archived_version_sm3 on archived_version (sm3) where origin = 'IMPORTED';
create index archived_version_batch on archived_version (batch_id);
create index archived_version_pending on archived_version (report_id) where state = 'PENDING';
create index archived_version_file on archived_version (file_id);

create table archived_part (
    version_id bigint       not null references archived_version (id),
    number     integer      not null,
    section    varchar(12)  not null,
    title      varchar(120) not null,
    present    boolean      not null,
    place      varchar(60)  not null,
    text       text         not null,
    primary key (version_id, number)
);
comment on table archived_part is '版本的各部分文字';
comment on column archived_part.section is '部分代号，如 S1';
comment on column archived_part.present is '报告里有没有这一部分';
comment on column archived_part.place is '标题所在位置';

create table archived_cell (
    version_id   bigint      not null references archived_version (id),
    cell         varchar(60) not null,
    value        numeric(30, 8),
    state        varchar(12) not null check (state in ('GIVEN', 'BLANK', 'NOT_A_NUMBER') and (state = 'GIVEN') = (value is not null)),
    raw          varchar(200),
    unit         varchar(20),
    place        varchar(60),
    corrected_by varchar(60),
    primary key (version_id, cell)
);
comment on table archived_cell is '版本的单元格；未见的单元格没有行';
comment on column archived_cell.cell is '单元格编号';
comment on column archived_cell.value is '数值';
comment on column archived_cell.state is '已填、空白、不是数字';
comment on column archived_cell.raw is '原文；与数值写法相同的为空';
comment on column archived_cell.unit is '原文所写单位；与格式相同的为空';
comment on column archived_cell.place is '在原件中的位置';
comment on column archived_cell.corrected_by is '人工更正的人';
create index archived_cell_by_cell on archived_cell (cell, version_id) include (value);

create table archived_unplaced (
    version_id bigint       not null references archived_version (id),
    number     integer      not null,
    label      varchar(200) not null,
    figures    text[]       not null,
    expected   integer      not null,
    place      varchar(60)  not null,
    why        varchar(20)  not null,
    primary key (version_id, number)
);
comment on table archived_unplaced is '读到但放不进表格的行，须人工核对';

create table archived_finding (
    version_id bigint       not null references archived_version (id),
    number     integer      not null,
    rule       varchar(60)  not null,
    severity   varchar(10)  not null,
    place      varchar(200) not null,
    cells      text[]       not null,
    expected   text         not null,
    actual     text         not null,
    message    text         not null,
    passage    text         not null,
    primary key (version_id, number)
);
comment on table archived_finding is '版本的核对发现';
comment on column archived_finding.rule is '规则编号';
comment on column archived_finding.severity is '错误、警告、提示';
comment on column archived_finding.cells is '涉及的单元格';
comment on column archived_finding.passage is '涉及的原文';
create index archived_finding_rule on archived_finding (rule, version_id);

create table import_source (
    batch_id bigint       not null references import_batch (id),
    number   integer      not null,
    name     varchar(300) not null,
    file_id  bigint references stored_file (id),
    primary key (batch_id, number)
);
comment on table import_source is '导入批次的来源：上传的文件、压缩包，或者服务器上的文件夹';
comment on column import_source.file_id is '暂存的上传文件；办完后为空，服务器上的来源也为空';

create table import_item (
    batch_id   bigint       not null references import_batch (id),
    number     integer      not null,
    name       varchar(500) not null,
    address    varchar(500) not null default '',
    outcome    varchar(12)  not null default 'WAITING'
               check (outcome in ('WAITING', 'IMPORTED', 'FURTHER', 'ALREADY', 'SKIPPED', 'UNREADABLE')),
    sentence   varchar(600) not null default '',
    report_id  bigint references archived_report (id),
    version_id bigint references archived_version (id),
    primary key (batch_id, number)
);
comment on table import_item is '导入批次中的文件及其结果';
comment on column import_item.name is '文件名，含压缩包或者文件夹里的路径';
comment on column import_item.address is '公布地址';
comment on column import_item.outcome is '等待、已入库、作为新版本待审、已在库中、略过、读不了';
comment on column import_item.sentence is '给人看的结果';
create index import_item_outcome on import_item (batch_id, outcome, number);
