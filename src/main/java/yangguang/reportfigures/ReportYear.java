package yangguang.reportfigures;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.web.NotThere;

/// The year in the address of a report on the desk, and who may open it (报告年度).
public final class ReportYear {

    private static final int FIRST = 2008;
    private static final int LAST = 2999;
    private static final Role[] WRITERS = {Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR};

    private ReportYear() {
    }

    /// By those who write it.
    public static void open(Officer officer, int year) {
        officer.require(WRITERS);
        check(year);
    }

    /// Whether pages may offer a way to it.
    public static boolean opensFor(Officer officer) {
        return officer.hasAny(WRITERS);
    }

    /// No report can be of another year.
    public static void check(int year) {
        if (year < FIRST || year > LAST) {
            throw new NotThere();
        }
    }
}
