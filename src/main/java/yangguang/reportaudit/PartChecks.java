package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Totals and their parts in the text (总数与分项核对). A sum is called wrong only where the text claims it: parts that
/// exceed the total, or a list that closes with 其他, stands after 分别为, or sums up.
final class PartChecks {

    private static final Wanted CHANNEL = new Wanted("网站|微信|微博|公众号|公报|新媒体|抖音|平台|客户端|广播|电视|报纸|头条|短信");
    private static final Pattern ANSWERED = Pattern.compile("(?s).*(?:办结|答复|办理|办复|处理)[^,;。]*");
    private static final Pattern REQUESTS = Pattern.compile("申请|依申请");
    private static final int LEAD = 20;

    private final Prose prose;
    private final Paragraph paragraph;
    private final List<Finding> findings;

    private PartChecks(Prose prose, Paragraph paragraph, List<Finding> findings) {
        this.prose = prose;
        this.paragraph = paragraph;
        this.findings = findings;
    }

    static List<Finding> findings(Prose prose) {
        List<Finding> findings = new ArrayList<>();
        for (Paragraph paragraph : prose.paragraphs()) {
            PartChecks checks = new PartChecks(prose, paragraph, findings);
            PartsReader.parts(paragraph).forEach(checks::check);
        }
        return findings;
    }

    private void check(Parts parts) {
        boolean ofRequests = parts.items().stream().anyMatch(PartsReader::result);
        boolean received = ofRequests && !ANSWERED.matcher(lead(parts.total(), LEAD)).matches();
        if (received && !nothingCarriedIn()) {
            return;
        }
        boolean countable = !parts.mixed() || parts.closed() || REQUESTS.matcher(lead(parts.total(), 2 * LEAD)).find();
        if (countable) {
            judge(received ? new Parts(parts.total(), parts.items(), false, false) : parts);
        }
    }

    /// What was received may have more results than it counts, as long as requests were carried in.
    private boolean nothingCarriedIn() {
        return prose.report().figure("t3.carry_in.tot").map(Cell::value).filter(number -> number.signum() == 0).isPresent();
    }

    private void judge(Parts parts) {
        BigDecimal stated = parts.total().value();
        BigDecimal sum = parts.sum();
        String counter = parts.total().counter();
        String listed = "正文说共 " + stated.toPlainString() + counter + "，所列分项相加为 " + sum.toPlainString() + counter + "（" + parts.written() + "）";
        boolean overlap = parts.items().stream().filter(item -> CHANNEL.in(item.noun())).count() >= 2;
        boolean totalLast = parts.total().from() > parts.items().getLast().figure().from();
        if (totalLast && sum.compareTo(stated) != 0) {
            add(parts, Severity.WARN, sum, stated, "正文所列各项相加为 " + sum.toPlainString() + counter + "，合计写的是 " + stated.toPlainString() + counter + "。",
                    "请核对合计和各项。");
        } else if (sum.compareTo(stated) > 0 && !overlap && !fullBefore(parts)) {
            add(parts, Severity.WARN, stated, sum, listed + "，比总数多 " + sum.subtract(stated).toPlainString() + "。", "请核对总数和分项。");
        } else if (sum.compareTo(stated) < 0 && (parts.closed() || parts.suggesting())) {
            add(parts, parts.closed() ? Severity.WARN : Severity.INFO, stated, sum, listed + "，有 " + stated.subtract(sum).toPlainString() + counter + "没有说明。",
                    "请核对总数和分项，或写明其余是什么。");
        }
    }

    /// Whether the first parts are the total already: what is counted behind them is something else.
    private static boolean fullBefore(Parts parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.items().size(); i++) {
            sum = sum.add(parts.items().get(i).figure().value());
            if (i > 0 && sum.compareTo(parts.total().value()) == 0) {
                return true;
            }
        }
        return false;
    }

    private void add(Parts parts, Severity severity, BigDecimal expected, BigDecimal actual, String message, String remedy) {
        List<Finding.Words> words = new ArrayList<>();
        words.add(paragraph.words(parts.total()));
        parts.items().forEach(item -> words.add(paragraph.words(item.figure().from(), item.figure().to())));
        findings.add(Finding.said("TX-2", severity, words, List.of(), expected.toPlainString(), actual.toPlainString(), message, remedy));
    }

    private String lead(Figure figure, int length) {
        return paragraph.text().substring(Math.max(0, figure.from() - length), figure.from());
    }
}
