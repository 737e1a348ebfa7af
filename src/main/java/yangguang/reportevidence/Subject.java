package yangguang.reportevidence;

/// Subject of an exhibit (佐证对象): what a person stated, and what the file is to prove.
///
/// @param year     report year; null for an activity, which may count in several
/// @param cell     cell id; null for an activity
/// @param recordId number of the correction or activity; null for an entered figure
public record Subject(Kind kind, Integer year, String cell, Long recordId) {

    /// What was stated (种类).
    public enum Kind {
        FIGURE("填报数据"), CORRECTION("更正"), ACTIVITY("公开工作记录");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Subject figure(int year, String cell) {
        return new Subject(Kind.FIGURE, year, cell, null);
    }

    public static Subject correction(int year, String cell, long id) {
        return new Subject(Kind.CORRECTION, year, cell, id);
    }

    public static Subject activity(long id) {
        return new Subject(Kind.ACTIVITY, null, null, id);
    }

    /// Address of its exhibits on the desk.
    public String url() {
        return switch (kind) {
            case FIGURE -> "/desk/reports/" + year + "/cells/" + cell + "/exhibits";
            case CORRECTION -> "/desk/reports/corrections/" + recordId + "/exhibits";
            case ACTIVITY -> "/desk/reports/activities/" + recordId + "/exhibits";
        };
    }

    /// Under which kind of file the journal keeps it.
    String journalKind() {
        return switch (kind) {
            case FIGURE, CORRECTION -> "年度报告";
            case ACTIVITY -> "公开工作";
        };
    }

    String journalNumber(long agencyId) {
        return switch (kind) {
            case FIGURE, CORRECTION -> agencyId + "/" + year;
            case ACTIVITY -> String.valueOf(recordId);
        };
    }
}
