package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import yangguang.reportform.ReportFormat;
import yangguang.reportform.TableLayout;

/// A made-up report before it is written in some kind of file: paragraphs and tables of merged cells, which a
/// [Quirk] may spoil.
public final class Draft {

    sealed interface Part {}

    record Para(String text) implements Part {}

    /// A table. `name` is the id of the format's table it stands for.
    record Tab(String name, List<List<C>> rows) implements Part {
        int width() {
            int[] depth = new int[400];
            int widest = 0;
            for (List<C> row : rows) {
                int column = 0;
                for (C cell : row) {
                    while (depth[column] > 0) {
                        column++;
                    }
                    for (int i = 0; i < cell.across; i++) {
                        depth[column + i] = cell.down;
                    }
                    column += cell.across;
                }
                while (depth[column] > 0) {
                    column++;
                }
                widest = Math.max(widest, column);
                for (int i = 0; i < depth.length; i++) {
                    depth[i] = Math.max(0, depth[i] - 1);
                }
            }
            return widest;
        }
    }

    /// A cell; `id` is that of its figure, else "".
    static final class C {
        String text;
        int across;
        int down;
        final TableLayout.Kind kind;
        final String id;

        C(String text, int across, int down, TableLayout.Kind kind, String id) {
            this.text = text;
            this.across = across;
            this.down = down;
            this.kind = kind;
            this.id = id;
        }

        static C label(String text) {
            return new C(text, 1, 1, TableLayout.Kind.LABEL, "");
        }

        boolean figure() {
            return kind == TableLayout.Kind.FIGURE;
        }

        C copy() {
            return new C(text, across, down, kind, id);
        }
    }

    final List<Part> parts = new ArrayList<>();

    static Draft of(ReportFormat format, Map<String, String> figures, String title) {
        Draft draft = new Draft();
        draft.parts.add(new Para(title));
        for (ReportFormat.Section section : format.sections()) {
            draft.parts.add(new Para(section.title()));
            if (section.kind().equals("narrative")) {
                draft.parts.add(new Para("本年认真落实条例要求，完善制度，加强培训，按时更新公开目录，回应社会关切，各项工作平稳有序，没有需要另行说明的情况。"));
            }
            for (ReportFormat.Table table : format.tables()) {
                if (table.section().equals(section.id())) {
                    draft.parts.add(tab(table, figures));
                }
            }
        }
        return draft;
    }

    private static Tab tab(ReportFormat.Table table, Map<String, String> figures) {
        List<List<C>> rows = new ArrayList<>();
        for (List<TableLayout.Drawn> drawn : TableLayout.of(table).rows()) {
            List<C> row = new ArrayList<>();
            for (TableLayout.Drawn cell : drawn) {
                row.add(new C(Layouts.text(cell, figures), cell.across(), cell.down(), cell.kind(), cell.cell()));
            }
            rows.add(row);
        }
        return new Tab(table.id(), rows);
    }

    List<Tab> tabs() {
        return parts.stream().filter(Tab.class::isInstance).map(Tab.class::cast).toList();
    }

    Tab tab(String name) {
        return tabs().stream().filter(tab -> tab.name().equals(name)).findFirst().orElseThrow();
    }

    List<C> cells() {
        return tabs().stream().flatMap(tab -> tab.rows().stream()).flatMap(List::stream).toList();
    }
}
