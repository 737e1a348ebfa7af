-- 年度报告按年统计补正告知
create index request_event_clarification on request_event (day, request_id) where kind = 'CLARIFICATION_ASKED';
