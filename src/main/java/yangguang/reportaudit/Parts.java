package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A total with its parts (总数与分项), as a sentence gives them.
///
/// @param closed     whether the list claims to be complete: it ends with 其他, stands after 分别为, or sums up
/// @param suggesting whether it leads one to think so
record Parts(Figure total, List<Item> items, boolean closed, boolean suggesting) {

    /// A part: its noun and its number.
    record Item(String noun, Figure figure) {}

    private static final Set<String> PAPERS = Set.of("条", "件", "份", "篇", "则", "部", "起", "宗", "例", "个");

    BigDecimal sum() {
        return items.stream().map(item -> item.figure.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// `33＋14`.
    String written() {
        return items.stream().map(item -> item.figure.value().toPlainString()).collect(Collectors.joining("＋"));
    }

    /// Whether its parts are counted in other words than the total: 信息 406 条，其中文件 7 件.
    boolean mixed() {
        return items.stream().anyMatch(item -> !counter(item.figure).equals(counter(total)));
    }

    /// The counter without 次 in 条次, 件次.
    static String counter(Figure figure) {
        return figure.counter().equals("条次") || figure.counter().equals("件次") ? figure.counter().substring(0, 1) : figure.counter();
    }

    /// Whether two numbers may count the same things: papers are counted in many words.
    static boolean alike(Figure one, Figure other) {
        return counter(one).equals(counter(other)) || PAPERS.contains(counter(one)) && PAPERS.contains(counter(other));
    }
}
