package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// Origin of a figure (数据来源). A zero somebody asserts, a blank, and what does not apply to the agency are three
/// different things, though two of them read 0.
public sealed interface Origin {

    /// Counted by a register (登记簿算出), before any correction.
    record Computed(String source, BigDecimal figure) implements Origin {
    }

    /// Stated by a person (人工填报); a zero is an asserted zero.
    record Entered(BigDecimal figure, String by, LocalDateTime at, String evidence) implements Origin {

        public boolean assertedZero() {
            return figure.signum() == 0;
        }
    }

    /// Does not apply to this agency (不适用); reported as 0.
    record NotApplicable(String reason) implements Origin {
    }

    /// Nobody has answered yet (空白).
    record Unanswered() implements Origin {
    }

    /// The origin as a page says it.
    default String words() {
        return switch (this) {
            case Computed computed -> "由" + computed.source() + "算出";
            case Entered entered when entered.assertedZero() -> "确认为 0：" + entered.evidence() + "。" + stated(entered);
            case Entered entered -> "人工填报，来源：" + entered.evidence() + "。" + stated(entered);
            case NotApplicable no -> "不适用，按 0 填报：" + no.reason();
            case Unanswered _ -> "空白：还没有人填报";
        };
    }

    private static String stated(Entered entered) {
        return entered.by() + "，" + entered.at().toLocalDate();
    }
}
