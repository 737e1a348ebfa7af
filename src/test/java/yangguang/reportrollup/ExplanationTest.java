package yangguang.reportrollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

class ExplanationTest {

    private static final Finding WARNING = Finding.on("T2C-1", Severity.WARN, List.of("c.t2.normative.valid"), "8", "5",
            "现行有效 5，应为 8，相差 3（上年有效加制发减废止）。", "请核对两个年度的报告。");

    private static boolean holds(String kept) {
        return new Explanation("T2C-1", "c.t2.normative.valid", kept, "三件到期", "林静", LocalDateTime.of(2026, 1, 9, 9, 0)).explains(WARNING);
    }

    @Test
    void anExplanationHoldsForTheFindingAsItRead() {
        assertThat(holds(WARNING.message())).isTrue();
        assertThat(holds("现行有效 5，应为 9，相差 4（上年有效加制发减废止）。")).isFalse();
    }

    @Test
    void anExplanationKeptWithTheRemedyStillHolds() {
        assertThat(holds(WARNING.told())).isTrue();
        assertThat(holds("现行有效 5，应为 8，相差 3（上年有效加制发减废止），请核对。")).isTrue();
        assertThat(holds("现行有效 5，应为 8，相差 3（上年有效加制发减废止）又 1 件。")).isFalse();
    }
}
