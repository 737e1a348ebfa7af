create table letters_number (
    agency_id bigint      not null references agency (id),
    series    varchar(10) not null,
    year      integer     not null check (year between 1949 and 9999),
    last      integer     not null check (last > 0),
    primary key (agency_id, series, year)
);
comment on table letters_number is '发文字号：每机关、每类文书、每年度已用到的最大序号';
comment on column letters_number.series is '类别字，如“公复”';
comment on column letters_number.last is '已用到的最大序号';

create table letters_letter (
    id               bigint generated always as identity primary key,
    kind             varchar(3)  not null check (kind ~ '^L[0-3][0-9]$'),
    mark             varchar(40) not null check (mark <> ''),
    year             integer     not null,
    serial           integer     not null check (serial > 0),
    agency_id        bigint      not null references agency (id),
    subject          varchar(60) not null,
    addressee        bytea       not null,
    html             bytea       not null,
    pdf              bytea       not null,
    docx             bytea       not null,
    sm3              char(64)    not null check (sm3 ~ '^[0-9a-f]{64}$'),
    template_version varchar(20) not null,
    issued_at        timestamp   not null,
    unique (agency_id, mark, year, serial)
);
create index letters_letter_subject on letters_letter (subject);

-- a letter that went out is what it was
create function letters_letter_frozen() returns trigger language plpgsql as $$
begin
    raise exception '文书已经制发，不能更改';
end $$;
create trigger letters_letter_frozen before update on letters_letter
    for each row execute function letters_letter_frozen();

comment on table letters_letter is '已制发的文书；制发后不能更改';
comment on column letters_letter.kind is '文书种类L01至L37';
comment on column letters_letter.mark is '发文字号的机关代字和类别字';
comment on column letters_letter.serial is '发文字号的序号';
comment on column letters_letter.subject is '所属申请或者案卷的编号';
comment on column letters_letter.addressee is '收文人（加密）';
comment on column letters_letter.html is '定稿网页（加密）';
comment on column letters_letter.pdf is '定稿PDF（加密），以此为准';
comment on column letters_letter.docx is '定稿Word（加密）';
comment on column letters_letter.sm3 is 'PDF的SM3摘要';
comment on column letters_letter.template_version is '行文版本';
comment on column letters_letter.issued_at is '制发时间';
