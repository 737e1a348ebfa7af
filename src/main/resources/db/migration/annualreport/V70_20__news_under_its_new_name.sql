-- “年度报告已发布”的类型换了包名；还没有送达的，按新名称送达。
do $$
begin
    if to_regclass('event_publication') is not null then
        update event_publication
        set event_type = replace(event_type, 'yangguang.annualreport.AnnualReportPublished', 'yangguang.reportedition.AnnualReportPublished'),
            listener_id = replace(listener_id, 'yangguang.annualreport.AnnualReportPublished', 'yangguang.reportedition.AnnualReportPublished')
        where event_type = 'yangguang.annualreport.AnnualReportPublished';
    end if;
end $$;
