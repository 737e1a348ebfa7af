alter table archived_report add above text[] not null default '{}';
comment on column archived_report.above is '汇总本机关的各级政府的名称；它们的报告包含本报告的数，合计时据此不重复计算';
