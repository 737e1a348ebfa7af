package yangguang.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Condition of a list (筛选条件) with its values.
record Where(String sql, Map<String, Object> params) {

    static Where of(Filter filter, LocalDate today) {
        StringBuilder sql = new StringBuilder(" where true");
        Map<String, Object> params = new HashMap<>();
        if (!filter.withdrawn()) {
            sql.append(" and e.withdrawn_at is null");
        }
        if (!filter.agencies().isEmpty()) {
            sql.append(" and e.agency_id in (:agencies)");
            params.put("agencies", filter.agencies());
        }
        if (!filter.node().isEmpty()) {
            sql.append(" and (v.node = :node or v.node like :nodeBelow)");
            params.put("node", filter.node());
            params.put("nodeBelow", literal(filter.node()) + ".%");
        }
        if (!filter.subject().isEmpty()) {
            sql.append(" and (v.subject = :subject or v.subject like :subjectBelow)");
            params.put("subject", filter.subject());
            params.put("subjectBelow", literal(filter.subject()) + ".%");
        }
        if (!filter.genre().isEmpty()) {
            sql.append(" and v.genre = :genre");
            params.put("genre", filter.genre());
        }
        if (filter.kind() != null) {
            sql.append(" and v.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.validity() != null) {
            sql.append('\n').append("""
                    and catalogue_validity(:today, v.effective_from, v.effective_to, e.repealed_on, e.amended_on)
                         = :validity""");
            params.put("today", today);
            params.put("validity", filter.validity().name());
        }
        if (filter.year() != 0) {
            sql.append(" and v.formed_on >= :first and v.formed_on < :next");
            params.put("first", LocalDate.of(filter.year(), 1, 1));
            params.put("next", LocalDate.of(filter.year() + 1, 1, 1));
        }
        if (!filter.documentNumber().isEmpty()) {
            sql.append(" and (v.document_number = :number or e.index_number = :number)");
            params.put("number", filter.documentNumber());
        }
        if (!filter.title().isEmpty()) {
            sql.append(" and v.title like :title");
            params.put("title", "%" + literal(filter.title()) + "%");
        }
        return new Where(sql.toString(), params);
    }

    /// Text that stands for itself in a LIKE pattern.
    private static String literal(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
