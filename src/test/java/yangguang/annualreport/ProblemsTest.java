package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Last year's problems, split into items, and the draft made of what became of them.
class ProblemsTest {

    @Test
    void problemsCountedInWordsAreSplitAtTheirOrdinals() {
        assertThat(Problems.of("（一）存在的主要问题。一是公开时限偏长；二是解读形式单一。\n（二）改进情况。一是建立提醒；二是增加图解。"))
                .containsExactly("公开时限偏长", "解读形式单一");
    }

    @Test
    void problemsInNumberedParagraphsAreSplitAtTheNumbers() {
        assertThat(Problems.of("1.栏目更新不及时。\n2.人员培训不够。\n下一步，加强培训。")).containsExactly("栏目更新不及时", "人员培训不够");
    }

    @Test
    void problemsWithoutNumbersAreSplitAtTheSentences() {
        assertThat(Problems.of("公开的主动性还不够。答复文书说理不充分。")).containsExactly("公开的主动性还不够", "答复文书说理不充分");
    }

    @Test
    void anEmptyPartHasNone() {
        assertThat(Problems.of("")).isEmpty();
        assertThat(Problems.of("无。")).isEmpty();
    }

    @Test
    void theDraftSaysOfEachWhatBecameOfIt() {
        LocalDateTime at = LocalDateTime.of(2026, 1, 5, 9, 0);
        String draft = Problems.draft(List.of(
                new ProblemAccount(1, "公开时限偏长", ProblemAccount.Outcome.RESOLVED, "建立了到期提醒。", "甲", at),
                new ProblemAccount(2, "解读形式单一", ProblemAccount.Outcome.CONTINUING, "增加图解 6 篇", "甲", at)));
        assertThat(draft).contains("一是针对“公开时限偏长”，建立了到期提醒，问题已经解决；", "二是针对“解读形式单一”，增加图解 6 篇，仍在继续推进。",
                "（二）存在的主要问题。解读形式单一，需要继续解决。");
        assertThat(Problems.draft(List.of())).isEmpty();
    }
}
