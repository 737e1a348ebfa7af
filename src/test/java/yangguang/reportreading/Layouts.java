package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.TableLayout;

/// Writes a report in the layouts in which reports are met: real tables, pipes, tabs, one value a line.
public enum Layouts {

    HTML {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            StringBuilder html = new StringBuilder("<table>");
            for (List<TableLayout.Drawn> row : TableLayout.of(table).rows()) {
                html.append("<tr>");
                for (TableLayout.Drawn cell : row) {
                    html.append("<td colspan='").append(cell.across()).append("' rowspan='").append(cell.down()).append("'><p>&nbsp;")
                            .append(text(cell, figures)).append("</p></td>");
                }
                html.append("</tr>");
            }
            return html.append("</table>").toString();
        }

        @Override
        public String report(ReportFormat format, Map<String, String> figures, String title, String partOne) {
            String body = super.report(format, figures, title, partOne);
            return "<!DOCTYPE html><html><head><meta charset=utf-8><title>栏目</title><script>var a='<table>'</script></head><body>"
                    + "<div class=nav><a href=#>首页</a> | <a href=#>政务公开</a></div><table><tr><td>"
                    + body.lines().map(line -> line.startsWith("<table>") ? line : "<p>" + line + "</p>").collect(Collectors.joining())
                    + "</td></tr></table><div>主办单位：某局</div></body></html>";
        }
    },

    PIPES {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> "| " + String.join(" | ", cells) + " |");
        }
    },

    PIPES_ONE_CELL_A_LINE {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> "| " + String.join(" |\n", cells) + " |");
        }
    },

    TABS {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> String.join("\t", cells));
        }
    },

    BLANKS {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> String.join("  ", cells));
        }
    },

    ONE_VALUE_A_LINE {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> String.join("\n", cells));
        }
    },

    ONE_VALUE_A_LINE_SPACED {
        @Override
        public String table(ReportFormat.Table table, Map<String, String> figures) {
            return rows(table, figures, cells -> "\u3000" + String.join("\n\n\u00a0", cells));
        }
    };

    public abstract String table(ReportFormat.Table table, Map<String, String> figures);

    public String report(ReportFormat format, Map<String, String> figures, String title, String partOne) {
        StringBuilder report = new StringBuilder(title).append('\n');
        for (ReportFormat.Section section : format.sections()) {
            report.append(section.title()).append('\n');
            format.tables().stream().filter(table -> table.section().equals(section.id()))
                    .forEach(table -> report.append(table(table, figures)).append('\n'));
            if (section.id().equals("S1")) {
                report.append(partOne).append('\n');
            } else if (section.kind().equals("narrative")) {
                report.append("本年继续完善制度，加强培训，信息处理费收取情况为零。\n");
            }
        }
        return report.toString();
    }

    private static String rows(ReportFormat.Table table, Map<String, String> figures, Function<List<String>, String> row) {
        List<String> lines = new ArrayList<>();
        for (List<TableLayout.Drawn> drawn : TableLayout.of(table).rows()) {
            lines.add(row.apply(drawn.stream().map(cell -> text(cell, figures)).toList()));
        }
        return String.join("\n", lines);
    }

    public static String text(TableLayout.Drawn cell, Map<String, String> figures) {
        return cell.kind() == TableLayout.Kind.FIGURE ? figures.get(cell.cell()) : cell.text();
    }
}
