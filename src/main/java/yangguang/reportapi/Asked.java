package yangguang.reportapi;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportform.ReportFormats;

/// Parameters of a question to the archive (查询参数). What cannot be meant is refused by its name, never ignored: a
/// program that misspells a year must not get all years.
final class Asked {

    private static final int LONGEST = 200;

    private Asked() {}

    static ArchiveFilter filter(String agency, String region, String year, String generation) {
        if (!generation.isEmpty() && ReportFormats.shipped().find(generation).isEmpty()) {
            throw new Refused(Problem.wrongParameter("generation：没有代号为 " + shortened(generation) + " 的报告格式。"));
        }
        ArchiveFilter accepted = ArchiveFilter.ACCEPTED;
        return new ArchiveFilter(bounded("agency", agency), null, "", bounded("region", region), null,
                year.isEmpty() ? null : number("year", year, 1990, 2999), generation, accepted.state(), false);
    }

    static String bounded(String name, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(Problem.wrongParameter(name + "：不超过 " + LONGEST + " 个字。"));
        }
        return text.strip();
    }

    static int number(String name, String text, int from, int to) {
        if (text.isEmpty()) {
            throw missing(name);
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw new Refused(Problem.wrongParameter(name + "：应是 " + from + " 到 " + to + " 的整数，收到的是“" + shortened(text) + "”。"));
    }

    static Refused missing(String name) {
        return new Refused(Problem.wrongParameter(name + "：缺少这个参数。"));
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    static ResponseEntity<byte[]> json(Object json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Problem.JSON.writeValueAsBytes(json));
    }
}
