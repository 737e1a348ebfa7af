package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// Entered figure (填报数据): a figure no register of ours answers for, with who entered it and on what evidence.
public record EnteredFigure(String cell, BigDecimal value, String evidence, String enteredBy,
        LocalDateTime enteredAt) {
}
