alter table archived_finding add words text not null default '[]';
alter table across_finding add words text not null default '[]';
comment on column archived_finding.words is '涉及的原文字句及其位置（JSON）';
comment on column across_finding.words is '涉及的原文字句及其位置（JSON）';

create or replace view version_finding as
    select version_id, number, rule, severity, place, cells, expected, actual, message, passage, words from archived_finding
    union all
    select r.current_id, a.number, a.rule, a.severity, a.place, a.cells, a.expected, a.actual, a.message, '', a.words
    from across_finding a join archived_report r on r.id = a.report_id;
