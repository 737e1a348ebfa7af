create table figure_correction (
    id           bigint generated always as identity primary key,
    agency_id    bigint         not null references agency (id),
    year         integer        not null check (year between 2008 and 2999),
    cell         varchar(60)    not null,
    computed     numeric(18, 6) not null,
    corrected    numeric(18, 6) not null,
    reason       varchar(500)   not null check (btrim(reason) <> ''),
    corrected_by varchar(60)    not null,
    corrected_at timestamp      not null,
    withdrawn_by varchar(60),
    withdrawn_at timestamp,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index figure_correction_standing on figure_correction (agency_id, year, cell) where withdrawn_at is null;
comment on table figure_correction is '对登记簿算出的数字的人工更正，撤销的留存';
comment on column figure_correction.computed is '更正时登记簿算出的数';
comment on column figure_correction.corrected is '更正为';
comment on column figure_correction.reason is '更正理由';
comment on column figure_correction.withdrawn_at is '撤销时间';

create function figure_correction_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
            or (new.agency_id, new.year, new.cell, new.computed, new.corrected, new.reason, new.corrected_by,
                new.corrected_at) is distinct from (old.agency_id, old.year, old.cell, old.computed, old.corrected,
                old.reason, old.corrected_by, old.corrected_at) then
        raise exception '更正记录不得删改，只能撤销' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger figure_correction_stays before update or delete on figure_correction
    for each row execute function figure_correction_stays();

create table zero_report (
    agency_id   bigint      not null references agency (id),
    year        integer     not null check (year between 2008 and 2999),
    asserted_by varchar(60) not null,
    asserted_at timestamp   not null,
    primary key (agency_id, year)
);
comment on table zero_report is '零报告：有人确认本年没有发生';
comment on column zero_report.asserted_by is '确认人';
