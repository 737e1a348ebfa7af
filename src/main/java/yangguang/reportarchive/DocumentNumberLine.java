package yangguang.reportarchive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportreading.PublishedReport;

/// Document number of a report (发文字号), where a line before its first part says nothing else.
final class DocumentNumberLine {

    private static final int LINES = 30;
    private static final Pattern NUMBER = Pattern.compile("(?:(?:发文字号|文号|文件编号) ?[:：]? ?)?([一-龥]{2,15}[〔\\[(]\\d{4}[〕\\])] ?\\d{1,5} ?号)");

    private DocumentNumberLine() {
    }

    static String of(PublishedReport report) {
        return report.lines().stream().limit(LINES).flatMap(line -> line.pieces().stream()).map(piece -> NUMBER.matcher(piece.text().strip()))
                .filter(Matcher::matches).findFirst().map(number -> number.group(1)).orElse("");
    }
}
