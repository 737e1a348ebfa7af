package yangguang.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The vocabularies of the metadata: 22 subject classes (主题分类), kinds of official documents (体裁分类), fields of
/// standardised disclosure (试点领域). Data in `catalogue/*.csv`; class names are older than today's ministries,
/// therefore codes are stored and names looked up.
@Component
public class Subjects {

    private final Map<String, Subject> byCode = Rows.of("subjects.csv").stream()
            .map(row -> new Subject(row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.toMap(Subject::code, s -> s, (a, _) -> a, LinkedHashMap::new));
    private final List<String> genres = Rows.of("genres.csv").stream().map(List::getFirst).toList();
    private final Map<Integer, String> pilotFields = Rows.of("pilot-fields.csv").stream()
            .collect(Collectors.toMap(row -> Integer.valueOf(row.get(0)), row -> row.get(1), (a, _) -> a,
                    LinkedHashMap::new));

    public List<Subject> list() {
        return List.copyOf(byCode.values());
    }

    public Optional<Subject> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Both levels of a class, or its code where it is no longer in the data.
    public String name(String code) {
        return find(code).map(Subject::name).orElse(code);
    }

    public List<String> genres() {
        return genres;
    }

    public Map<Integer, String> pilotFields() {
        return pilotFields;
    }
}
