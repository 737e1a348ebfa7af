package yangguang.reportaudit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yangguang.reportform.Severity;

/// Puts errors into a draft (埋错): one of each sort supervisors name, in the tables, the head, the outline or the prose.
final class Planting {

    private static final String[] TABLE_SUMS = {"T3-1", "T3-2", "T3-3"};
    private static final List<String> CELLS_AT_RISK = List.of("t3.new.np", "t3.r1_open.sci", "t3.r3_2_law.oth", "t3.r5_2_repeat.biz", "t3.carry_in.law", "t4.dir.other");

    private Planting() {}

    static void plant(LabelledReports.Draft draft) {
        for (int tries = 0; tries < 30; tries++) {
            int before = draft.planted.size();
            boolean slipped = draft.slip != null;
            switch (draft.random.nextInt(5)) {
                case 0, 1 -> slip(draft);
                case 2 -> inTables(draft);
                case 3 -> inHead(draft);
                default -> inForm(draft);
            }
            if (draft.planted.size() > before || !slipped && draft.slip != null) {
                return;
            }
        }
    }

    static boolean taken(LabelledReports.Draft draft, String rule) {
        return draft.planted.stream().anyMatch(planted -> planted.rule().equals(rule) || planted.brings().contains(rule));
    }

    private static boolean tablesTouched(LabelledReports.Draft draft) {
        return draft.planted.stream().anyMatch(planted -> planted.rule().matches("T[234].*|GA-.*|TABLE.*|SECTION.*|WRONG.*"));
    }

    private static void slip(LabelledReports.Draft draft) {
        if (draft.slip != null || tablesTouched(draft) || taken(draft, "TX-3")) {
            return;
        }
        Slip[] all = Slip.values();
        Slip slip = all[draft.random.nextInt(all.length)];
        boolean older = draft.older();
        boolean can = switch (slip) {
            case CARRIED_IN, CARRIED_OUT, HANDLED, RESULT, REPEALED, VALID, ISSUED, PERMITS, PENALTIES, RATE, CHANGE -> !older;
            case APPLICANT -> !older && draft.get("t3.new.tot") > 0;
            case CHARGES -> draft.format.generation().equals("C") && draft.get("t2.fee.amount_wan") > 0;
            case DISCLOSED -> older && draft.tables;
            case OPENED_DOCUMENTS -> draft.format.generation().equals("B") || older && draft.tables;
            case RECEIVED, NO_REQUEST, REVIEWS, SUITS, NO_REMEDY -> draft.tables;
            case REPLIES -> !older || draft.get("A3.1") > 0;
            case LEVEL -> draft.office.township();
            case BALANCE -> false;
            case PARTS, PARTS_OVER, SHARE, WHOLE -> true;
        };
        boolean kept = !Set.of("REPEALED", "VALID").contains(slip.name()) || draft.format.generation().equals("C");
        if (can && kept) {
            draft.slip = slip;
        }
    }

    /// The label of a slip in the prose, given the wrong words.
    static Optional<Planted> label(LabelledReports.Draft draft, Slip slip, String wrong) {
        if (slip == null) {
            return Optional.empty();
        }
        return Optional.of(switch (slip) {
            case PARTS, PARTS_OVER, WHOLE, RATE -> Planted.of("TX-2", Severity.WARN, slip.name(), slip == Slip.RATE ? "" : wrong, draft.older() ? "TX-1" : "TX-2");
            case SHARE, CHANGE -> Planted.of("TX-2", Severity.WARN, slip.name(), wrong, draft.older() ? "TX-1" : "TX-2");
            case LEVEL -> Planted.of("TX-3", Severity.WARN, slip.name(), wrong);
            case CHARGES, DISCLOSED -> Planted.of("TX-1", Severity.WARN, slip.name(), wrong);
            case NO_REQUEST -> Planted.of("TX-1", Severity.ERROR, slip.name(), "", "TX-3");
            case NO_REMEDY -> Planted.of("TX-1", Severity.ERROR, slip.name(), "");
            case REPLIES -> Planted.of("TX-1", draft.older() ? Severity.WARN : Severity.ERROR, slip.name(), wrong, "TX-2");
            case HANDLED, CARRIED_IN, CARRIED_OUT, RECEIVED, RESULT, APPLICANT -> Planted.of("TX-1", Severity.ERROR, slip.name(), wrong, "TX-2");
            case REVIEWS, SUITS, ISSUED, REPEALED, VALID, OPENED_DOCUMENTS, PERMITS, PENALTIES -> Planted.of("TX-1", Severity.ERROR, slip.name(), wrong, "TX-2");
            case BALANCE -> Planted.of("T3-1", Severity.ERROR, slip.name(), wrong);
        });
    }

    private static void inTables(LabelledReports.Draft draft) {
        if (draft.slip != null && draft.slip != Slip.LEVEL && draft.slip != Slip.WHOLE && draft.slip != Slip.PARTS || tablesTouched(draft) || !draft.tables) {
            return;
        }
        if (draft.older()) {
            older(draft);
            return;
        }
        switch (draft.random.nextInt(9)) {
            case 0 -> sums(draft, TABLE_SUMS[draft.random.nextInt(3)]);
            case 1 -> spoiled(draft, "", "blank");
            case 2 -> spoiled(draft, List.of("/", "无", "—").get(draft.random.nextInt(3)), "placeholder");
            case 3 -> {
                String cell = CELLS_AT_RISK.get(draft.random.nextInt(5));
                if (draft.get(cell) == 0) {
                    draft.figures.put(draft.cell(cell), "00");
                    draft.plant("T3-4", Severity.WARN, "00", draft.cell(cell));
                }
            }
            case 4 -> {
                String group = Year.GROUPS.get(draft.random.nextInt(3));
                draft.set("t4." + group + ".total", draft.get("t4." + group + ".total") + 1 + draft.random.nextInt(3));
                draft.plant("T4-1", Severity.ERROR, "total", draft.cell("t4." + group + ".total"), "TX-1");
            }
            default -> MatterPlanting.plant(draft);
        }
    }

    /// One figure changed so that one relation, and what hangs on it, breaks.
    private static void sums(LabelledReports.Draft draft, String rule) {
        long by = 1 + draft.random.nextInt(5);
        String row = rule.equals("T3-1") ? "carry_out" : rule.equals("T3-2") ? "r1_open" : List.of("new", "r2_partial", "r4_1_notheld").get(draft.random.nextInt(3));
        draft.set("t3." + row + ".tot", draft.get("t3." + row + ".tot") + by);
        if (!rule.equals("T3-3")) {
            draft.set("t3." + row + ".np", draft.get("t3." + row + ".np") + by);
        }
        draft.plant(rule, Severity.ERROR, "sum", draft.cell("t3." + row + ".tot"), "T3-1", "T3-2", "TX-1");
    }

    private static void spoiled(LabelledReports.Draft draft, String text, String kind) {
        String cell = CELLS_AT_RISK.get(draft.random.nextInt(CELLS_AT_RISK.size()));
        draft.figures.put(draft.cell(cell), text);
        draft.ruled = true;
        draft.plant(cell.startsWith("t3") ? "T3-4" : "T4-FILL", Severity.ERROR, kind, draft.cell(cell), "TABLE-ROW", "TABLE-UNPLACED");
    }

    private static void older(LabelledReports.Draft draft) {
        Map<String, String> totals = Map.of("GA-1", "A3.1", "GA-2", "A3.2", "GA-3", "A3.3", "GA-4", "A3.3.4", "GA-5", "A4", "GA-6", "A8.3");
        int which = draft.random.nextInt(8);
        if (which < 6) {
            String rule = "GA-" + (which + 1);
            String cell = totals.get(rule);
            draft.set(cell, draft.get(cell) + 1 + draft.random.nextInt(4));
            draft.plant(rule, Severity.ERROR, "sum", cell, "GA-3", "GA-10", "GA-11", "TX-1");
        } else if (which == 6) {
            draft.set("A2.2.1.a", draft.get("A2.2.1") + 2);
            draft.plant("GA-9", Severity.ERROR, "part more than whole", "A2.2.1.a");
        } else {
            draft.set("A9.3", 0);
            draft.plant("GA-12", Severity.WARN, "training without people", "A9.3");
        }
    }

    private static void inHead(LabelledReports.Draft draft) {
        if (taken(draft, "TX-3") || taken(draft, "TX-5") || draft.slip == Slip.LEVEL || taken(draft, "T2C-4") || taken(draft, "T2C-5") || taken(draft, "WRONG_FORMAT_GENERATION")) {
            return;
        }
        int now = draft.now;
        switch (draft.prefaced ? List.of(0, 1, 4, 6, 7).get(draft.random.nextInt(5)) : draft.random.nextInt(9)) {
            case 0 -> {
                draft.published = "发布日期：" + now + "-12-" + (10 + draft.random.nextInt(20));
                draft.plant("TX-5", Severity.ERROR, "published before the year ended", "" + now, "TX-5");
            }
            case 1 -> {
                draft.published = "发布日期：" + (now + 1) + "-0" + (5 + draft.random.nextInt(3)) + "-12";
                draft.plant("TX-5", Severity.WARN, "published late", "" + (now + 1));
            }
            case 2 -> {
                draft.preface = draft.preface(draft.office.name(), now, now, "12月20日");
                draft.prefaced = true;
                if (draft.preface.contains("12月20日")) {
                    draft.plant("TX-5", Severity.WARN, "counted to the 20th", "12月20日");
                }
            }
            case 3 -> {
                draft.preface = draft.preface(draft.office.name(), now, now - 1, "12月31日");
                draft.plant("TX-3", Severity.WARN, "last year's period", "" + (now - 1));
            }
            case 4 -> {
                draft.title = draft.office.name() + "政府信息公开工作年度报告";
                draft.plant("TX-3", Severity.WARN, "title without year", "没有年份", "WRONG_FORMAT_GENERATION");
            }
            case 5 -> {
                String other = draft.office.department() ? "青禾县水利局" : draft.office.township() ? "青禾县南桥镇人民政府" : "";
                if (!other.isEmpty()) {
                    draft.preface = "根据有关规定，现公布" + other + now + "年政府信息公开工作年度报告，统计期限为" + now + "年1月1日至12月31日。";
                    draft.plant("TX-3", Severity.WARN, "another agency in the preface", other);
                }
            }
            case 6 -> {
                String other = draft.office.department() ? "青禾县水利局" : draft.office.township() ? "青禾县南桥镇人民政府" : "";
                if (!other.isEmpty()) {
                    draft.signature = other + "\n" + (now + 1) + "年1月20日";
                    draft.plant("TX-3", Severity.WARN, "another agency's signature", other);
                }
            }
            case 7 -> {
                draft.published = "发布日期：" + (now + 1) + "-01-10";
                draft.signature = draft.office.name() + "\n" + (now + 1) + "年1月25日";
                draft.plant("TX-5", Severity.WARN, "signed after publication", "" + (now + 1));
            }
            default -> {
                if (draft.office.department()) {
                    draft.preface = "根据有关规定编制本报告，统计期限为" + now + "年1月1日至12月31日。在我镇党委的领导下，各项工作有序推进。";
                    draft.plant("TX-3", Severity.WARN, "our town in a bureau's report", "我镇");
                }
            }
        }
    }

    private static void inForm(LabelledReports.Draft draft) {
        if (tablesTouched(draft) || draft.slip != null) {
            return;
        }
        boolean older = draft.older();
        switch (draft.random.nextInt(6)) {
            case 0 -> {
                if (draft.dropped.contains("S5")) {
                    return;
                }
                draft.problems = List.of("无。", "暂无。", "目前不存在问题。", "没有明显问题，继续保持。").get(draft.random.nextInt(4));
                if (!older) {
                    draft.plant("TX-4", Severity.WARN, "empty problems", "");
                }
            }
            case 1 -> {
                if (!older) {
                    String table = draft.random.nextBoolean() ? "t3" : "t4";
                    draft.dropped.add(table);
                    draft.plant("TABLE-MISSING", Severity.ERROR, "table lost", table.equals("t3") ? "S3" : "S4", "TABLE-UNPLACED");
                }
            }
            case 2 -> {
                if (!older && !taken(draft, "TX-4")) {
                    String section = draft.random.nextBoolean() ? "S5" : "S6";
                    draft.dropped.add(section);
                    draft.plant("SECTION-MISSING", Severity.ERROR, "section lost", section);
                }
            }
            case 3 -> {
                if (draft.format.generation().equals("B") && draft.planted.isEmpty()) {
                    draft.now = 2022;
                    draft.title = draft.office.name() + "2022年政府信息公开工作年度报告";
                    draft.preface = draft.preface(draft.office.name(), 2022, 2022, "12月31日");
                    draft.signature = draft.office.name() + "\n2023年1月20日";
                    draft.published = "";
                    draft.plant("WRONG_FORMAT_GENERATION", Severity.ERROR, "form of 2019 for 2022", "");
                }
            }
            case 4 -> {
                if (older && !draft.prefaced && !taken(draft, "TX-3") && !taken(draft, "TX-5")) {
                    draft.prefaced = true;
                    draft.preface = "本年度报告由基本工作情况、主动公开政府信息情况、回应解读情况、依申请公开政府信息情况、行政复议和诉讼情况、机构建设、保障经费和培训会议情况、存在问题及工作打算、附表等八部分组成。统计期限为"
                            + draft.now + "年1月1日至12月31日。";
                    draft.dropped.add("N3");
                    draft.dropped.add("N6");
                    draft.plant("OUTLINE", Severity.ERROR, "announced part missing", "回应解读");
                }
            }
            default -> {
                if (draft.format.generation().equals("C")) {
                    for (String row : List.of("r6_2_nofee", "r7_total", "new")) {
                        draft.set("t3." + row + ".np", Long.parseLong(draft.figures.get(draft.cell("t3." + row + ".np"))) + 1);
                        draft.set("t3." + row + ".tot", Long.parseLong(draft.figures.get(draft.cell("t3." + row + ".tot"))) + 1);
                    }
                    draft.other = "无其他需要报告的事项。";
                    draft.plant("T3-6", Severity.WARN, "fee not reported", draft.cell("t3.r6_2_nofee.tot"), "TX-1");
                }
            }
        }
    }
}
