package yangguang.reportaudit;

import yangguang.reportform.Severity;

/// Puts errors into part two of a draft (在主动公开表里埋错).
final class MatterPlanting {

    private MatterPlanting() {}

    static void plant(LabelledReports.Draft draft) {
        boolean b = draft.format.generation().equals("B");
        if (draft.slip != null || Planting.taken(draft, "TX-3")) {
            return;
        }
        switch (draft.random.nextInt(6)) {
            case 0 -> {
                if (b) {
                    draft.set("t2.procurement.projects", 0);
                    draft.set("t2.procurement.amount", 120_000);
                    draft.plant("T2B-3", Severity.ERROR, "amount without project", draft.cell("t2.procurement.amount"));
                }
            }
            case 1 -> {
                if (b && draft.get("t2.normative.opened") > 0) {
                    draft.set("t2.normative.total", draft.get("t2.normative.opened") - 1);
                    draft.plant("T2B-1", Severity.WARN, "total less than opened", draft.cell("t2.normative.total"), "TX-1");
                }
            }
            case 2 -> {
                if (b) {
                    draft.set("t2.license.delta", -draft.get("t2.license.prev") - 2);
                    draft.plant("T2B-2", Severity.WARN, "sign of the change", draft.cell("t2.license.delta"));
                }
            }
            case 3 -> {
                if (!b && draft.get("t2.normative.issued") > 0) {
                    draft.set("t2.normative.valid", 0);
                    draft.set("t2.normative.repealed", 0);
                    draft.plant("T2C-2", Severity.WARN, "valid less than issued", draft.cell("t2.normative.valid"), "TX-1");
                }
            }
            case 4 -> {
                if (draft.office.township()) {
                    String first = b ? "made" : "issued";
                    draft.set("t2.rules." + first, 2);
                    draft.set("t2.rules." + (b ? "total" : "valid"), 5);
                    draft.plant("T2C-4", Severity.WARN, "rules of a town", draft.cell("t2.rules." + first));
                }
            }
            default -> {
                if (!b && draft.office.department()) {
                    draft.set("t2.fee.amount_wan", 1_260_000L + draft.random.nextInt(9_000_000));
                    draft.plant("T2C-5", Severity.WARN, "yuan as ten thousands", draft.cell("t2.fee.amount_wan"), "TX-1");
                } else if (b) {
                    draft.set("t2.procurement.projects", 3);
                    draft.set("t2.procurement.amount", 112);
                    draft.plant("T2B-5", Severity.WARN, "ten thousands as yuan", draft.cell("t2.procurement.amount"));
                }
            }
        }
    }
}
