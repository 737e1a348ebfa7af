package yangguang.reportaudit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yangguang.reportform.ReportFormat;

/// A year's figures of a made-up agency (一年的数字), in which every relation of the form holds.
final class Year {

    static final List<String> COLUMNS = List.of("np", "biz", "sci", "npo", "law", "oth");
    static final List<String> GROUPS = List.of("rev", "dir", "aft");
    static final List<String> OUTCOMES = List.of("upheld", "corrected", "other", "pending");

    private final Random random;
    private final String letter;
    final Map<String, Long> figures = new LinkedHashMap<>();

    /// @param size 0 no requests at all, 1 a handful, 2 dozens, 3 thousands
    Year(ReportFormat format, int size, Random random) {
        this.random = random;
        this.letter = format.prefix();
        format.places().keySet().forEach(id -> figures.put(id, 0L));
        if (letter.equals("a")) {
            older(size);
        } else {
            requests(format, size);
            remedies(size);
            matters(size);
        }
    }

    long get(String id) {
        return figures.get(letter.equals("a") ? id : letter + "." + id);
    }

    private void set(String id, long number) {
        figures.put(letter.equals("a") ? id : letter + "." + id, number);
    }

    /// Sum of a group of rows, `r3_`.
    long group(String prefix) {
        return figures.entrySet().stream().filter(entry -> entry.getKey().startsWith(letter + ".t3." + prefix) && entry.getKey().endsWith(".tot"))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private long some(int size) {
        return switch (size) {
            case 0 -> 0;
            case 1 -> random.nextInt(4);
            case 2 -> random.nextInt(40);
            default -> random.nextInt(1500);
        };
    }

    private void requests(ReportFormat format, int size) {
        List<String> rows = format.table("t3").orElseThrow().blocks().getFirst().leafRows().stream().map(ReportFormat.Row::id)
                .filter(id -> id.matches("r[1-6].*")).toList();
        for (String column : COLUMNS) {
            boolean asks = size > 0 && (column.equals("np") || random.nextInt(3) == 0);
            long handled = 0;
            for (String row : rows) {
                boolean happens = asks && (row.equals("r1_open") || random.nextInt(size == 3 ? 2 : 5) == 0);
                long number = happens ? some(column.equals("np") ? size : Math.min(size, 2)) : 0;
                set("t3." + row + "." + column, number);
                handled += number;
            }
            long out = asks && random.nextBoolean() ? Math.min(some(Math.min(size, 2)), 60) : 0;
            long in = asks && random.nextBoolean() ? Math.min(some(Math.min(size, 2)), handled + out) : 0;
            set("t3.r7_total." + column, handled);
            set("t3.carry_out." + column, out);
            set("t3.carry_in." + column, in);
            set("t3.new." + column, handled + out - in);
        }
        format.table("t3").orElseThrow().blocks().getFirst().leafRows().forEach(row ->
                set("t3." + row.id() + ".tot", COLUMNS.stream().mapToLong(column -> get("t3." + row.id() + "." + column)).sum()));
    }

    private void remedies(int size) {
        for (String group : GROUPS) {
            long total = 0;
            for (String outcome : OUTCOMES) {
                long number = size >= 2 && random.nextInt(3) == 0 ? 1 + some(Math.min(size, 2)) / 5 : 0;
                set("t4." + group + "." + outcome, number);
                total += number;
            }
            set("t4." + group + ".total", total);
        }
    }

    private void matters(int size) {
        long issued = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(12);
        long decisions = size == 3 ? 20_000 + random.nextInt(900_000) : random.nextInt(600);
        if (letter.equals("c")) {
            set("t2.normative.issued", issued);
            set("t2.normative.repealed", random.nextInt(3));
            set("t2.normative.valid", issued + 3 + random.nextInt(40));
            set("t2.fee.amount_wan", random.nextInt(3) == 0 ? 5 + random.nextInt(900) : 0);
            set("t2.license.decisions", decisions);
        } else {
            set("t2.normative.made", issued);
            set("t2.normative.opened", issued);
            set("t2.normative.total", issued + 2 + random.nextInt(30));
            set("t2.procurement.projects", random.nextInt(9));
            set("t2.procurement.amount", get("t2.procurement.projects") * (20_000L + random.nextInt(900_000)));
            for (String row : List.of("license", "otherservice", "penalty", "coercion", "fee")) {
                set("t2." + row + ".prev", 3 + random.nextInt(90));
                set("t2." + row + ".delta", random.nextInt(7) - 3);
            }
            set("t2.license.decisions", decisions);
        }
        set("t2.penalty.decisions", random.nextInt(300));
        set("t2.coercion.decisions", random.nextInt(20));
    }

    /// The statistics table of generation A.
    private void older(int size) {
        long[] channels = {some(size), 0, some(size), some(size)};
        long received = channels[0] + channels[2] + channels[3];
        set("A3.1.1", channels[0]);
        set("A3.1.3", channels[2]);
        set("A3.1.4", channels[3]);
        set("A3.1", received);
        set("A3.2", received);
        set("A3.2.1", received - Math.min(received, 1));
        set("A3.2.2", Math.min(received, 1));
        long partly = received / 5;
        long refused = received / 4;
        set("A3.3", received);
        set("A3.3.2", received - partly - refused);
        set("A3.3.3", partly);
        set("A3.3.4", refused);
        set("A3.3.4.c", refused);
        long reviews = size >= 2 ? random.nextInt(6) : 0;
        set("A4", reviews);
        set("A4.1", reviews);
        long suits = size >= 2 ? random.nextInt(4) : 0;
        set("A5", suits);
        set("A5.2", suits);
        long web = 40 + random.nextInt(2000);
        set("A1.1", web);
        set("A1.2.2", web);
        set("A1.2.4", random.nextInt(40));
        set("A1.1.a", 1 + random.nextInt(9));
        set("A1.1.b", get("A1.1.a") + random.nextInt(5));
        set("A2.2.1", 2 + random.nextInt(5));
        set("A2.2.1.a", 1);
        set("A2.2.3", random.nextInt(30));
        set("A8.1", 1);
        set("A8.2", 1 + random.nextInt(5));
        set("A8.3.1", 1 + random.nextInt(3));
        set("A8.3.2", random.nextInt(9));
        set("A8.3", get("A8.3.1") + get("A8.3.2"));
        set("A9.1", 1 + random.nextInt(4));
        set("A9.2", 1 + random.nextInt(4));
        set("A9.3", 20 + random.nextInt(200));
    }
}
