package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Obstacle;
import yangguang.web.Page;
import yangguang.web.Row;

/// A version beside its original (核对归档报告).
///
/// @param mayDecide whether the officer holds the role that decides and corrects
/// @param word      as typed where the form came back
/// @param status    422 or 409 where an act was refused
public record ReviewPage(ArchiveDesk.Review review, boolean mayDecide, String word, List<Obstacle> obstacles, int status) implements Page {

    public String url() {
        return "/desk/archive/reports/" + review.report().id();
    }

    public String versionUrl() {
        return url() + "/versions/" + review.version().number();
    }

    public List<Row> head() {
        var version = review.version();
        return List.of(new Row("机关", version.agencyName().isEmpty() ? "没有认出" : version.agencyName()),
                new Row("年度", version.year() == null ? "没有认出" : version.year() + " 年"),
                new Row("题名", version.title(), true),
                new Row("地区", review.report().region()),
                new Row("层级", review.report().level() == null ? "" : review.report().level().label()),
                new Row("格式", ReportFormats.shipped().inWords(review.sheet().generation())),
                new Row("发文字号", version.documentNumber()),
                new Row("公布日期", version.publishedOn() == null ? "" : version.publishedOn().toString()),
                new Row("落款日期", version.signedOn() == null ? "" : version.signedOn().toString()),
                new Row("来历", version.origin().label() + "，" + version.madeBy() + "，" + version.madeAt().toLocalDate()),
                new Row("更正理由", version.reason(), true));
    }

    @Override
    public String template() {
        return "reportarchive/review";
    }
}
