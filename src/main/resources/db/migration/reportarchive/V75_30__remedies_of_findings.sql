-- Findings used to tell what would make them right in the message: from its first request on. The two are kept apart.
-- Words of the report that a message quotes are left whole.
alter table archived_finding add remedy text not null default '';
alter table across_finding add remedy text not null default '';
comment on column archived_finding.remedy is '怎样改正';
comment on column across_finding.remedy is '怎样改正';

update archived_finding set remedy = substring(message from '^(?:[^“”]|“[^”]*”)*?[；，。]((?:请|应(?!为)|没有发生的).*)$'),
    message = regexp_replace(message, '^((?:[^“”]|“[^”]*”)*?)[；，。](?:请|应(?!为)|没有发生的).*$', '\1。')
where message ~ '^(?:[^“”]|“[^”]*”)*?[；，。](?:请|应(?!为)|没有发生的)';
update across_finding set remedy = substring(message from '^(?:[^“”]|“[^”]*”)*?[；，。]((?:请|应(?!为)|没有发生的).*)$'),
    message = regexp_replace(message, '^((?:[^“”]|“[^”]*”)*?)[；，。](?:请|应(?!为)|没有发生的).*$', '\1。')
where message ~ '^(?:[^“”]|“[^”]*”)*?[；，。](?:请|应(?!为)|没有发生的)';

create or replace view version_finding as
    select version_id, number, rule, severity, place, cells, expected, actual, message, passage, words, remedy from archived_finding
    union all
    select r.current_id, a.number, a.rule, a.severity, a.place, a.cells, a.expected, a.actual, a.message, '', a.words, a.remedy
    from across_finding a join archived_report r on r.id = a.report_id;
