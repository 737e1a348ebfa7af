package yangguang.annualreport;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import yangguang.statute.Article;

/// Annual report (年度报告) of one agency and year: its prose, and the figures as they stood when it was published.
/// Until then the figures are compiled anew at each look.
///
/// @param overview part one
/// @param problems part five
/// @param others   part six
/// @param figures  JSON of cell id to figure; null until published
@Article({"49", "50"})
@Table("annual_report")
record AnnualReport(@Id Long id, long agencyId, int year, String generation, String overview, String problems,
        String others, String figures, LocalDateTime publishedAt, String publishedBy, @Version Integer version) {

    static AnnualReport begun(long agencyId, int year, String generation) {
        return new AnnualReport(null, agencyId, year, generation, "", "", "", null, null, null, null);
    }

    AnnualReport written(String generation, String overview, String problems, String others, Integer version) {
        return new AnnualReport(id, agencyId, year, generation, overview, problems, others, null, null, null, version);
    }

    AnnualReport publishedBy(String name, LocalDateTime at, String figures) {
        return new AnnualReport(id, agencyId, year, generation, overview, problems, others, figures, at, name,
                version);
    }

    boolean published() {
        return publishedAt != null;
    }
}
