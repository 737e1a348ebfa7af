package yangguang.reportform;

import java.util.Arrays;

/// A figure of the office's registers that a report can be held against (台账数). Format files name it by its code.
public enum RegisterFigure {
    /// Notices that asked applicants to mend requests in hand in the year (补正通知书), those of the year before included.
    CLARIFICATIONS("clarifications", "本年在办申请的补正通知书"),
    /// Normative documents marked 有效 in the catalogue on 31 December (有效的行政规范性文件).
    NORMATIVE_VALID("normative_valid", "12月31日目录中标明有效的行政规范性文件"),
    /// Rules marked 有效 in the catalogue on 31 December (有效的规章).
    RULES_VALID("rules_valid", "12月31日目录中标明有效的规章"),
    /// How many rules the agency can have: 0 where it may make none, no figure where it may (规章制定权).
    RULES_MOST("rules_most", "没有规章制定权的机关可填的件数");

    private final String code;
    private final String label;

    RegisterFigure(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    static RegisterFigure of(String code) {
        return Arrays.stream(values()).filter(figure -> figure.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalStateException("勾稽公式提到没有的台账数“" + code + "”"));
    }
}
