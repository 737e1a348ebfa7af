-- 改动一格，改前、改后属于哪份报告都要看：也不能把别的报告的数移进已经送签的报告。
create trigger report_cell_moved after update on report_cell
    referencing new table as touched for each statement execute function report_cell_is_locked();
