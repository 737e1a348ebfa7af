package yangguang.reportexport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Valid reports of every generation by chance (随机报告): all equalities hold, figures up to ten digits, money with decimals,
/// prose with characters that files like to lose.
public final class RandomReports {

    private static final List<String> SENTENCES = List.of("本年度主动公开各类信息，及时回应社会关切。", "修订公开指南，清理积压事项；“一网通办”基本建成。",
            "镕堃喆三位同志负责更正、录入工作，联系电话见指南。", "字符 < & > \" ' 与 </table> 原样保留。", "⼯作⼈员逐⼀核对，龍門、㐀㐁等字不变。",
            "𠮷田、𪛖村等地名照录。", "①②③　全角空格，半角 space，“引号”—破折号……", "公式样文字：=SUM(A1:A9)，@某单位，+86。");

    private final Random chance;

    public RandomReports(long seed) {
        this.chance = new Random(seed);
    }

    public ReportDocument next() {
        return next(ReportFormats.shipped().all().get(chance.nextInt(ReportFormats.shipped().all().size())));
    }

    public ReportDocument next(ReportFormat format) {
        int last = Math.min(format.years().to(), 2025);
        int year = Math.max(2014, format.years().from()) + chance.nextInt(last - Math.max(2014, format.years().from()) + 1);
        Map<String, List<String>> prose = new LinkedHashMap<>();
        format.sections().stream().filter(section -> !section.kind().equals("table")).forEach(section -> prose.put(section.id(),
                Stream.generate(this::sentence).limit(1 + chance.nextInt(4)).toList()));
        return ReportDocument.of("青禾县水务局", year, format, prose, cells(format)).signed(LocalDate.of(year + 1, 1, 5 + chance.nextInt(20)));
    }

    private String sentence() {
        return Stream.generate(() -> SENTENCES.get(chance.nextInt(SENTENCES.size()))).limit(1 + chance.nextInt(6)).collect(Collectors.joining());
    }

    public Map<String, Cell> cells(ReportFormat format) {
        Map<String, BigDecimal> figures = new HashMap<>();
        boolean three = chance.nextBoolean();
        format.places().forEach((id, place) -> {
            if (!place.table().optional() || place.column().optional() == three) {
                figures.put(id, figure(place));
            }
        });
        if (figures.containsKey("b.t2.procurement.projects") && figures.get("b.t2.procurement.projects").signum() == 0) {
            figures.put("b.t2.procurement.amount", BigDecimal.ZERO);
        } else {
            figures.computeIfPresent("b.t2.procurement.amount", (_, amount) -> amount.signum() == 0 ? BigDecimal.TEN : amount);
        }
        if (format.table("t3").isPresent()) {
            balance(figures, format);
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        format.places().forEach((id, place) -> cells.put(id, figures.containsKey(id)
                ? Cell.of(id, figures.get(id), place.unit()) : Cell.missing(id)));
        return cells;
    }

    private BigDecimal figure(ReportFormat.Place place) {
        return switch (place.kind()) {
            case "money" -> BigDecimal.valueOf(chance.nextLong(1_000_000_000L), chance.nextInt(7));
            case "change" -> BigDecimal.valueOf(chance.nextInt(-40, 40));
            default -> BigDecimal.valueOf(switch (chance.nextInt(12)) {
                case 0 -> 0;
                case 1 -> chance.nextInt(99_999_999);
                default -> chance.nextInt(400);
            });
        };
    }

    /// Makes the equalities of sections three and four hold.
    private static void balance(Map<String, BigDecimal> figures, ReportFormat format) {
        ReportFormat.Table three = format.table("t3").orElseThrow();
        String t3 = format.prefix() + ".t3.";
        List<ReportFormat.Row> rows = three.blocks().getFirst().leafRows();
        List<String> columns = three.blocks().getFirst().valueColumns().stream().map(ReportFormat.Column::path).toList();
        List<String> results = rows.stream().map(ReportFormat.Row::id).filter(id -> id.matches("r[1-6]_.*")).toList();
        for (String column : columns.subList(0, columns.size() - 1)) {
            figures.put(t3 + "r7_total." + column, sum(figures, results.stream().map(row -> t3 + row + "." + column)));
            BigDecimal ends = figures.get(t3 + "r7_total." + column).add(figures.get(t3 + "carry_out." + column));
            BigDecimal before = figures.get(t3 + "carry_in." + column).min(ends);
            figures.put(t3 + "carry_in." + column, before);
            figures.put(t3 + "new." + column, ends.subtract(before));
        }
        rows.forEach(row -> figures.put(t3 + row.id() + "." + columns.getLast(),
                sum(figures, columns.subList(0, columns.size() - 1).stream().map(column -> t3 + row.id() + "." + column))));
        for (String group : List.of("rev", "dir", "aft")) {
            String t4 = format.prefix() + ".t4." + group + ".";
            figures.put(t4 + "total", sum(figures, Stream.of("upheld", "corrected", "other", "pending").map(t4::concat)));
        }
    }

    private static BigDecimal sum(Map<String, BigDecimal> figures, Stream<String> ids) {
        return ids.map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
