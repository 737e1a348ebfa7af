-- 依申请公开：申请、经过、号码、查询次数

create table request_serial (
    prefix varchar(40) not null,
    year   smallint    not null,
    last   integer     not null check (last > 0),
    primary key (prefix, year)
);
comment on table request_serial is '申请编号的流水号，按机关简码和年份分别连续，与申请在同一事务中取号';
comment on column request_serial.prefix is '机关简码';
comment on column request_serial.year is '年份';
comment on column request_serial.last is '已用到的号';

create table disclosure_request (
    id                bigint generated always as identity primary key,
    number            varchar(60)  not null unique,
    agency_id         bigint       not null references agency (id),
    filing_key        varchar(88)  unique,
    query_code_digest varchar(88)  not null,
    filed_at          timestamp    not null,
    channel           varchar(20)  not null,
    applicant_kind    varchar(20)  not null,
    applicant         bytea        not null,
    applicant_key     varchar(88)  not null,
    subject           varchar(200) not null check (subject <> ''),
    document_number   varchar(100) not null default '',
    features          text         not null default '' check (length(features) <= 2000),
    form_wanted       varchar(20)  not null,
    route_wanted      varchar(20)  not null,
    other_form_accepted boolean    not null default false,
    assistance        varchar(200) not null default '',
    proactive_suggested boolean    not null default false,
    stage             varchar(20)  not null,
    received_on       date,
    due_on            date,
    due_provisional   boolean      not null default false,
    paused            boolean      not null default false,
    extended          boolean      not null default false,
    clarified         boolean      not null default false,
    consent_awaited   boolean      not null default false,
    disposition       varchar(40),
    row_code          varchar(40),
    closed_on         date,
    decided_at        timestamp,
    decided_by        varchar(100) not null default '',
    version           bigint       not null default 0,
    constraint closed_requests_have_a_result check
        ((stage in ('ANSWERED', 'LAPSED', 'WITHDRAWN')) = (disposition is not null and row_code is not null
            and closed_on is not null and decided_at is not null)),
    constraint work_begins_with_receipt check
        (stage in ('FILED', 'WITHDRAWN') or received_on is not null)
);
create index disclosure_request_register on disclosure_request (agency_id, received_on, closed_on);
create index disclosure_request_open on disclosure_request (agency_id, due_on) where closed_on is null;
create index disclosure_request_applicant on disclosure_request (applicant_key, agency_id);

comment on table disclosure_request is '政府信息公开申请；一行是经过表的投影，供查询和统计，经过表为准';
comment on column disclosure_request.number is '申请编号：机关简码-年份-流水号';
comment on column disclosure_request.agency_id is '收到申请的机关';
comment on column disclosure_request.filing_key is '网上提交的一次性凭据的杂凑值，重复提交只产生一件申请';
comment on column disclosure_request.query_code_digest is '查询码的杂凑值，原码只向申请人显示一次';
comment on column disclosure_request.filed_at is '提交或者登记的时间';
comment on column disclosure_request.channel is '申请渠道（条例第三十一条）';
comment on column disclosure_request.applicant_kind is '申请人类型（年度报告表三的列）';
comment on column disclosure_request.applicant is '申请人资料，SM4 加密';
comment on column disclosure_request.applicant_key is '申请人证件的盲索引，只用于识别同一申请人';
comment on column disclosure_request.subject is '所需政府信息的名称';
comment on column disclosure_request.document_number is '所需政府信息的文号';
comment on column disclosure_request.features is '便于查询的其他特征性描述';
comment on column disclosure_request.form_wanted is '指定提供方式';
comment on column disclosure_request.route_wanted is '获取信息的途径';
comment on column disclosure_request.other_form_accepted is '无法按指定方式提供时接受其他方式';
comment on column disclosure_request.assistance is '阅读、视听障碍的帮助需要（条例第四十三条）';
comment on column disclosure_request.proactive_suggested is '建议纳入主动公开（条例第四十四条）';
comment on column disclosure_request.stage is '办理阶段';
comment on column disclosure_request.received_on is '收到之日（条例第三十一条）；补正的仍记首次收到之日';
comment on column disclosure_request.due_on is '答复期限，由经过推算';
comment on column disclosure_request.due_provisional is '期限落入尚未公布放假安排的年份，为暂定';
comment on column disclosure_request.paused is '期限暂停计算（征求意见）';
comment on column disclosure_request.extended is '已延长答复期限（条例第三十三条）';
comment on column disclosure_request.clarified is '已补正（条例第三十条，只一次）';
comment on column disclosure_request.consent_awaited is '已提请延期，等待负责人同意';
comment on column disclosure_request.disposition is '办理结果';
comment on column disclosure_request.row_code is '办理结果在年度报告表三（2021 年起格式）中的行';
comment on column disclosure_request.closed_on is '办结日期';
comment on column disclosure_request.decided_at is '作出处理的时间';
comment on column disclosure_request.decided_by is '作出处理的经办人；申请人撤回的记“申请人”';
comment on column disclosure_request.version is '版本号，防止两人同时办理';

create table request_event (
    id          bigint generated always as identity primary key,
    request_id  bigint      not null references disclosure_request (id),
    seq         integer     not null check (seq > 0),
    kind        varchar(40) not null,
    happened_at timestamp   not null,
    day         date        not null,
    facts       jsonb       not null,
    words       bytea,
    actor       varchar(100) not null,
    unique (request_id, seq)
);
comment on table request_event is '申请的经过，只增不改，是申请状态的依据';
comment on column request_event.seq is '在本申请中的次序';
comment on column request_event.kind is '经过的种类';
comment on column request_event.happened_at is '记入时间';
comment on column request_event.day is '在法律上发生的日期';
comment on column request_event.facts is '期限计算所需的日期和事项，不含个人信息';
comment on column request_event.words is '补正内容、征求意见对象等文字，SM4 加密';
comment on column request_event.actor is '办理人姓名；申请人本人记“申请人”';

create function request_event_stays() returns trigger language plpgsql as
$$begin
    raise exception '申请的经过只能增加，不能修改或者删除' using errcode = 'restrict_violation';
end$$;
create trigger request_event_stays before update or delete on request_event
    for each row execute function request_event_stays();
create trigger request_event_stays_whole before truncate on request_event
    for each statement execute function request_event_stays();

create table request_proof (
    request_id bigint not null references disclosure_request (id),
    file_id    bigint not null references stored_file (id),
    role       varchar(20) not null check (role in ('IDENTITY', 'MANDATE')),
    primary key (request_id, file_id)
);
comment on table request_proof is '申请人提交的身份证明和授权委托书，文件加密保存';
comment on column request_proof.role is 'IDENTITY 身份证明，MANDATE 授权委托书';

create table request_material (
    request_id bigint not null references disclosure_request (id),
    file_id    bigint not null references stored_file (id),
    primary key (request_id, file_id)
);
comment on table request_material is '随答复向申请人提供的材料';

create table request_letter (
    request_id bigint not null references disclosure_request (id),
    letter_id  bigint not null,
    code       varchar(10) not null,
    to_applicant boolean not null,
    issued_at  timestamp not null,
    primary key (request_id, letter_id)
);
comment on table request_letter is '申请办理中发出的文书';
comment on column request_letter.code is '文书代码 L01 至 L37';
comment on column request_letter.to_applicant is '申请人可以查看和下载';

create table query_attempt (
    id          bigint generated always as identity primary key,
    number_key  varchar(88) not null,
    address_key varchar(88) not null,
    tried_at    timestamp   not null
);
create index query_attempt_number on query_attempt (number_key, tried_at);
create index query_attempt_address on query_attempt (address_key, tried_at);
comment on table query_attempt is '查询码输错的记录，用于限制次数，一天后清除';
comment on column query_attempt.number_key is '申请编号的杂凑值';
comment on column query_attempt.address_key is '网络地址的杂凑值';
