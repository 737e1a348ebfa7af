package yangguang.reportaudit;

import java.util.List;

/// A whole report with the errors that were put into it (带标注的报告).
record LabelledReport(String name, String text, boolean page, List<Planted> planted) {}
