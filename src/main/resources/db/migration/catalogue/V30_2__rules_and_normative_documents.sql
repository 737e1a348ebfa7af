-- 年度报告只数规章和规范性文件，它们是目录里的少数
create index catalogue_version_rules on catalogue_version (kind, entry_id, number) where kind <> 'OTHER';
