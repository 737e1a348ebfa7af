package yangguang.publishing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the register table of drafts shows (筛选).
///
/// @param agencyId the agency whose drafts are listed
/// @param stages   stages; empty means all
/// @param openness name of an openness, "" for all
/// @param title    part of the title or the whole document number, "" for all
/// @param overdue  only unsettled ones whose publication term has run out
record DraftFilter(long agencyId, List<Stage> stages, String openness, String title, boolean overdue) {

    private static final String OPEN = " and stage not in ('PUBLISHED', 'LISTED', 'ABANDONED')";

    String where() {
        StringBuilder sql = new StringBuilder(" where agency_id = :agencyId");
        if (!stages.isEmpty()) {
            sql.append(" and stage in (").append(stages.stream().map(s -> "'" + s.name() + "'")
                    .collect(Collectors.joining(", "))).append(')');
        }
        if (!openness.isEmpty()) {
            sql.append(" and openness = :openness");
        }
        if (!title.isEmpty()) {
            sql.append(" and (title like :title or document_number = :number)");
        }
        if (overdue) {
            sql.append(OPEN).append(" and corrects is null and openness = 'PROACTIVE' and formed_on < :formedBefore");
        }
        return sql.toString();
    }

    String order() {
        return overdue ? " order by formed_on, id" : " order by saved_at desc, id desc";
    }

    /// @param formedBefore documents formed before this day are past their term
    Map<String, Object> params(LocalDate formedBefore) {
        Map<String, Object> params = new HashMap<>();
        params.put("agencyId", agencyId);
        params.put("openness", openness);
        params.put("title", "%" + title.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        params.put("number", title);
        params.put("formedBefore", formedBefore);
        return params;
    }
}
