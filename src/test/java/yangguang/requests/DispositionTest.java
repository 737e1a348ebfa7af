package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

@Article({"36", "37", "38", "39"})
class DispositionTest {

    /// Every field of a kind filled in, as an officer would.
    static Map<String, String> filled(DispositionKind kind) {
        Map<String, String> fields = new HashMap<>();
        for (DispositionKind.Field field : kind.fields()) {
            switch (field.input()) {
                case LINE, LINES -> fields.put(field.name(), field.name().equals("link") ? "https://example.gov.cn/a" : "已填写");
                case DATE -> fields.put(field.name(), "2026-03-02");
                case AMOUNT -> fields.put(field.name(), "120.50");
                case CHOICE -> fields.put(field.name(), field.options().keySet().iterator().next());
                case PARTS -> {
                    fields.put("withheld[0].part", "附件二");
                    fields.put("withheld[0].ground", "PROCESS");
                    fields.put("withheld[0].reason", "尚在讨论");
                }
            }
        }
        return fields;
    }

    static Set<Class<?>> leaves(Class<?> type) {
        Set<Class<?>> leaves = new LinkedHashSet<>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(permitted -> leaves.addAll(leaves(permitted)));
        } else {
            leaves.add(type);
        }
        return leaves;
    }

    @Test
    void everyAnswerHasItsPlaceInTheCatalogue() {
        Set<Class<?>> known = new HashSet<>();
        for (DispositionKind kind : DispositionKind.values()) {
            known.add(kind.read(Map.of()).getClass());
        }
        assertThat(known).isEqualTo(leaves(Disposition.class));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledCompletelyLacksNothingAndSurvivesStorage(DispositionKind kind) {
        Disposition disposition = kind.read(filled(kind));
        assertThat(disposition.missing()).isEmpty();
        assertThat(disposition.kind()).isEqualTo(kind);
        assertThat(kind.read(disposition.fields())).isEqualTo(disposition);
        assertThat(DispositionKind.ofCode(kind.code())).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReplyIsToldEveryRequiredField(DispositionKind kind) {
        List<String> told = kind.read(Map.of()).missing().stream().map(Obstacle::field).toList();
        List<String> required = kind.fields().stream().filter(DispositionKind.Field::required)
                .map(field -> field.input() == DispositionKind.Field.Input.PARTS ? "withheld[0].part" : field.name()).toList();
        assertThat(told).isNotEmpty().isEqualTo(required);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsExplainedToANewcomer(DispositionKind kind) {
        assertThat(kind.guide()).isNotBlank().endsWith("。").doesNotContain("！");
        assertThat(kind.letter()).matches("L(1[1-9]|2\\d|3[0-3])");
    }

    @Test
    void theRowsAreThoseOfTheOfficialTableInItsOrder() {
        List<ResultRow> used = Arrays.stream(DispositionKind.values()).map(DispositionKind::row).distinct().toList();
        assertThat(used).containsExactly(ResultRow.values());
        assertThat(Stream.of(ResultRow.values()).map(ResultRow::idOf2019).distinct()).hasSize(19).endsWith("r6_other");
    }

    @Test
    void whatIsOnAWebsiteNeedsItsFullAddress() {
        Map<String, String> fields = filled(DispositionKind.ALREADY_PUBLIC);
        for (String link : List.of("", "www.example.gov.cn", "https://example .cn")) {
            fields.put("medium", "WEBSITE");
            fields.put("link", link);
            assertThat(DispositionKind.ALREADY_PUBLIC.read(fields).missing()).extracting(Obstacle::field).containsExactly("link");
        }
        fields.put("medium", "GAZETTE");
        fields.put("link", "");
        assertThat(DispositionKind.ALREADY_PUBLIC.read(fields).missing()).isEmpty();
    }

    @Test
    void aKnownResponsibleAgencyNeedsItsContact() {
        Map<String, String> fields = filled(DispositionKind.NOT_RESPONSIBLE);
        fields.put("contact", "");
        assertThat(DispositionKind.NOT_RESPONSIBLE.read(fields).missing()).extracting(Obstacle::field).containsExactly("contact");
        fields.put("agency", "不能确定");
        assertThat(DispositionKind.NOT_RESPONSIBLE.read(fields).missing()).isEmpty();
    }

    @Test
    void everyWithheldPartNeedsItsGroundAndReason() {
        Map<String, String> fields = filled(DispositionKind.PARTLY_GRANTED);
        fields.put("withheld[3].part", "第三页");
        assertThat(DispositionKind.PARTLY_GRANTED.read(fields).missing()).extracting(Obstacle::field)
                .containsExactly("withheld[1].ground", "withheld[1].reason");
    }

    @Test
    void allUnreadableFieldsAreNamedAtOnce() {
        Map<String, String> fields = Map.of("notifiedOn", "三月二日", "dueOn", "2026-02-30", "amount", "-5");
        assertThatExceptionOfType(Obstructed.class).isThrownBy(() -> DispositionKind.FEE_UNPAID.read(fields))
                .satisfies(refusal -> assertThat(refusal.obstacles()).extracting(Obstacle::field)
                        .containsExactly("notifiedOn", "dueOn", "amount"));
        assertThatExceptionOfType(Obstructed.class)
                .isThrownBy(() -> DispositionKind.INTERNAL_AFFAIRS.read(Map.of("affair", "SECRET")));
    }
}
