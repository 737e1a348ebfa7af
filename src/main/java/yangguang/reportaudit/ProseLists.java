package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.Line;

/// Totals and their parts in prose (正文中的总数与分项): `公开 47 条，其中规范性文件 33 条，其他 14 条`. A sum is called
/// wrong only where the text claims it: parts that exceed the total, or a list that closes with 其他 or 分别为 and
/// falls short. Percentages are recomputed with as many digits as the author used.
final class ProseLists {

    private static final String COUNTER = "(?:条|件次|件|份|期|项|人次|次|个|名|篇|起|宗|部|场|户|家|万元|元)";
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+|\\d{1,9}";
    private static final Pattern TOTAL = Pattern.compile("(?<n>" + NUMBER + ") ?(?<c>" + COUNTER + ")(?<gap>[^;\\n]{0,30}?)(?<intro>其中包括|其中|主要包括|包括|含|分别为|分别是|分为|具体为)[:,]?");
    private static final Pattern ITEM = Pattern.compile("\\G(?<sep>[、,;]|和|及|以及)? ?(?<noun>[^\\d,;、。%:]{1,24}?) ?(?<n>" + NUMBER + ") ?(?<c>" + COUNTER
            + ")(?:信息)?(?:[,(] ?(?:约)?占(?:比|总数的|总量的|全部的|总数)?(?:为|约)? ?(?<p>\\d{1,3}(?:\\.\\d{1,3})?)%\\)?)?");
    private static final Pattern OTHER_RELATION = Pattern.compile("同比|增长|增加|减少|下降|比上年|较上年|完成|其中|超过|达到");

    private ProseLists() {}

    private record Item(String noun, long number, String share) {}

    static void check(Line line, List<Finding> findings) {
        Matcher total = TOTAL.matcher(line.text());
        int from = 0;
        while (total.find(from)) {
            from = total.end();
            List<Item> items = new ArrayList<>();
            boolean whole = total.group("gap").indexOf('余') != 0 && !total.group("gap").matches(".*\\d" + COUNTER + ".*");
            int end = items(line.text(), total.end(), total.group("c"), items);
            if (whole && items.size() >= 2 && end >= 0) {
                judge(line, total, items, findings);
                from = Math.max(from, end);
            }
        }
    }

    /// Reads the items from `at`; returns where they end, or -1 where the list is of another kind.
    private static int items(String text, int at, String counter, List<Item> items) {
        Matcher item = ITEM.matcher(text);
        int end = at;
        while (end < text.length() && item.find(end) && item.start() == end) {
            boolean approximate = item.end() < text.length() && "余多".indexOf(text.charAt(item.end())) >= 0;
            if (OTHER_RELATION.matcher(item.group("noun")).find() || approximate) {
                return -1;
            }
            if (!item.group("c").equals(counter) || !items.isEmpty() && item.group("sep") == null) {
                break;
            }
            items.add(new Item(item.group("noun"), number(item.group("n")), item.group("p")));
            end = item.end();
        }
        return end;
    }

    private static void judge(Line line, Matcher total, List<Item> items, List<Finding> findings) {
        long stated = number(total.group("n"));
        long sum = items.stream().mapToLong(Item::number).sum();
        String counter = total.group("c");
        String list = String.join("＋", items.stream().map(item -> Long.toString(item.number)).toList());
        boolean closed = items.getLast().noun.startsWith("其他") || items.getLast().noun.startsWith("其它")
                || total.group("intro").startsWith("分");
        boolean suggests = !total.group("intro").equals("其中");
        if (sum > stated) {
            findings.add(Finding.at("TX-2", Severity.WARN, line.where(), stated, sum, "正文说共 " + stated + counter + "，所列分项相加为 "
                    + sum + counter + "（" + list + "），比总数多 " + (sum - stated) + "；请核对总数和分项。"));
        } else if (sum < stated && (closed || suggests)) {
            findings.add(Finding.at("TX-2", closed ? Severity.WARN : Severity.INFO, line.where(), stated, sum, "正文说共 " + stated + counter
                    + "，所列分项相加为 " + sum + counter + "（" + list + "），有 " + (stated - sum) + counter + "没有说明；请核对总数和分项，或写明其余是什么。"));
        }
        for (Item item : items) {
            share(line, item, stated, counter, findings);
        }
    }

    private static void share(Line line, Item item, long base, String counter, List<Finding> findings) {
        if (item.share == null || base == 0) {
            return;
        }
        BigDecimal written = new BigDecimal(item.share);
        BigDecimal exact = BigDecimal.valueOf(item.number).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(written.scale());
        if (written.subtract(exact).abs().compareTo(step) >= 0) {
            BigDecimal right = exact.setScale(Math.max(written.scale(), 1), RoundingMode.HALF_UP);
            findings.add(Finding.at("TX-2", Severity.WARN, line.where(), right + "%", written + "%", "“" + item.noun.strip() + "”"
                    + item.number + counter + "占 " + base + counter + "的 " + right + "%，正文写的是 " + written + "%；请重算。"));
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
