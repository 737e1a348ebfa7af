package yangguang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.common.ValueModel;

/// Part of a result that can be counted and narrowed (分面维度).
enum Dimension {
    AGENCY("发布机构", "publisher.facet"),
    YEAR("年份", "shelf.year"),
    SUBJECT("主题", "shelf.subjectFacet"),
    KIND("类别", "kind");

    private static final int MOST_VALUES = 50;

    private final String label;
    private final String field;

    Dimension(String label, String field) {
        this.label = label;
        this.field = field;
    }

    AggregationFinalStep<Map<String, Long>> count(SearchAggregationFactory f) {
        return f.terms().field(field, String.class, ValueModel.STRING).maxTermCount(MOST_VALUES);
    }

    AggregationKey<Map<String, Long>> key() {
        return AggregationKey.of(name());
    }

    /// What the question is narrowed to, or null.
    String selected(Query query) {
        return switch (this) {
            case AGENCY -> query.agency();
            case YEAR -> query.year() == null ? null : query.year().toString();
            case SUBJECT -> query.subject();
            case KIND -> query.kind() == null ? null : query.kind().name();
        };
    }

    Query narrow(Query query, String key) {
        return switch (this) {
            case AGENCY -> query.agency(key);
            case YEAR -> query.year(key == null ? null : Integer.valueOf(key));
            case SUBJECT -> query.subject(key);
            case KIND -> query.kind(key == null ? null : Kind.valueOf(key));
        };
    }

    /// The counts as a facet of a page. A name that changed while the key did not is one value, under the name most
    /// entries have.
    Results.Facet facet(Query query, Map<String, Long> counts) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).forEach(entry -> {
            int tab = entry.getKey().indexOf(SearchEntry.LABELLED);
            String key = tab < 0 ? entry.getKey() : entry.getKey().substring(0, tab);
            labels.putIfAbsent(key, tab < 0 ? label(key) : entry.getKey().substring(tab + 1));
            sums.merge(key, entry.getValue(), Long::sum);
        });
        String selected = selected(query);
        String selectedClass = this == SUBJECT && selected != null ? selected.replaceFirst("\\..*", "") : selected;
        List<Results.Value> values = new ArrayList<>();
        sums.forEach((key, count) -> {
            boolean chosen = key.equals(selectedClass);
            values.add(new Results.Value(key, labels.get(key), count, chosen, narrow(query, chosen ? null : key)));
        });
        values.sort(this == YEAR ? Comparator.comparing(Results.Value::key).reversed()
                : Comparator.comparingLong(Results.Value::count).reversed().thenComparing(Results.Value::key));
        return new Results.Facet(label, name().toLowerCase(Locale.ROOT), values);
    }

    private String label(String key) {
        return switch (this) {
            case KIND -> Kind.valueOf(key).label();
            case YEAR -> key + " 年";
            case AGENCY, SUBJECT -> key;
        };
    }
}
