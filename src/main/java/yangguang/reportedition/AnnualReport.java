package yangguang.reportedition;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Annual report (年度报告) of one agency and year, in one edition: its prose, where it stands, and from the moment it
/// was sent for signature its figures. Until then they are put together anew at each look.
///
/// @param edition    1 for the first, one more for each correction; the highest published one is in force
/// @param overview   part one
/// @param problems   part five
/// @param others     part six
/// @param correction what the edition corrects, and why; "" for the first
@Article({"49", "50"})
@Table("annual_report")
public record AnnualReport(@Id Long id, long agencyId, int year, int edition, String generation, String overview,
        String problems, String others, @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) ReportProgress progress,
        String correction, @Version Integer version) {

    public static AnnualReport begun(long agencyId, int year, String generation) {
        return new AnnualReport(null, agencyId, year, 1, generation, "", "", "", ReportProgress.BEGUN, "", null);
    }

    public AnnualReport written(String generation, String overview, String problems, String others, Integer version) {
        return new AnnualReport(id, agencyId, year, edition, generation, overview, problems, others, progress,
                correction, version);
    }

    public AnnualReport moved(ReportProgress on) {
        return new AnnualReport(id, agencyId, year, edition, generation, overview, problems, others, on, correction, version);
    }

    /// The next edition, with the same words to begin with.
    public AnnualReport corrected(String why) {
        return new AnnualReport(null, agencyId, year, edition + 1, generation, overview, problems, others,
                progress.corrected(), why, null);
    }

    public ReportStage stage() {
        return progress.stage();
    }

    /// Whether its figures and words are fixed ([FixedFigures]).
    public boolean fixed() {
        return !stage().open();
    }

    LocalDateTime publishedAt() {
        return progress.publishedAt();
    }

    String publishedBy() {
        return progress.publishedBy();
    }

    public boolean published() {
        return publishedAt() != null;
    }

    /// What keeps its figures and prose from being written.
    Optional<Obstacle> obstacleToWriting() {
        return switch (stage()) {
            case DRAFTING, FROZEN, RETURNED -> Optional.empty();
            case SIGN_OFF, SIGNED -> Optional.of(Obstacle.of(year + " 年的年度报告已经送签，数据和文字不能再改。", "",
                    "要改的，请签发人退回起草。"));
            case SUBMITTED, ACCEPTED -> Optional.of(Obstacle.of(year + " 年的年度报告已经报送，数据和文字不能再改。", "",
                    "要改的，请主管部门退回修改；已接收的，发布后办理更正。"));
            case PUBLISHED -> Optional.of(Obstacle.of(year + " 年的年度报告已经发布，不能再改。", "《条例》第四十九条",
                    "内容确有错误的，办理更正，另出新版。"));
        };
    }
}
