package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import yangguang.reportform.TableLayout;
import yangguang.reportreading.Draft.C;
import yangguang.reportreading.Draft.Tab;

/// What makes a published table strange (版式怪癖), each as met on the sites of public bodies. `lost` says which cells
/// may be reported instead of read: none, those of the row `r1_open`, or any.
enum Quirk {

    NONE(Lost.NONE, draft -> { }),
    HEAD_IN_A_TABLE_OF_ITS_OWN(Lost.NONE, draft -> cut(draft, "t3", 3)),
    TABLE_CUT_IN_ITS_MIDDLE(Lost.NONE, draft -> cut(draft, "t3", 12)),
    HEAD_REPEATED_IN_THE_MIDDLE(Lost.NONE, draft -> repeat(draft, 12, 3)),
    HEAD_REPEATED_BEFORE_THE_TOTAL(Lost.NONE, draft -> repeat(draft, draft.tab("t3").rows().size() - 2, 3)),
    HEAD_REPEATED_IN_PART(Lost.ANY, draft -> repeat(draft, 12, 1)),
    ALL_TABLES_IN_ONE(Lost.NONE, Quirk::join),
    GROUPS_MISSING(Lost.NONE, draft -> groups(draft, (row, group) -> { })),
    GROUPS_IN_EVERY_ROW(Lost.NONE, draft -> groups(draft, (row, group) -> row.addFirst(single(group)))),
    GROUPS_UNMERGED_WITH_BLANKS_BELOW(Lost.NONE, draft -> groupsOnce(draft)),
    LABELS_WRITTEN_DOWNWARDS(Lost.NONE, draft -> texts(draft, TableLayout.Kind.LABEL,
            text -> text.contains("本年度办理结果") ? String.join("\n", text.split("")) : text)),
    LABEL_OVER_TWO_ROWS(Lost.NONE, Quirk::splitLabel),
    LABELS_WRAPPED(Lost.NONE, draft -> texts(draft, TableLayout.Kind.LABEL, text -> text.length() > 12 ? text.substring(0, 9) + "\n" + text.substring(9) : text)),
    HEADS_WRAPPED(Lost.NONE, draft -> texts(draft, TableLayout.Kind.HEAD, text -> text.length() > 3 ? text.substring(0, 3) + "\n" + text.substring(3) : text)),
    THOUSANDS(Lost.NONE, draft -> texts(draft, TableLayout.Kind.FIGURE, text -> String.format("%,d", Long.parseLong(text)))),
    FULL_WIDTH(Lost.NONE, draft -> texts(draft, TableLayout.Kind.FIGURE, text -> text.chars().collect(StringBuilder::new,
            (wide, c) -> wide.append((char) (c - '0' + '０')), StringBuilder::append).toString())),
    PADDED(Lost.NONE, draft -> draft.cells().forEach(cell -> cell.text = "\u00a0\u3000 " + cell.text + " \u00a0")),
    UNITS_IN_CELLS(Lost.NONE, draft -> texts(draft, TableLayout.Kind.FIGURE, text -> text + "件")),
    GROUP_SPAN_ONE_SHORT(Lost.ANY, draft -> spans(draft, "法人或其他组织", -1)),
    GROUP_SPAN_ONE_LONG(Lost.ANY, draft -> spans(draft, "法人或其他组织", 1)),
    CORNER_SPAN_ONE_SHORT(Lost.ANY, draft -> spans(draft, "勾稽关系", -1)),
    REVIEW_SPAN_ONE_SHORT(Lost.ANY, draft -> spans(draft, "行政复议", -1)),
    NOTE_COLUMN(Lost.NONE, draft -> note(draft, "无")),
    NOTE_COLUMN_OF_FIGURES(Lost.NONE, draft -> note(draft, "7")),
    NOTE_COLUMN_AND_A_CELL_LOST(Lost.ROW, draft -> {
        note(draft, "7");
        lose(draft);
    }),
    NOTE_COLUMN_IN_THE_MIDDLE(Lost.NONE, Quirk::strangerInside),
    ROW_NUMBERS(Lost.NONE, Quirk::rowNumbers),
    ROW_NUMBERS_AND_A_CELL_LOST(Lost.ROW, draft -> {
        rowNumbers(draft);
        lose(draft);
    }),
    CELL_LOST(Lost.ROW, Quirk::lose),
    CELL_TOO_MANY(Lost.ROW, draft -> row(draft).add(new C("5", 1, 1, TableLayout.Kind.FIGURE, ""))),
    CELLS_MERGED(Lost.ROW, draft -> {
        List<C> row = row(draft);
        row.remove(row.size() - 2);
        row.getLast().across = 2;
    }),
    TWO_FIGURES_IN_ONE_CELL(Lost.ROW, draft -> {
        List<C> row = row(draft);
        row.get(row.size() - 2).text += "\n" + row.getLast().text;
        row.getLast().text = "";
    }),
    CELL_BLANK(Lost.ROW, draft -> row(draft).getLast().text = ""),
    BLANK_ROWS(Lost.NONE, draft -> draft.tabs().forEach(tab -> tab.rows().add(new ArrayList<>(List.of(new C("", tab.width(), 1, TableLayout.Kind.LABEL, "")))))),
    NAME_AND_UNIT_ABOVE(Lost.NONE, draft -> draft.tabs().forEach(tab -> {
        tab.rows().addFirst(new ArrayList<>(List.of(new C("单位：件", tab.width(), 1, TableLayout.Kind.LABEL, ""))));
        tab.rows().addFirst(new ArrayList<>(List.of(new C("2023年度统计表", tab.width(), 1, TableLayout.Kind.LABEL, ""))));
    })),
    NOTE_BELOW(Lost.NONE, draft -> draft.tabs().forEach(tab -> tab.rows()
            .add(new ArrayList<>(List.of(new C("注：数据截至2023年12月31日，共12件。", tab.width(), 1, TableLayout.Kind.LABEL, "")))))),
    PAGE_NUMBER_BETWEEN(Lost.NONE, draft -> {
        cut(draft, "t3", 12);
        draft.parts.add(draft.parts.indexOf(draft.tab("t3")) + 1, new Draft.Para("— 3 —"));
        draft.parts.add(draft.parts.indexOf(draft.tab("t3")) + 1, new Draft.Para("4"));
    }),
    TOTAL_COLUMN_FIRST(Lost.NONE, Quirk::totalFirst),
    NO_NUMBERING(Lost.NONE, draft -> texts(draft, TableLayout.Kind.LABEL, text -> text.replaceAll("^(?:[一二三四]、|（[一二三四五六七]）|\\d\\.)", ""))),
    SPACED_WORDS(Lost.NONE, draft -> draft.cells().stream().filter(cell -> cell.text.equals("规章") || cell.text.equals("总计") || cell.text.equals("其他"))
            .forEach(cell -> cell.text = cell.text.charAt(0) + "\u3000" + cell.text.substring(1))),
    OTHER_SPELLING(Lost.NONE, draft -> draft.cells().stream().filter(cell -> !cell.figure()).forEach(cell -> cell.text = cell.text.replace("其他", "其它").replace("（", "(").replace("）", ")"))),
    LAST_ROW_FIRST(Lost.NONE, draft -> draft.tab("t3").rows().add(3, draft.tab("t3").rows().removeLast())),
    TABLE_FOR_EACH_BLOCK(Lost.NONE, Quirk::blocks),
    HEAD_LABEL_LOST(Lost.ANY, draft -> draft.cells().stream().filter(cell -> cell.text.equals("科研机构")).forEach(cell -> cell.text = "")),
    HEAD_LABEL_MISSPELT(Lost.ANY, draft -> draft.cells().stream().filter(cell -> cell.text.equals("科研机构")).forEach(cell -> cell.text = "科研院所")),
    HEADS_OF_TWO_COLUMNS_EXCHANGED(Lost.ANY, Quirk::exchangeHeads),
    REVIEW_TABLE_DOWNWARDS(Lost.ANY, Quirk::transpose),
    COLUMN_OF_LAST_YEAR_BESIDE(Lost.ANY, Quirk::lastYear);

    /// What may be reported instead of read.
    enum Lost { NONE, ROW, ANY }

    private interface Grouping {
        void put(List<C> row, C group);
    }

    /// Whether its rows are unequally long, which a page and Word show and a sheet cannot.
    boolean ragged() {
        return name().endsWith("CELL_LOST");
    }

    final Lost lost;
    private final Consumer<Draft> spoil;

    Quirk(Lost lost, Consumer<Draft> spoil) {
        this.lost = lost;
        this.spoil = spoil;
    }

    void spoil(Draft draft) {
        spoil.accept(draft);
    }

    private static void texts(Draft draft, TableLayout.Kind kind, UnaryOperator<String> change) {
        draft.cells().stream().filter(cell -> cell.kind == kind && !cell.text.isEmpty()).forEach(cell -> cell.text = change.apply(cell.text));
    }

    private static List<C> row(Draft draft) {
        return draft.tab("t3").rows().stream().filter(row -> row.getLast().id.endsWith("r1_open.tot") || row.getLast().id.endsWith("r1_open.oth")
                || row.getLast().text.equals("5")).findFirst().orElseThrow();
    }

    private static void lose(Draft draft) {
        List<C> row = draft.tab("t3").rows().stream().filter(cells -> cells.stream().anyMatch(cell -> cell.id.endsWith("r1_open.sci"))).findFirst().orElseThrow();
        row.removeIf(cell -> cell.id.endsWith("r1_open.sci"));
    }

    private static void cut(Draft draft, String name, int at) {
        Tab whole = draft.tab(name);
        List<List<C>> lower = new ArrayList<>(whole.rows().subList(at, whole.rows().size()));
        whole.rows().subList(at, whole.rows().size()).clear();
        if (at > 3) {
            int left = whole.width() - lower.getFirst().stream().mapToInt(cell -> cell.across).sum();
            for (List<C> row : whole.rows()) {
                row.stream().filter(cell -> cell.text.contains("办理结果")).forEach(cell -> cell.down = at - whole.rows().indexOf(row));
                row.stream().filter(cell -> cell.text.contains("不予公开")).forEach(cell -> cell.down = Math.min(cell.down, at - whole.rows().indexOf(row)));
            }
            lower.getFirst().addFirst(new C("", left, 1, TableLayout.Kind.LABEL, ""));
            for (int i = 1; i < lower.size(); i++) {
                int missing = 10 - width(lower, i);
                if (missing > 0) {
                    lower.get(i).addFirst(new C("", missing, 1, TableLayout.Kind.LABEL, ""));
                }
            }
        }
        draft.parts.add(draft.parts.indexOf(whole) + 1, new Tab(name + "-2", lower));
    }

    /// Columns row `i` fills, cells reaching down into it included.
    private static int width(List<List<C>> rows, int i) {
        int width = 0;
        for (int above = 0; above <= i; above++) {
            int row = above;
            width += rows.get(above).stream().filter(cell -> row + cell.down > i).mapToInt(cell -> cell.across).sum();
        }
        return width;
    }

    private static void repeat(Draft draft, int at, int rows) {
        Tab tab = draft.tab("t3");
        List<List<C>> head = new ArrayList<>();
        for (List<C> row : tab.rows().subList(0, rows)) {
            head.add(new ArrayList<>(row.stream().map(C::copy).peek(cell -> cell.down = Math.min(cell.down, rows)).toList()));
        }
        int insert = at;
        while (!free(tab.rows(), insert)) {
            insert++;
        }
        tab.rows().addAll(insert, head);
    }

    /// Whether no cell reaches over the upper edge of row `at`, save the group of all results, which is cut there.
    private static boolean free(List<List<C>> rows, int at) {
        boolean free = true;
        for (int i = 0; i < at; i++) {
            for (C cell : rows.get(i)) {
                if (i + cell.down > at && cell.text.contains("办理结果")) {
                    int rest = i + cell.down - at;
                    cell.down = at - i;
                    rows.get(at).addFirst(new C("", 1, rest, TableLayout.Kind.LABEL, ""));
                } else {
                    free &= i + cell.down <= at;
                }
            }
        }
        return free;
    }

    private static void join(Draft draft) {
        List<List<C>> rows = new ArrayList<>();
        int width = draft.tabs().stream().mapToInt(Tab::width).max().orElse(1);
        boolean inside = false;
        List<Draft.Part> kept = new ArrayList<>();
        for (Draft.Part part : draft.parts) {
            if (part instanceof Draft.Para para && para.text().matches("[二三四]、.*")) {
                rows.add(new ArrayList<>(List.of(new C(para.text(), width, 1, TableLayout.Kind.LABEL, ""))));
            } else if (part instanceof Tab tab) {
                rows.addAll(tab.rows());
                if (!inside) {
                    kept.add(new Tab("all", rows));
                }
                inside = true;
            } else {
                kept.add(part);
            }
        }
        draft.parts.clear();
        draft.parts.addAll(kept);
    }

    private static C single(C group) {
        return new C(group.text, 1, 1, TableLayout.Kind.LABEL, "");
    }

    /// Takes the groups' merged cells out of the long table and puts something into each of their rows instead.
    private static void groups(Draft draft, Grouping grouping) {
        List<List<C>> rows = draft.tab("t3").rows();
        for (int i = 3; i < rows.size(); i++) {
            for (C group : List.copyOf(rows.get(i)).reversed()) {
                if (!group.figure() && group.down > 1) {
                    rows.get(i).remove(group);
                    for (int below = i; below < i + group.down; below++) {
                        grouping.put(rows.get(below), group);
                    }
                }
            }
        }
        for (List<C> row : rows.subList(0, 3)) {
            row.stream().filter(cell -> cell.text.contains("勾稽关系")).forEach(cell -> cell.across = 1);
        }
        for (List<C> row : rows.subList(3, rows.size())) {
            row.stream().filter(cell -> !cell.figure()).forEach(cell -> cell.across = 1);
        }
        square(rows);
    }

    /// Label cells are widened until all rows are equally long.
    private static void square(List<List<C>> rows) {
        int labels = rows.subList(3, rows.size()).stream().mapToInt(row -> (int) row.stream().filter(cell -> !cell.figure()).count()).max().orElse(1);
        rows.subList(0, 3).forEach(row -> row.stream().filter(cell -> cell.text.contains("勾稽关系")).forEach(cell -> cell.across = labels));
        for (List<C> row : rows.subList(3, rows.size())) {
            List<C> own = row.stream().filter(cell -> !cell.figure()).toList();
            own.getLast().across = labels - own.size() + 1;
        }
    }

    private static void groupsOnce(Draft draft) {
        Set<C> written = new HashSet<>();
        groups(draft, (row, group) -> row.addFirst(written.add(group) ? single(group) : C.label("")));
    }

    private static void splitLabel(Draft draft) {
        List<List<C>> rows = draft.tab("t3").rows();
        for (int i = 0; i < rows.size(); i++) {
            for (C cell : rows.get(i)) {
                if (cell.text.startsWith("5.要求行政机关")) {
                    List<C> below = new ArrayList<>();
                    for (C upper : rows.get(i)) {
                        below.add(new C(upper == cell ? cell.text.substring(13) : "", upper.across, 1, upper.figure() ? TableLayout.Kind.LABEL : upper.kind, ""));
                    }
                    cell.text = cell.text.substring(0, 13);
                    for (int above = 0; above < i; above++) {
                        int row = above;
                        rows.get(above).stream().filter(group -> row + group.down > rows.indexOf(rows.get(row)) && !group.figure() && row + group.down > row + 1 && row + group.down >= 0
                                && reaches(rows, row, group, cell)).forEach(group -> group.down++);
                    }
                    rows.add(i + 1, below);
                    return;
                }
            }
        }
    }

    private static boolean reaches(List<List<C>> rows, int row, C group, C cell) {
        for (int i = row; i < Math.min(rows.size(), row + group.down); i++) {
            if (rows.get(i).contains(cell)) {
                return true;
            }
        }
        return false;
    }

    private static void spans(Draft draft, String label, int more) {
        draft.cells().stream().filter(cell -> cell.kind == TableLayout.Kind.HEAD && cell.text.contains(label)).forEach(cell -> cell.across = Math.max(1, cell.across + more));
    }

    private static void note(Draft draft, String text) {
        List<List<C>> rows = draft.tab("t3").rows();
        rows.getFirst().add(new C("备注", 1, 3, TableLayout.Kind.HEAD, ""));
        rows.subList(3, rows.size()).forEach(row -> row.add(C.label(text)));
    }

    private static void strangerInside(Draft draft) {
        List<List<C>> rows = draft.tab("t3").rows();
        rows.getFirst().stream().filter(cell -> cell.text.equals("申请人情况")).forEach(cell -> cell.across++);
        List<C> second = rows.get(1);
        second.add(1, new C("同比（%）", 1, 2, TableLayout.Kind.HEAD, ""));
        for (List<C> row : rows.subList(3, rows.size())) {
            int first = row.indexOf(row.stream().filter(C::figure).findFirst().orElseThrow());
            row.add(first + 1, C.label("33"));
        }
    }

    private static void rowNumbers(Draft draft) {
        List<List<C>> rows = draft.tab("t3").rows();
        rows.getFirst().addFirst(new C("序号", 1, 3, TableLayout.Kind.HEAD, ""));
        for (int i = 3; i < rows.size(); i++) {
            rows.get(i).addFirst(C.label(Integer.toString(i - 2)));
        }
    }

    private static void totalFirst(Draft draft) {
        List<List<C>> rows = draft.tab("t3").rows();
        List<C> second = rows.get(1);
        second.addFirst(second.removeLast());
        for (List<C> row : rows.subList(3, rows.size())) {
            int first = row.indexOf(row.stream().filter(C::figure).findFirst().orElseThrow());
            row.add(first, row.removeLast());
        }
    }

    private static void blocks(Draft draft) {
        Tab tab = draft.tab("t2");
        int at = draft.parts.indexOf(tab);
        draft.parts.remove(tab);
        List<List<C>> rows = new ArrayList<>();
        for (List<C> row : tab.rows()) {
            if (row.getFirst().kind == TableLayout.Kind.TITLE) {
                rows = new ArrayList<>();
                draft.parts.add(at++, new Draft.Para(row.getFirst().text));
                draft.parts.add(at++, new Tab("t2", rows));
            } else {
                rows.add(row);
            }
        }
    }

    private static void exchangeHeads(Draft draft) {
        List<C> heads = draft.cells().stream().filter(cell -> cell.text.equals("商业企业") || cell.text.equals("法律服务机构")).toList();
        String text = heads.getFirst().text;
        heads.getFirst().text = heads.getLast().text;
        heads.getLast().text = text;
        List<List<C>> rows = draft.tab("t3").rows();
        for (List<C> row : rows.subList(3, rows.size())) {
            List<C> figures = row.stream().filter(C::figure).toList();
            C biz = figures.get(1);
            C law = figures.get(4);
            row.set(row.indexOf(biz), new C("", 1, 1, TableLayout.Kind.LABEL, ""));
            int place = row.indexOf(law);
            row.set(place, biz);
            row.set(row.indexOf(row.stream().filter(cell -> cell.text.isEmpty()).findFirst().orElseThrow()), law);
        }
    }

    private static void transpose(Draft draft) {
        Tab tab = draft.tab("t4");
        List<C> figures = tab.rows().getLast();
        List<C> heads = tab.rows().get(2).size() == figures.size() ? tab.rows().get(2) : tab.rows().get(1);
        List<List<C>> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            String label = i < heads.size() ? heads.get(i).text : "总计";
            rows.add(new ArrayList<>(List.of(C.label(label), figures.get(i))));
        }
        tab.rows().clear();
        tab.rows().addAll(rows);
    }

    /// Each column of the first table twice, this year and the last.
    private static void lastYear(Draft draft) {
        Tab tab = draft.tab("t2");
        for (List<C> row : tab.rows()) {
            for (C cell : List.copyOf(row)) {
                if (cell.figure()) {
                    row.add(row.indexOf(cell) + 1, new C("77", 1, 1, TableLayout.Kind.FIGURE, ""));
                } else if (cell.kind == TableLayout.Kind.HEAD && !cell.text.equals("信息内容")) {
                    cell.across *= 2;
                }
            }
        }
    }
}
