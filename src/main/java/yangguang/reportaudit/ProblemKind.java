package yangguang.reportaudit;

import java.util.List;

/// Kind of problem (问题类别) under which a bulletin tells findings, in the order in which it tells them; with what it
/// asks of the agencies. A rule belongs to the first kind that names it or its beginning.
public enum ProblemKind {

    TIME("公布时间", "请核对公布日期；确属逾期的，书面说明原因，今后按期公布。", "TX-5"),
    FORM("格式和表格", "请按报告年度适用的格式补齐部分和表格，表格用文字填写，没有的填“0”，不留空、不用图片。",
            "WRONG_FORMAT_GENERATION", "SECTION", "TABLE", "T3-4", "OUTLINE", "FORMAT", "BROKEN-OFF", "MIXED"),
    YEARS("与上年度衔接", "请与上年度报告核对；因机构调整等原因不一致的，在报告中说明。", "T3-5", "T2B-2", "T2C-1", "T2C-5", "T4-2", "T4-3"),
    REGISTER("与登记台账", "请与申请、复议诉讼和文件目录的登记逐件核对。", "T3-7", "T2C-3"),
    ROLL_UP("汇总数", "请核对汇总范围和各机关报送的数字。", "AGG"),
    PROSE("正文数字", "请核对正文与表格、总数与分项，以核实后的数字为准一并改正。", "TX-1", "TX-2", "T3-6"),
    HEAD("名称、年度和落款", "请核对题名、机关名称、年度和落款，删去沿用的旧文字。", "TX-3"),
    CONTENT("内容空泛雷同", "请结合本机关实际重写有关部分，说明上年度问题的改进情况。", "TX-4", "SIM", "E16", "E4"),
    TABLES("表内勾稽关系", "请对照原始台账逐格核对，按更正程序重新公布。", "T2", "T3", "T4", "GA"),
    OTHER("其他", "请逐项核对。", "");

    private final String label;
    private final String request;
    private final List<String> rules;

    ProblemKind(String label, String request, String... rules) {
        this.label = label;
        this.request = request;
        this.rules = List.of(rules);
    }

    public String label() {
        return label;
    }

    public String request() {
        return request;
    }

    public static ProblemKind of(String rule) {
        for (ProblemKind kind : values()) {
            if (kind.rules.stream().anyMatch(name -> rule.equals(name) || rule.startsWith(name + "-") || name.length() == 2 && rule.startsWith(name)
                    || name.isEmpty())) {
                return kind;
            }
        }
        throw new IllegalStateException(rule);
    }
}
