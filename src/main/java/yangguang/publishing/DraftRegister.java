package yangguang.publishing;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// The registers of an agency's documents (信息发布台账): what is under way, what is overdue, and the three lists to
/// which signed documents go by their openness.
@Component
@Article({"13", "26"})
public class DraftRegister {

    /// Saved view of the register table.
    public enum View {
        OPEN("在办", "open"), OVERDUE("超过公开期限", "overdue"), PUBLISHED("已公开", "published"),
        ON_REQUEST("依申请公开清单", "on-request"), WITHHELD("不予公开清单", "withheld"), ABANDONED("已作废", "abandoned"),
        ALL("全部", "all");

        private final String label;
        private final String slug;

        View(String label, String slug) {
            this.label = label;
            this.slug = slug;
        }

        public String label() {
            return label;
        }

        public String slug() {
            return slug;
        }

        /// The view of an address; documents under way where the word is unknown.
        public static View named(String slug) {
            return Arrays.stream(values()).filter(view -> view.slug.equals(slug)).findFirst().orElse(OPEN);
        }

        private DraftFilter filter(long agencyId, String title) {
            List<Stage> open = Arrays.stream(Stage.values()).filter(stage -> !stage.settled()).toList();
            return switch (this) {
                case OPEN -> new DraftFilter(agencyId, open, "", title, false);
                case OVERDUE -> new DraftFilter(agencyId, open, "", title, true);
                case PUBLISHED -> new DraftFilter(agencyId, List.of(Stage.PUBLISHED), "", title, false);
                case ON_REQUEST -> new DraftFilter(agencyId, List.of(Stage.LISTED), "ON_REQUEST", title, false);
                case WITHHELD -> new DraftFilter(agencyId, List.of(Stage.LISTED), "WITHHELD", title, false);
                case ABANDONED -> new DraftFilter(agencyId, List.of(Stage.ABANDONED), "", title, false);
                case ALL -> new DraftFilter(agencyId, List.of(), "", title, false);
            };
        }
    }

    private final Drafts drafts;
    private final PublicationTerm term;
    private final TimeMachine clock;

    DraftRegister(Drafts drafts, PublicationTerm term, TimeMachine clock) {
        this.drafts = drafts;
        this.term = term;
        this.clock = clock;
    }

    /// A page of a view.
    ///
    /// @param title part of the title or the whole document number, "" for all
    /// @param page  from 1
    public List<Draft> list(long agencyId, View view, String title, int page, int size) {
        return drafts.list(view.filter(agencyId, title), term.clock().formedBefore(clock.today()), page, size);
    }

    public long count(long agencyId, View view, String title) {
        return drafts.count(view.filter(agencyId, title), term.clock().formedBefore(clock.today()));
    }
}
